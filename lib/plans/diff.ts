import type { Phase, PlanContent, Prescription } from "./schema";

export type ChangedPrescription = {
  before: Prescription;
  after: Prescription;
  /** Which of its parts differ: `dose`, `schedule`, `note` … */
  parts: string[];
};

export type PlanDiff = {
  /** Null where the plan stays in its phase. */
  phase: { before: string; after: string } | null;
  added: Prescription[];
  removed: Prescription[];
  changed: ChangedPrescription[];
  same: Prescription[];
};

export function currentPhase(plan: PlanContent): Phase {
  const phase = plan.phases.find((candidate) => candidate.id === plan.currentPhaseId);
  if (!phase) throw new Error("A plan without its current phase");
  return phase;
}

/** Whether two values say the same, whatever the order of their keys. */
export function alike(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const left = new Map<string, unknown>(Object.entries(a));
  const right = new Map<string, unknown>(Object.entries(b));
  const keys = new Set([...left.keys(), ...right.keys()]);
  return Array.from(keys).every((key) => alike(left.get(key), right.get(key)));
}

function differing(before: Prescription, after: Prescription): string[] {
  const left = new Map<string, unknown>(Object.entries(before));
  const right = new Map<string, unknown>(Object.entries(after));
  return Array.from(new Set([...left.keys(), ...right.keys()])).filter(
    (key) => !alike(left.get(key), right.get(key)),
  );
}

/** What changes for the patient today: the current phases of two plans, prescription by prescription (by id). */
export function diffPlans(before: PlanContent, after: PlanContent): PlanDiff {
  const from = currentPhase(before);
  const to = currentPhase(after);
  const known = new Map(from.prescriptions.map((entry) => [entry.id, entry]));
  const stays = new Set(to.prescriptions.map((entry) => entry.id));
  const pairs = to.prescriptions.flatMap((entry) => {
    const earlier = known.get(entry.id);
    return earlier ? [{ before: earlier, after: entry, parts: differing(earlier, entry) }] : [];
  });
  return {
    phase: from.id === to.id ? null : { before: from.name, after: to.name },
    added: to.prescriptions.filter((entry) => !known.has(entry.id)),
    removed: from.prescriptions.filter((entry) => !stays.has(entry.id)),
    changed: pairs.filter((pair) => pair.parts.length > 0),
    same: pairs.filter((pair) => pair.parts.length === 0).map((pair) => pair.after),
  };
}
