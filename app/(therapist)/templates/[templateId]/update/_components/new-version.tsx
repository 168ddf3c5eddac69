import { useFormatter, useTranslations } from "next-intl";
import type { MergeChange } from "@/lib/plans/following/merge";
import type { TemplateVersion } from "@/lib/plans/shelf/queries";
import { ChangeLines } from "./change-lines";
import type { Names } from "./use-entry-words";

type Props = {
  newest: TemplateVersion;
  /** Against the version before; null where its phases are others. */
  changes: readonly MergeChange[] | null;
  names: Names;
};

/** What the template's newest version changes of the one before it, why, and who says so. */
export function NewVersion({ newest, changes, names }: Props) {
  const t = useTranslations("templates.update");
  const common = useTranslations("common");
  const format = useFormatter();
  const { number, publisherName, publishedAt, reason } = newest;
  return (
    <section aria-labelledby="new-version" className="border-line border-t bg-surface px-4 py-3">
      <h2 id="new-version" className="font-semibold">
        {t("version", { number })}{" "}
        <span className="font-normal text-ink-3">
          {t("by", { name: publisherName, date: format.dateTime(new Date(publishedAt), "date") })}
        </span>
      </h2>
      {reason && <p className="text-pretty text-ink-2">{common("quoted", { note: reason })}</p>}
      <div className="mt-1 grid gap-x-8 sm:grid-cols-2">
        {changes === null ? (
          <p className="text-ink-2">{t("otherPhases")}</p>
        ) : (
          <ChangeLines {...{ changes, names }} sides={false} />
        )}
      </div>
    </section>
  );
}
