import { useTranslations } from "next-intl";
import { LinkButton } from "@/app/_ui/button";
import { PAGE_SIZE } from "@/lib/caseload/vocabulary";
import { addressOf, type Chosen } from "./address";

/** "51 to 100 of 214", previous and next. */
export function Pages({ chosen, total }: { chosen: Chosen; total: number }) {
  const t = useTranslations("caseload.pages");
  const last = Math.max(1, Math.ceil(total / PAGE_SIZE));
  const from = (chosen.page - 1) * PAGE_SIZE + 1;
  return (
    <nav aria-label={t("label")} className="flex items-center gap-2">
      <span>{t("of", { from, to: Math.min(total, chosen.page * PAGE_SIZE), total })}</span>
      {chosen.page > 1 && (
        <LinkButton size="sm" href={addressOf(chosen, { page: chosen.page - 1 })}>
          {t("previous")}
        </LinkButton>
      )}
      {chosen.page < last && (
        <LinkButton size="sm" href={addressOf(chosen, { page: chosen.page + 1 })}>
          {t("next")}
        </LinkButton>
      )}
    </nav>
  );
}
