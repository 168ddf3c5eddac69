"use client";

import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { saveAssessmentAction } from "@/app/_actions/assessments";
import { useClinicId } from "@/app/_ui/form/clinic-context";
import { oneAtATime } from "@/app/_ui/form/one-at-a-time";
import { type Answers, type Changes, changed, entered, type FieldId } from "@/lib/assessments/answers";
import { type Apart, met, unsent } from "@/lib/assessments/meeting";
import type { AssessmentId, PatientId } from "@/lib/ids";
import { newId } from "@/lib/new-id";
import type { ErrorCode } from "@/lib/result";

const PAUSE_MS = 700;
const RETRY_MS = 5_000;

export type Saving =
  | { state: "untouched" | "waiting" | "saving" | "failed" }
  | { state: "saved"; at: Date }
  | { state: "refused"; error: ErrorCode };

type Start = { id: AssessmentId; patientId: PatientId; answers: Answers; savedAt: string | null };
/** What the server had when it was heard of last. `exists`: it has a row by this id. */
type Known = { id: AssessmentId; answers: Answers; exists: boolean };
/** Who else writes in it; without a name, a member whose name is gone. `isSelf`: the same one, in another window. */
type Other = { name: string | null; isSelf: boolean };
/** What stands in the page. */
type Here = { answers: Answers; apart: Apart };

/**
 * An assessment as it is typed, saved a moment after the last change. Who else writes in it is not overwritten: their
 * findings come in as they are, and where both found something in one field it is said, with a choice.
 */
export function useAssessment(start: Start) {
  const clinicId = useClinicId();
  const [here, setHere] = useState<Here>({ answers: start.answers, apart: {} });
  const [by, setBy] = useState<Other>({ name: null, isSelf: false });
  const [saving, setSaving] = useState<Saving>(
    start.savedAt ? { state: "saved", at: new Date(start.savedAt) } : { state: "untouched" },
  );
  const known = useRef<Known>({ id: start.id, answers: start.answers, exists: start.savedAt !== null });
  const latest = useRef(here);
  const closed = useRef(false);
  const put = useCallback((next: Here) => {
    latest.current = next;
    setHere(next);
  }, []);
  const left = useCallback(
    () => unsent(latest.current.answers, known.current.answers, latest.current.apart),
    [],
  );

  /** Sends what changed, or asks only what there is. @returns whether it was heard */
  const ask = useCallback(
    async (changes: Changes): Promise<boolean> => {
      const { id, answers: base, exists } = known.current;
      // Who only looks has nothing on its way, and nothing that was not saved.
      const isLook = Object.keys(changes).length === 0;
      if (!isLook) setSaving({ state: "saving" });
      try {
        const before = Object.fromEntries(
          Object.keys(changes).map((of) => [of, base[of as FieldId] ?? null]),
        );
        const input = { clinicId, assessmentId: id, patientId: start.patientId, exists, changes, before };
        const result = await saveAssessmentAction(input);
        if (!result.ok) {
          if (result.error !== "busy") setSaving({ state: "refused", error: result.error });
          else if (!isLook) setSaving({ state: "failed" });
          return false;
        }
        const { answers: stored, by: name, isOwn, savedAt } = result.data;
        known.current = { id: result.data.id, answers: stored, exists: savedAt !== null };
        const next = met({ ...latest.current, base, stored, sent: changes });
        if (Object.keys(next.apart).length > 0) setBy({ name, isSelf: isOwn });
        put(next);
        setSaving(savedAt ? { state: "saved", at: new Date(savedAt) } : { state: "untouched" });
        return true;
      } catch {
        if (!isLook) setSaving({ state: "failed" });
        return false;
      }
    },
    [clinicId, start.patientId, put],
  );
  const mayBeStale = useRef(false);
  const flush = useMemo(
    () =>
      oneAtATime(
        () => !closed.current && (mayBeStale.current || Object.keys(left()).length > 0),
        () => {
          // What is sent brings the answer of what there is, as a look does; one that was not heard waits for what is typed.
          mayBeStale.current = false;
          return ask(left());
        },
      ),
    [left, ask],
  );
  const look = useCallback(() => {
    mayBeStale.current = true;
    return flush();
  }, [flush]);
  const refused = saving.state === "refused";
  useEffect(() => {
    latest.current = here;
    if (refused || Object.keys(left()).length === 0) return;
    const timer = setTimeout(flush, saving.state === "failed" ? RETRY_MS : PAUSE_MS);
    return () => clearTimeout(timer);
  }, [here, refused, saving, left, flush]);
  // By Back the page comes as it was first loaded, without what was saved since.
  useEffect(() => void look(), [look]);
  // Left for another page of the program, what was typed last goes out all the same.
  useEffect(() => () => void flush(), [flush]);

  const dirty = Object.keys(unsent(here.answers, known.current.answers, {})).length > 0;
  const settled = (id: FieldId, answers: Answers) => {
    const { [id]: _, ...apart } = latest.current.apart;
    put({ answers, apart });
  };
  return {
    answers: here.answers,
    /** Where two found something in one field: what the other one found. */
    apart: here.apart,
    /** Who that is. */
    by,
    dirty,
    saving:
      dirty && (saving.state === "saved" || saving.state === "untouched")
        ? ({ state: "waiting" } as const)
        : saving,
    write: (changes: Changes) => {
      const { answers, apart } = latest.current;
      put({ answers: changed(answers, entered(answers, changes)), apart });
      if (refused && saving.error !== "already-done") setSaving({ state: "waiting" });
    },
    takeTheirs: (id: FieldId) => {
      const { answers, apart } = latest.current;
      settled(id, changed(answers, entered(answers, { [id]: apart[id] ?? null })));
    },
    keepMine: (id: FieldId) => settled(id, latest.current.answers),
    /** Once more, after it was refused. */
    tryAgain: () => setSaving({ state: "waiting" }),
    /** What was typed goes on in another one, where this one was concluded or discarded by somebody else. */
    beginAnew: () => {
      known.current = { id: newId<AssessmentId>(), answers: {}, exists: false };
      put({ answers: latest.current.answers, apart: {} });
      setSaving({ state: "waiting" });
    },
    /** The id that the server knows it by; null where it knows of none. */
    storedId: () => (known.current.exists ? known.current.id : null),
    /** What somebody else has found by now comes in. */
    look,
    /** Saves what is left. @returns the id of what is saved as it stands here; null where something is not */
    flush: async (): Promise<AssessmentId | null> => {
      await flush();
      const isWhole = Object.keys(left()).length === 0 && Object.keys(latest.current.apart).length === 0;
      return isWhole && known.current.exists ? known.current.id : null;
    },
    /** Concluded or discarded: nothing of it is saved any more. */
    close: () => {
      closed.current = true;
    },
  };
}

export type Assessing = ReturnType<typeof useAssessment>;
