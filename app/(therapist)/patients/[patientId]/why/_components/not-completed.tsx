import { useTranslations } from "next-intl";
import { LinkButton } from "@/app/_ui/button";
import { EmptyState } from "@/app/_ui/states";

/** Asked for a day that is not over: a figure counts whole days only. */
export function NotCompleted({ day, last, href }: { day: string; last: string; href: string }) {
  const t = useTranslations("why.notCompleted");
  return (
    <div className="max-w-120 px-4 pt-2">
      <EmptyState
        title={t("title", { day })}
        text={t("text", { last })}
        action={<LinkButton href={href}>{t("action", { last })}</LinkButton>}
      />
    </div>
  );
}
