import type { PrescriptionId } from "../ids";
import type { Identity } from "./publish-checks";
import { isFromLibrary, type Phase, type PlanContent, type Prescription } from "./schema";

/** An id of the patient's earlier versions, those she lived with first, then the newest. */
export type KnownIdentity = Identity & { id: PrescriptionId };

const identityOf = (entry: Prescription): Identity => ({
  kind: entry.kind,
  exerciseId: isFromLibrary(entry) ? entry.exerciseId : null,
});

/** A drug or a card is told apart by its words, which may change: only its own id says that it is the same. */
const isNamedByKind = ({ kind }: Identity): boolean => kind !== "medication" && kind !== "education";

const alike = (a: Identity, b: Identity): boolean =>
  isNamedByKind(a) && a.kind === b.kind && a.exerciseId === b.exerciseId;

const idsOf = (content: PlanContent): Set<string> =>
  new Set(content.phases.flatMap((phase) => phase.prescriptions.map((entry) => entry.id)));

/**
 * The id for something that is added: the one it had in an earlier version, so that its logs follow it, unless the
 * plan holds that id already.
 */
export function idForAdded(
  content: PlanContent,
  added: Identity,
  known: readonly KnownIdentity[],
  fresh: PrescriptionId,
): PrescriptionId {
  const used = idsOf(content);
  return known.find((identity) => alike(identity, added) && !used.has(identity.id))?.id ?? fresh;
}

const withPhase = (content: PlanContent, changed: Phase): PlanContent => ({
  ...content,
  phases: content.phases.map((phase) => (phase.id === changed.id ? changed : phase)),
});

/** A plan made anew from a template goes on with the ids the patient's exercises had; in its current phase. */
export function adoptIdentities(content: PlanContent, known: readonly KnownIdentity[]): PlanContent {
  const current = content.phases.find((phase) => phase.id === content.currentPhaseId);
  if (!current) return content;
  return current.prescriptions.reduce((plan, entry) => {
    const id = idForAdded(plan, identityOf(entry), known, entry.id);
    const phase = plan.phases.find((candidate) => candidate.id === current.id) ?? current;
    const prescriptions = phase.prescriptions.map((other) =>
      other.id === entry.id ? { ...other, id } : other,
    );
    return withPhase(plan, { ...phase, prescriptions });
  }, content);
}

/**
 * Makes a phase the current one. What both phases prescribe goes on under the id the patient has logged it by: the
 * two entries exchange their ids.
 */
export function makeCurrent(content: PlanContent, phaseId: string): PlanContent {
  const from = content.phases.find((phase) => phase.id === content.currentPhaseId);
  const to = content.phases.find((phase) => phase.id === phaseId);
  if (!from || !to || from === to) return content;
  const swaps = new Map<string, PrescriptionId>();
  for (const entry of to.prescriptions) {
    const lived = from.prescriptions.find(
      (other) => !swaps.has(other.id) && alike(identityOf(other), identityOf(entry)),
    );
    if (!lived) continue;
    swaps.set(entry.id, lived.id);
    swaps.set(lived.id, entry.id);
  }
  const swapped = (phase: Phase): Phase => ({
    ...phase,
    prescriptions: phase.prescriptions.map((entry) => ({ ...entry, id: swaps.get(entry.id) ?? entry.id })),
  });
  return { ...withPhase(withPhase(content, swapped(from)), swapped(to)), currentPhaseId: to.id };
}
