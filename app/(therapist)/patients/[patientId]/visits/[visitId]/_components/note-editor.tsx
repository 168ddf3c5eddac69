"use client";

import { Lock } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useCallback, useRef, useState } from "react";
import { saveNoteAction, signNoteAction } from "@/app/_actions/visits";
import { useShortcuts } from "@/app/_shared/shortcuts/use-shortcuts";
import { Button, LinkButton } from "@/app/_ui/button";
import { useClinicId } from "@/app/_ui/form/clinic-context";
import { readAndFocusUnread } from "@/app/_ui/form/focus-field";
import { useAction } from "@/app/_ui/form/use-action";
import { useLeaveGuard } from "@/app/_ui/form/use-leave-guard";
import { digitOf } from "@/app/_ui/key-name";
import { DraftSaved } from "@/app/(therapist)/_components/drafting/draft-saved";
import { useDrafting } from "@/app/(therapist)/_components/drafting/use-drafting";
import { NOTE_PARTS, type NoteText, type NotePart as Part } from "@/lib/visits/vocabulary";
import { NotePart } from "./note-part";
import { NoteStarts, type StartFrom } from "./note-starts";

type Props = {
  visitId: string;
  record: string;
  start: { note: NoteText; savedAt: string | null };
  zone: string;
  /** Who signs. */
  name: string;
  /** What a note can begin with. */
  starts: readonly StartFrom[];
};

/** The note of a visit: four parts, saved as they are typed, and signed once. */
export function NoteEditor({ visitId, record, start, zone, name, starts }: Props) {
  const t = useTranslations("visits.notes");
  const router = useRouter();
  const clinicId = useClinicId();
  const save = useCallback(
    (changes: Partial<NoteText>, before: NoteText) => saveNoteAction({ clinicId, visitId, changes, before }),
    [clinicId, visitId],
  );
  const noting = useDrafting<Part>({
    ...{ parts: NOTE_PARTS, save },
    start: { text: start.note, savedAt: start.savedAt },
  });
  const [left, setLeft] = useState<"conflict" | "unsaved" | "empty" | null>(null);
  const area = useRef<HTMLElement>(null);
  const { run, pending } = useAction(signNoteAction, {
    doneText: t("signed"),
    onDone: () => {
      noting.close();
      router.refresh();
    },
    onFailure: ({ error }) => {
      if (error !== "conflict") return false;
      setLeft("conflict");
      noting.look();
      return true;
    },
  });
  useLeaveGuard(noting.dirty);
  const sign = async () => {
    setLeft(null);
    // A measure beside the note that was refused, or isn't read yet.
    if (readAndFocusUnread(document)) return;
    if (NOTE_PARTS.every((part) => noting.text[part].trim() === "")) return setLeft("empty");
    if (!(await noting.flush())) return setLeft("unsaved");
    run({ visitId, note: noting.text });
  };
  const focus = (at: number) =>
    area.current?.querySelector<HTMLTextAreaElement>(`[data-part="${NOTE_PARTS[at]}"]`)?.focus();
  useShortcuts({
    // In a form of its own, the measures, it saves that.
    "note.sign": ({ target }) => {
      if (!(target instanceof Element && target.closest("form"))) void sign();
    },
    "note.part": (event) => focus(digitOf(event) - 1),
  });
  return (
    <section ref={area} aria-labelledby="note" className="flex min-w-0 flex-col gap-4">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <h2 id="note" className="font-semibold text-md">
          {t("title")}
        </h2>
        <DraftSaved drafting={noting} zone={zone} over={t("signedMeanwhile")} />
        <NoteStarts starts={starts} noting={noting} />
      </div>
      {NOTE_PARTS.map((part) => (
        <NotePart key={part} part={part} noting={noting} />
      ))}
      {left && (
        <p role="alert" className="text-low-ink text-sm">
          {t(`left.${left}`)}
        </p>
      )}
      <div className="sticky bottom-0 -mx-1 flex flex-wrap items-center gap-3 border-line border-t bg-paper px-1 py-3">
        <p className="flex min-w-0 flex-1 basis-64 items-start gap-2 text-pretty text-ink-2 text-sm">
          <Lock aria-hidden="true" className="mt-0.5 size-4 shrink-0" />
          {t("locks")}
        </p>
        <LinkButton href={record}>{t("keepDraft")}</LinkButton>
        <Button variant="filled" busy={pending} keys="Ctrl Enter" onClick={() => void sign()}>
          {t("sign", { name })}
        </Button>
      </div>
    </section>
  );
}
