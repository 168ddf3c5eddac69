import { Lock } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import type { Note } from "@/lib/visits/notes/queries";
import { NOTE_PARTS, PART_LETTERS } from "@/lib/visits/vocabulary";
import { AddAddendum } from "./add-addendum";

type Props = { note: Note; zone: string; mayWrite: boolean };

/** A note as it was signed, and what was added to it since. */
export function SignedNote({ note, zone, mayWrite }: Props) {
  const t = useTranslations("visits.notes");
  const format = useFormatter();
  const when = (at: string) => format.dateTime(new Date(at), "dayTime", { timeZone: zone });
  return (
    <div className="flex min-w-0 flex-col gap-3">
      <NoteText note={note} />
      <p className="flex items-center gap-1.5 text-ink-2 text-sm">
        <Lock aria-hidden="true" className="size-4" />
        {t("signedBy", { name: note.by ?? "none", when: when(note.signedAt ?? note.savedAt) })}
      </p>
      {note.addenda.map((addendum) => (
        <div key={addendum.id} className="border-line-strong border-s-2 ps-3">
          <p className="font-semibold text-sm">
            {t("addendumBy", { name: addendum.by ?? "none", when: when(addendum.addedAt) })}
          </p>
          <p className="whitespace-pre-wrap wrap-anywhere">{addendum.words}</p>
        </div>
      ))}
      {mayWrite && (
        <span className="print:hidden">
          <AddAddendum visitId={note.visitId} />
        </span>
      )}
    </div>
  );
}

/** The parts of a note that say something. */
export function NoteText({ note }: { note: Pick<Note, (typeof NOTE_PARTS)[number]> }) {
  const t = useTranslations("visits.notes");
  return (
    <dl className="grid grid-cols-[1.5rem_minmax(0,1fr)] gap-x-2 gap-y-2">
      {NOTE_PARTS.filter((part) => note[part].trim() !== "").map((part) => (
        <div key={part} className="contents">
          <dt className="font-semibold text-ink-3">
            <abbr title={t(`part.${part}`)} className="no-underline">
              {PART_LETTERS[part]}
            </abbr>
          </dt>
          <dd className="whitespace-pre-wrap wrap-anywhere">{note[part]}</dd>
        </div>
      ))}
    </dl>
  );
}
