"use client";

import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { saveDraftAction } from "@/app/_actions/plans";
import { useClinicId } from "@/app/_ui/form/clinic-context";
import { oneAtATime } from "@/app/_ui/form/one-at-a-time";
import type { DraftId, PatientId, PlanVersionId } from "@/lib/ids";
import { tidied } from "@/lib/plans/draft-edits";
import { type PlanContent, planContent } from "@/lib/plans/schema";
import type { ErrorCode } from "@/lib/result";

const PAUSE_MS = 800;
const RETRY_MS = 5_000;

/** `incomplete`: a field is wrong, so there is nothing to keep yet. `clash`: another tab kept a newer one. */
export type Saving =
  | { state: "untouched" | "waiting" | "saving" | "incomplete" | "failed" }
  | { state: "saved"; at: Date }
  | { state: "clash"; revision: number }
  | { state: "refused"; error: ErrorCode };

type Kept = {
  draftId: DraftId;
  patientId: PatientId;
  name: string;
  baseVersionId: PlanVersionId | null;
  lighterDays: number | null;
  baseLighterId: PlanVersionId | null;
};
type Start = { content: PlanContent; revision: number; savedAt: Date | null };

/** Keeps the draft a moment after the last change; one save at a time, the newest content last. */
export function useSaving(kept: Kept, content: PlanContent, start: Start) {
  const clinicId = useClinicId();
  const [saving, setSaving] = useState<Saving>(
    start.savedAt ? { state: "saved", at: start.savedAt } : { state: "untouched" },
  );
  const latest = useRef({ content, kept });
  const known = useRef({ content: start.content, revision: start.revision });
  const closed = useRef(false);
  /** How the last save ended. */
  const ended = useRef<Saving>({ state: "untouched" });
  useEffect(() => {
    latest.current = { content, kept };
  });

  /** Answers whether it was kept, and so whether more may be sent. */
  const send = useCallback(async (): Promise<boolean> => {
    const end = (state: Saving) => {
      ended.current = state;
      setSaving(state);
      return state.state === "saved";
    };
    const { content: now, kept: draft } = latest.current;
    const parsed = planContent.safeParse(tidied(now));
    if (!parsed.success) return end({ state: "incomplete" });
    setSaving({ state: "saving" });
    try {
      const input = { clinicId, ...draft, content: parsed.data, revision: known.current.revision };
      const result = await saveDraftAction(input);
      if (result.ok) {
        known.current = { content: now, revision: result.data.revision };
        return end({ state: "saved", at: new Date() });
      }
      if (result.error === "conflict" && result.fields?.revision)
        return end({ state: "clash", revision: Number(result.fields.revision) });
      return end(result.error === "busy" ? { state: "failed" } : { state: "refused", error: result.error });
    } catch {
      return end({ state: "failed" });
    }
  }, [clinicId]);

  /** Saves what is not saved yet; resolves when nothing is under way. */
  const flush = useMemo(
    () => oneAtATime(() => !closed.current && known.current.content !== latest.current.content, send),
    [send],
  );

  /** Saves what is left; answers null once all of it is kept, or else how the last save ended. */
  const keep = useCallback(async (): Promise<Saving | null> => {
    await flush();
    return known.current.content === latest.current.content ? null : ended.current;
  }, [flush]);

  const dirty = content !== known.current.content;
  const stuck = saving.state === "clash" || saving.state === "refused";
  useEffect(() => {
    if (content === known.current.content || stuck) return;
    const timer = setTimeout(flush, saving.state === "failed" ? RETRY_MS : PAUSE_MS);
    return () => clearTimeout(timer);
  }, [content, stuck, flush, saving]);

  return {
    saving:
      dirty && (saving.state === "saved" || saving.state === "untouched")
        ? { state: "waiting" as const }
        : saving,
    keep,
    /** What stands here wins over the other tab's. */
    keepMine: (revision: number) => {
      known.current = { content: start.content, revision };
      setSaving({ state: "waiting" });
    },
    /** Published or thrown away: nothing of it is kept any more. */
    close: () => {
      closed.current = true;
    },
    /** Another plan begins here. */
    restart: (begun: PlanContent) => {
      known.current = { content: begun, revision: 0 };
      closed.current = false;
      setSaving({ state: "untouched" });
    },
  };
}
