import type { PrescriptionId } from "../ids";
import { isFromLibrary } from "./from-library";
import { cardOf, type Identity } from "./publish-checks";
import type { Phase, PlanContent, Prescription } from "./schema";
import { namedKind } from "./vocabulary";

/** An id of the patient's earlier versions, those the patient followed first, then the newest. */
export type KnownIdentity = Identity & { id: PrescriptionId };

export const identityOf = (entry: Prescription): Identity => ({
  kind: namedKind(entry),
  exerciseId: isFromLibrary(entry) ? entry.exerciseId : null,
  card: cardOf(entry),
});

/** A drug or a text of its own is told apart by its words, which may change: only its own id says that it is the same. */
const isNamedByKind = ({ kind, card }: Identity): boolean =>
  kind !== "medication" && (kind !== "education" || (card ?? null) !== null);

const alike = (a: Identity, b: Identity): boolean =>
  isNamedByKind(a) &&
  a.kind === b.kind &&
  a.exerciseId === b.exerciseId &&
  (a.card ?? null) === (b.card ?? null);

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

/** The id the patient has logged it by: the phase they come from has it, or an earlier version they followed. */
function livedId(
  entry: Prescription,
  from: Phase,
  known: readonly KnownIdentity[],
  taken: ReadonlySet<PrescriptionId>,
): PrescriptionId | undefined {
  const present = from.prescriptions.find(
    (other) => !taken.has(other.id) && alike(identityOf(other), identityOf(entry)),
  );
  if (present) return present.id;
  const before = known.find((identity) => alike(identity, identityOf(entry)))?.id;
  return before && !taken.has(before) ? before : undefined;
}

/**
 * Makes a phase the current one. What it prescribes goes on under the id the patient has logged it by, also when the
 * phase between the two did without it: the entry exchanges its id with whichever holds that one.
 * @param known ids of earlier versions, those the patient followed first
 */
export function makeCurrent(
  content: PlanContent,
  phaseId: string,
  known: readonly KnownIdentity[],
): PlanContent {
  const from = content.phases.find((phase) => phase.id === content.currentPhaseId);
  const to = content.phases.find((phase) => phase.id === phaseId);
  if (!from || !to || from === to) return content;
  const swaps = new Map<PrescriptionId, PrescriptionId>();
  for (const entry of to.prescriptions) {
    const lived = livedId(entry, from, known, new Set(swaps.keys()));
    if (!lived || lived === entry.id) continue;
    swaps.set(entry.id, lived);
    swaps.set(lived, entry.id);
  }
  const phases = content.phases.map((phase) => ({
    ...phase,
    prescriptions: phase.prescriptions.map((entry) => ({ ...entry, id: swaps.get(entry.id) ?? entry.id })),
  }));
  return { phases, currentPhaseId: to.id };
}
