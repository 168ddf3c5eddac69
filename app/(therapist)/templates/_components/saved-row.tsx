import { useFormatter, useTranslations } from "next-intl";
import type { CopiedFrom, SavedTemplate } from "@/lib/plans/shelf/queries";
import { type Giving, TemplateMenu } from "./template-menu";
import { TemplateRow } from "./template-row";

type Props = {
  template: SavedTemplate;
  archived?: boolean;
  /** Whether the reader may change it. */
  mayChange: boolean;
  giving?: Giving;
  /** Where the group doesn't say whose it is. */
  owner?: string;
};

/** A saved template in one line: how long it is, which version, and what it was copied from. */
export function SavedRow({ template, archived = false, mayChange, giving, owner }: Props) {
  const t = useTranslations("templates");
  const format = useFormatter();
  const { id, name, content, number, savedAt, copiedFrom } = template;
  const copyWords = ({ name, number, newest, behind }: CopiedFrom) =>
    behind ? t("copy.behind", { name, number, newest }) : t("copy.from", { name, number });
  const parts = [
    owner,
    t("phases", { count: content.phases.length }),
    t("update.v", { number }),
    t("savedOn", { date: format.dateTime(new Date(savedAt), "date") }),
    copiedFrom && copyWords(copiedFrom),
  ];
  return (
    <TemplateRow
      href={archived ? undefined : `/templates/${id}`}
      name={name}
      text={parts.filter(Boolean).join(", ")}
      content={content}
      menu={mayChange && <TemplateMenu {...{ template, archived, giving }} />}
    />
  );
}
