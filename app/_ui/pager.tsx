import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { LinkButton } from "./button";

type Props = {
  page: number;
  last: number;
  hrefOf: (page: number) => string;
  /** Which of them these are: "51 to 100 of 214". */
  children?: ReactNode;
};

/** The pages of a list: the previous one and the next. */
export function Pager({ page, last, hrefOf, children }: Props) {
  const t = useTranslations("ui.pages");
  return (
    <nav aria-label={t("label")} className="flex items-center gap-2">
      {children && <span>{children}</span>}
      {page > 1 && (
        <LinkButton size="sm" href={hrefOf(page - 1)}>
          {t("previous")}
        </LinkButton>
      )}
      {page < last && (
        <LinkButton size="sm" href={hrefOf(page + 1)}>
          {t("next")}
        </LinkButton>
      )}
    </nav>
  );
}
