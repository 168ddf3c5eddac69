"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useCallback, useState } from "react";
import { issueLetterAction, saveLetterAction } from "@/app/_actions/letters";
import { useClinicId } from "@/app/_ui/form/clinic-context";
import { useAction } from "@/app/_ui/form/use-action";
import { useLeaveGuard } from "@/app/_ui/form/use-leave-guard";
import { useDrafting } from "@/app/(therapist)/_components/drafting/use-drafting";
import {
  type FactBlocks,
  type Frame,
  letterOf,
  unprintableFacts,
  unprintableTyped,
} from "@/lib/letters/content";
import { type Digests, missingIn } from "@/lib/letters/draft";
import {
  type Draft,
  type LetterKind,
  type Needed,
  PARTS,
  type Part,
  type TextPart,
} from "@/lib/letters/vocabulary";
import { lackingIn, type Printable } from "../../../_pdf/printable";

export type LetterStart = {
  letterId: string;
  kind: LetterKind;
  draft: Draft;
  savedAt: string;
  /** The record in words as it is now, and the words around it. */
  blocks: FactBlocks;
  frame: Frame;
  digests: Digests;
  frameDigest: string;
  /** What the paper's typeface has. */
  printable: Printable;
  /** The record as it was when the words were last held against it. */
  basis: Partial<Digests>;
};

export type Left = "conflict" | "unsaved" | "unprintable" | Needed;

/** A letter as it is written: saved as it is typed, shown as it will look, and issued once it was looked at. */
export function useLetter(start: LetterStart) {
  const { letterId, kind, draft, savedAt, blocks, frame, digests, frameDigest, printable } = start;
  const t = useTranslations("letters.editor");
  const router = useRouter();
  const clinicId = useClinicId();
  const save = useCallback(
    (changes: Partial<Draft>, before: Draft) => saveLetterAction({ clinicId, letterId, changes, before }),
    [clinicId, letterId],
  );
  const drafting = useDrafting<Part>({ parts: PARTS, start: { text: draft, savedAt }, save });
  const [left, setLeft] = useState<Left | null>(null);
  const [asks, setAsks] = useState(false);
  const { run, pending } = useAction(issueLetterAction, {
    doneText: t("issued"),
    onDone: () => {
      drafting.close();
      setAsks(false);
      router.refresh();
    },
    onFailure: ({ error }) => {
      setAsks(false);
      if (error !== "conflict") return false;
      setLeft("conflict");
      drafting.look();
      router.refresh();
      return true;
    },
  });
  useLeaveGuard(drafting.dirty);
  const lacks = (text: string) => lackingIn(text, printable);
  const typed = unprintableTyped(drafting.text, lacks);
  return {
    drafting,
    left,
    asks,
    pending,
    /** What can't be printed, of what was typed and of what goes along. */
    unprintable: { typed, facts: unprintableFacts(drafting.text, blocks, lacks) },
    letter: letterOf({ kind, draft: drafting.text, blocks, frame }),
    /** Asks whether to issue it, once all of it is stored. @returns what is still to be written, or otherwise */
    ask: async (): Promise<TextPart | null> => {
      const [missing = null] = missingIn(kind, drafting.text);
      const [unprintable = null] = typed.parts;
      setLeft(missing ?? (unprintable && "unprintable"));
      if (missing || unprintable) return missing ?? unprintable;
      if (await drafting.flush()) setAsks(true);
      else setLeft("unsaved");
      return null;
    },
    cancel: () => setAsks(false),
    issue: () => run({ letterId, draft: drafting.text, seen: digests, seenFrame: frameDigest }),
  };
}
