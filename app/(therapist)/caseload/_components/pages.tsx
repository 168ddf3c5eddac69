import { useTranslations } from "next-intl";
import { Pager } from "@/app/_ui/pager";
import { PAGE_SIZE } from "@/lib/caseload/vocabulary";
import { addressOf, type Chosen } from "./address";

/** "51 to 100 of 214", previous and next. */
export function Pages({ chosen, total }: { chosen: Chosen; total: number }) {
  const t = useTranslations("caseload.pages");
  const { page } = chosen;
  const last = Math.max(1, Math.ceil(total / PAGE_SIZE));
  const [from, to] = [(page - 1) * PAGE_SIZE + 1, Math.min(total, page * PAGE_SIZE)];
  return (
    <Pager {...{ page, last }} hrefOf={(one) => addressOf(chosen, { page: one })}>
      {t("of", { from, to, total })}
    </Pager>
  );
}
