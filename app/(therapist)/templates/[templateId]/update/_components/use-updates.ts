"use client";

import { unstable_rethrow, useRouter } from "next/navigation";
import { useRef, useState } from "react";
import { updateFollowerAction } from "@/app/_actions/plans";
import { useClinicId } from "@/app/_ui/form/clinic-context";
import type { DraftId, PatientId, PlanVersionId } from "@/lib/ids";
import { newId } from "@/lib/new-id";
import type { Follower } from "@/lib/plans/following/queries";
import type { UpdateFollower } from "@/lib/plans/following/schema";
import type { FieldErrors } from "@/lib/result";

export type Outcome = { patientId: PatientId; versionId: PlanVersionId; name: string } & (
  | { number: number; error: null }
  | { number: null; error: string; fields: FieldErrors }
);
export type Chosen = Pick<Follower, "patientId" | "name" | "versionId" | "digest"> & {
  take: readonly string[];
};
type Common = Pick<UpdateFollower, "templateVersionId" | "effectiveFrom">;

/**
 * Publishes the chosen plans one after the other, each in a transaction of its own: it can be stopped between two, and what
 * is published stays. An answer that was lost stops it as well; sent again, a plan is published once.
 */
export function useUpdates() {
  const clinicId = useClinicId();
  const router = useRouter();
  const [progress, setProgress] = useState<{ done: number; total: number } | null>(null);
  const [outcomes, setOutcomes] = useState<Outcome[]>([]);
  const [isStopping, setStopping] = useState(false);
  const stopped = useRef(false);
  const drafts = useRef(new Map<PatientId, DraftId>());

  async function one({ patientId, name, versionId, digest, take }: Chosen, common: Common): Promise<Outcome> {
    const draftId = drafts.current.get(patientId) ?? newId<DraftId>();
    drafts.current.set(patientId, draftId);
    const input = { clinicId, patientId, draftId, versionId, shown: digest, take, ...common };
    try {
      const result = await updateFollowerAction(input);
      return result.ok
        ? { patientId, versionId, name, number: result.data.number, error: null }
        : { patientId, versionId, name, number: null, error: result.error, fields: result.fields ?? {} };
    } catch (error) {
      unstable_rethrow(error);
      stopped.current = true;
      return { patientId, versionId, name, number: null, error: "no-answer", fields: {} };
    }
  }

  async function run(chosen: readonly Chosen[], common: Common): Promise<void> {
    if (progress !== null) return;
    stopped.current = false;
    const made: Outcome[] = [];
    for (const [at, plan] of chosen.entries()) {
      if (stopped.current) break;
      setProgress({ done: at, total: chosen.length });
      made.push(await one(plan, common));
    }
    setOutcomes((before) => [
      ...before.filter(({ patientId }) => !made.some((other) => other.patientId === patientId)),
      ...made,
    ]);
    setProgress(null);
    setStopping(false);
    router.refresh();
  }

  const stop = () => {
    stopped.current = true;
    setStopping(true);
  };
  return { run, stop, progress, isStopping, outcomes };
}
