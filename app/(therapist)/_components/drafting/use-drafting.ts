"use client";

import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { oneAtATime } from "@/app/_ui/form/one-at-a-time";
import { type Apart, met, type Typed, unsaved } from "@/lib/meeting-parts";
import type { ErrorCode, Result } from "@/lib/result";

const PAUSE_MS = 700;
const RETRY_MS = 5_000;

export type Saving =
  | { state: "untouched" | "waiting" | "saving" | "failed" }
  | { state: "saved"; at: Date }
  | { state: "refused"; error: ErrorCode };

type Texts<Part extends string> = Readonly<Record<Part, string>>;
type Here<Part extends string> = { here: Texts<Part>; apart: Apart<Part> };

/** What the server has after a save; `by`: who saved it last before, where `isOwn` that was whoever asks. */
type Saved<Part extends string> = {
  stored: Texts<Part>;
  by: string | null;
  isOwn: boolean;
  savedAt: string;
};

type Given<Part extends string> = {
  parts: readonly Part[];
  start: { text: Texts<Part>; savedAt: string | null };
  /** Stores what was typed where the server has what the page knew it to have. The same function all along. */
  save: (changes: Typed<Part>, before: Texts<Part>) => Promise<Result<Saved<Part>>>;
};

/**
 * A draft of several parts as it is typed, saved a moment after the last key. Where somebody else writes in it at the same
 * time, their parts come in, and of a part in which both wrote both texts are shown.
 */
export function useDrafting<Part extends string>({ parts, start, save }: Given<Part>) {
  const [shown, setShown] = useState<Here<Part>>({ here: start.text, apart: {} });
  const [by, setBy] = useState<{ name: string | null; isSelf: boolean }>({ name: null, isSelf: false });
  const [saving, setSaving] = useState<Saving>(
    start.savedAt ? { state: "saved", at: new Date(start.savedAt) } : { state: "untouched" },
  );
  const base = useRef(start.text);
  const latest = useRef(shown);
  const closed = useRef(false);
  const put = useCallback((next: Here<Part>) => {
    latest.current = next;
    setShown(next);
  }, []);
  const left = useCallback(
    (): Typed<Part> => unsaved(parts, latest.current.here, base.current, latest.current.apart),
    [parts],
  );
  /** Without anything to send it asks what there is. */
  const send = useCallback(async (): Promise<boolean> => {
    const [sent, before] = [left(), base.current];
    if (Object.keys(sent).length > 0) setSaving({ state: "saving" });
    try {
      const result = await save(sent, before);
      if (!result.ok) {
        setSaving(result.error === "busy" ? { state: "failed" } : { state: "refused", error: result.error });
        return false;
      }
      const { stored, by: name, isOwn, savedAt } = result.data;
      const next = met(parts, { ...latest.current, base: before, stored, sent });
      base.current = stored;
      if (Object.keys(next.apart).length > 0) setBy({ name, isSelf: isOwn });
      put(next);
      setSaving({ state: "saved", at: new Date(savedAt) });
      return true;
    } catch {
      setSaving({ state: "failed" });
      return false;
    }
  }, [parts, save, left, put]);
  const flush = useMemo(
    () => oneAtATime(() => !closed.current && Object.keys(left()).length > 0, send),
    [left, send],
  );
  const refused = saving.state === "refused";
  const isLeft = Object.keys(unsaved(parts, shown.here, base.current, shown.apart)).length > 0;
  useEffect(() => {
    if (refused || Object.keys(unsaved(parts, shown.here, base.current, shown.apart)).length === 0) return;
    const timer = setTimeout(flush, saving.state === "failed" ? RETRY_MS : PAUSE_MS);
    return () => clearTimeout(timer);
  }, [parts, shown, refused, saving, flush]);
  // Left for another page of the program, what was typed last goes out all the same.
  useEffect(() => () => void flush(), [flush]);

  return {
    text: shown.here,
    apart: shown.apart,
    by,
    dirty: isLeft || Object.keys(shown.apart).length > 0,
    saving: isLeft && saving.state === "saved" ? ({ state: "waiting" } as const) : saving,
    write: (typed: Typed<Part>) => {
      put({ ...latest.current, here: { ...latest.current.here, ...typed } });
      if (refused && saving.error !== "already-done") setSaving({ state: "waiting" });
    },
    /** Of a part in which two wrote: what stands in it from now on. */
    settle: (part: Part, text: string) => {
      const apart = { ...latest.current.apart };
      delete apart[part];
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

export type Drafting<Part extends string> = ReturnType<typeof useDrafting<Part>>;
