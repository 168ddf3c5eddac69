import { Lock } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import { Link } from "@/app/_ui/link";
import type { Note } from "@/lib/visits/notes/queries";
import { SignedNote } from "./signed-note";

type Props = {
  notes: { shown: Note[]; more: boolean };
  record: string;
  zone: string;
  mayWrite: boolean;
};

const firstLine = ({ assessment, plan, subjective, objective }: Note): string =>
  [assessment, plan, subjective, objective].find((text) => text.trim() !== "")?.trim() ?? "";

/** The signed notes of other visits, each opening where it stands. */
export function EarlierNotes({ notes, record, zone, mayWrite }: Props) {
  const t = useTranslations("visits.notes");
  const format = useFormatter();
  const { shown, more } = notes;
  if (shown.length === 0) return null;
  return (
    <section aria-labelledby="earlier">
      <h2 id="earlier" className="mb-1 font-semibold text-md">
        {t("earlier")} <span className="font-normal text-ink-3 text-sm">{t("earlierMeta")}</span>
      </h2>
      <ul>
        {shown.map((note) => (
          <li key={note.visitId} className="border-line border-t">
            <details className="group/note">
              <summary className="flex cursor-pointer items-center gap-3 py-2">
                <Lock aria-hidden="true" className="size-4 shrink-0 text-ink-3" />
                <span className="shrink-0 font-semibold tabular-nums">
                  {format.dateTime(new Date(note.startsAt), "dayYear", { timeZone: zone })}
                </span>
                <span className="min-w-0 flex-1 truncate text-ink-2">{firstLine(note)}</span>
                {note.addenda.length > 0 && (
                  <span className="shrink-0 text-ink-3 text-xs">
                    {t("addenda", { count: note.addenda.length })}
                  </span>
                )}
              </summary>
              <div className="pb-3 ps-7">
                <SignedNote note={note} zone={zone} mayWrite={mayWrite} />
              </div>
            </details>
          </li>
        ))}
      </ul>
      {more && (
        <p className="mt-1 text-ink-3 text-xs">
          {t.rich("more", {
            count: shown.length,
            link: (words) => (
              <Link href={`${record}/visits`} className="font-medium text-brand">
                {words}
              </Link>
            ),
          })}
        </p>
      )}
    </section>
  );
}
