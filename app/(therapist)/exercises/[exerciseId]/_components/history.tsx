import { useFormatter, useLocale, useTranslations } from "next-intl";
import { Link } from "@/app/_ui/link";
import { changesBetween } from "@/lib/exercises/history";
import type { LibraryExercise } from "@/lib/exercises/queries";

type Revision = LibraryExercise & { createdAt: Date };
type Props = { revisions: readonly Revision[]; shown: number; zone: string };

/** What each revision changed, the newest first. Plans keep the revision they were made with. */
export function History({ revisions, shown, zone }: Props) {
  const t = useTranslations("exercises");
  const format = useFormatter();
  const locale = useLocale();
  return (
    <ol>
      {revisions.map((revision, at) => {
        const before = revisions[at + 1];
        const changes = before ? changesBetween(before, revision, locale) : [];
        const what = format.list(changes.map((change) => t(`change.${change}`)));
        const href =
          at === 0 ? `/exercises/${revision.id}` : `/exercises/${revision.id}?revision=${revision.revision}`;
        return (
          <li key={revision.revisionId}>
            <Link
              href={href}
              aria-current={revision.revision === shown || undefined}
              className="-mx-2 grid min-h-10 grid-cols-[1.5rem_1fr_auto] items-center gap-x-2 rounded-sm px-2 py-1 hover:bg-sunken aria-[current]:bg-brand-soft max-lg:min-h-12"
            >
              <span className="font-semibold">
                <span className="sr-only">{t("revision", { number: revision.revision })}</span>
                <span aria-hidden="true">{revision.revision}</span>
              </span>
              <span className="min-w-0 text-pretty text-ink-2">
                {before ? t("changed", { what }) : t("firstRevision")}
              </span>
              <span className="text-ink-3 text-xs">
                {format.dateTime(revision.createdAt, "date", { timeZone: zone })}
              </span>
            </Link>
          </li>
        );
      })}
    </ol>
  );
}
