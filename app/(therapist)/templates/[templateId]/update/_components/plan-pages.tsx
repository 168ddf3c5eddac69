"use client";

import { usePathname } from "next/navigation";
import { useTranslations } from "next-intl";
import { Pager } from "@/app/_ui/pager";

export type Pages = { page: number; last: number; total: number; others: number };

/** Which of the plans these are, and whose are not among them. */
export function PlanPages({ pages: { page, last, total, others } }: { pages: Pages }) {
  const t = useTranslations("templates.update");
  const path = usePathname();
  return (
    <div className="flex flex-wrap items-center gap-2 px-4 py-3 text-ink-2">
      <span>{t("total", { count: total })}</span>
      {others > 0 && <span>{t("others", { count: others })}</span>}
      {(last > 1 || page > 1) && (
        <span className="ms-auto">
          <Pager {...{ page, last }} hrefOf={(one) => `${path}?page=${one}`}>
            {t("pageOf", { page, last })}
          </Pager>
        </span>
      )}
    </div>
  );
}
