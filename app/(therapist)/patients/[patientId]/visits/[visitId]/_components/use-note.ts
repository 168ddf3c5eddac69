"use client";

import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { saveNoteAction } from "@/app/_actions/visits";
import { useClinicId } from "@/app/_ui/form/clinic-context";
import { oneAtATime } from "@/app/_ui/form/one-at-a-time";
import type { ErrorCode } from "@/lib/result";
import { type Apart, met, type Typed, unsaved } from "@/lib/visits/notes/meeting";
import type { NotePart, NoteText } from "@/lib/visits/vocabulary";

const PAUSE_MS = 700;
const RETRY_MS = 5_000;

export type Saving =
  | { state: "untouched" | "waiting" | "saving" | "failed" }
  | { state: "saved"; at: Date }
  | { state: "refused"; error: ErrorCode };

type Here = { here: NoteText; apart: Apart };

/**
 * A note as it is typed, saved a moment after the last key. Where somebody else writes in it at the same time, their parts
 * come in, and of a part in which both wrote both texts are shown.
 */
export function useNote(visitId: string, start: { note: NoteText; savedAt: string | null }) {
  const clinicId = useClinicId();
  const [shown, setShown] = useState<Here>({ here: start.note, apart: {} });
  const [by, setBy] = useState<{ name: string | null; isSelf: boolean }>({ name: null, isSelf: false });
  const [saving, setSaving] = useState<Saving>(
    start.savedAt ? { state: "saved", at: new Date(start.savedAt) } : { state: "untouched" },
  );
  const base = useRef(start.note);
  const latest = useRef(shown);
  const closed = useRef(false);
  const put = useCallback((next: Here) => {
    latest.current = next;
    setShown(next);
  }, []);
  const left = useCallback((): Typed => unsaved(latest.current.here, base.current, latest.current.apart), []);
  /** Without anything to send it asks what there is. */
  const send = useCallback(async (): Promise<boolean> => {
    const [sent, before] = [left(), base.current];
    if (Object.keys(sent).length > 0) setSaving({ state: "saving" });
    try {
      const result = await saveNoteAction({ clinicId, visitId, changes: sent, before });
      if (!result.ok) {
        setSaving(result.error === "busy" ? { state: "failed" } : { state: "refused", error: result.error });
        return false;
      }
      const { stored, by: name, isOwn, savedAt } = result.data;
      const next = met({ ...latest.current, base: before, stored, sent });
      base.current = stored;
      if (Object.keys(next.apart).length > 0) setBy({ name, isSelf: isOwn });
      put(next);
      setSaving({ state: "saved", at: new Date(savedAt) });
      return true;
    } catch {
      setSaving({ state: "failed" });
      return false;
    }
  }, [clinicId, visitId, left, put]);
  const flush = useMemo(
    () => oneAtATime(() => !closed.current && Object.keys(left()).length > 0, send),
    [left, send],
  );
  const refused = saving.state === "refused";
  const isLeft = Object.keys(unsaved(shown.here, base.current, shown.apart)).length > 0;
  useEffect(() => {
    if (refused || Object.keys(unsaved(shown.here, base.current, shown.apart)).length === 0) return;
    const timer = setTimeout(flush, saving.state === "failed" ? RETRY_MS : PAUSE_MS);
    return () => clearTimeout(timer);
  }, [shown, refused, saving, flush]);
  // Left for another page of the program, what was typed last goes out all the same.
  useEffect(() => () => void flush(), [flush]);

  return {
    note: shown.here,
    apart: shown.apart,
    by,
    dirty: isLeft || Object.keys(shown.apart).length > 0,
    saving: isLeft && saving.state === "saved" ? ({ state: "waiting" } as const) : saving,
    write: (typed: Typed) => {
      put({ ...latest.current, here: { ...latest.current.here, ...typed } });
      if (refused && saving.error !== "already-done") setSaving({ state: "waiting" });
    },
    /** Of a part in which two wrote: what stands in it from now on. */
    settle: (part: NotePart, text: string) => {
      const { [part]: _, ...apart } = latest.current.apart;
      put({ here: { ...latest.current.here, [part]: text }, apart });
    },
    /** What somebody else wrote comes in. */
    look: () => void send(),
    tryAgain: () => setSaving({ state: "waiting" }),
    /** Saves what is left. @returns whether all of it stands as it is here */
    flush: async (): Promise<boolean> => {
      await flush();
      return Object.keys(left()).length === 0 && Object.keys(latest.current.apart).length === 0;
    },
    /** Nothing is saved from now on. */
    close: () => {
      closed.current = true;
    },
  };
}

export type Noting = ReturnType<typeof useNote>;
