import { useTranslations } from "next-intl";
import { LinkButton } from "@/app/_ui/button";
import { RowHead, RowMark, rowClass } from "../../_components/row";
import type { RowProps } from "./exercise-row";

/** A card to read: it opens, and is marked there. */
export function CardRow({ href, name, lang, thumb, said }: Omit<RowProps, "dose">) {
  const t = useTranslations("today");
  const common = useTranslations("common");
  return (
    <li className={rowClass}>
      <RowHead
        href={href}
        label={said ? name : t("row.readName", { name })}
        thumb={thumb}
        title={name}
        text={said ?? t("row.toRead")}
        lang={lang}
        quiet={said !== null}
      />
      {said ? (
        <RowMark state="done" />
      ) : (
        <LinkButton href={href} className="ms-auto" aria-label={t("row.readName", { name })}>
          {common("read")}
        </LinkButton>
      )}
    </li>
  );
}
