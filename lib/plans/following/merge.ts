import type { Side } from "../../exercises/vocabulary";
import type { PrescriptionId } from "../../ids";
import { alike } from "../diff";
import { identityOf, idForAdded, type KnownIdentity } from "../draft-identities";
import { fromSavedTemplate, type Shelf } from "../draft-sources";
import { isFromLibrary } from "../from-library";
import type { Phase, PlanContent, Prescription } from "../schema";

/** What happens to one entry of a plan. Both are there where it is done differently; one where it comes or goes. */
export type MergeChange = { phase: string; before: Prescription | null; after: Prescription | null };

/**
 * What of the template is not taken over, because somebody made this plan different: its own dose, days, side or notes
 * (`own`); something the template adds that the plan has in its own way (`present`); something the plan is without
 * (`absent`); something the template drops that was changed by hand (`own-dropped`); something that stands more than once, where nobody can say which is which
 * (`twice`), and of which the template's can't be taken.
 */
export type MergeConflict = {
  /** Names it, for whoever decides that the template's is taken after all. */
  key: string;
  why: "own" | "present" | "absent" | "own-dropped" | "twice";
  phase: string;
  /** As it stays. */
  own: Prescription | null;
  /** As it becomes once the template's is taken, which leaves each part that the template did not change; null: it goes. */
  wanted: Prescription | null;
};

export type Merged = { content: PlanContent; changes: MergeChange[]; conflicts: MergeConflict[] };

type Context = {
  side: Side;
  shelf: Shelf;
  identities: readonly KnownIdentity[];
  newId: <T extends string>() => T;
  /** Keys of conflicts in which the template's is taken. */
  take?: readonly string[];
};

/** What the template and a therapist may each change of an entry. */
const PARTS = ["dose", "schedule", "side", "modifyNotes", "note"] as const;
const partOf = (entry: Prescription, part: (typeof PARTS)[number]): unknown =>
  Object.entries(entry).find(([name]) => name === part)?.[1];
const isAlike = (a: Prescription, b: Prescription): boolean =>
  PARTS.every((part) => alike(partOf(a, part), partOf(b, part)));

/** What an entry is the same by in template and plan, which have no ids in common: the exercise, the card, the kind of limit. */
function nameOf(entry: Prescription): string {
  const { kind, exerciseId, card } = identityOf(entry);
  return exerciseId ?? (entry.kind === "education" ? (card ?? entry.dose.card) : kind);
}

function keyed({ prescriptions }: Phase): Map<string, Prescription[]> {
  const found = new Map<string, Prescription[]>();
  for (const entry of prescriptions) found.set(nameOf(entry), [...(found.get(nameOf(entry)) ?? []), entry]);
  return found;
}

/** One entry, part by part: taken over where it stands as the template had it, else left. */
function mergeEntry(own: Prescription, from: Prescription, to: Prescription, taken: boolean) {
  let isLeft = false;
  const parts: Record<string, unknown> = {};
  for (const part of PARTS) {
    const [now, old, wanted] = [own, from, to].map((entry) => partOf(entry, part));
    if (alike(old, wanted) || alike(now, wanted)) continue;
    if (taken || alike(now, old)) parts[part] = wanted;
    else isLeft = true;
  }
  return { after: { ...own, ...parts } as Prescription, changed: Object.keys(parts).length > 0, isLeft };
}

type State = Merged & { context: Context };

/** Puts something that is added behind what it stands behind in the template, under the id that its logs go by. */
function add(state: State, phase: Phase, is: Prescription, behind: Prescription | undefined): Prescription {
  const { context, content } = state;
  const fresh = context.newId<PrescriptionId>();
  const after = { ...is, id: idForAdded(content, identityOf(is), context.identities, fresh) };
  edit(state, phase, (list) => list.toSpliced(list.findIndex(({ id }) => id === behind?.id) + 1, 0, after));
  state.changes.push({ phase: phase.name, before: null, after });
  return after;
}

function replace(state: State, phase: Phase, before: Prescription, after: Prescription): void {
  edit(state, phase, (list) => list.map((entry) => (entry.id === before.id ? after : entry)));
  state.changes.push({ phase: phase.name, before, after });
}

function edit(state: State, { id }: Phase, make: (list: Prescription[]) => Prescription[]): void {
  const phases = state.content.phases.map((phase) =>
    phase.id === id ? { ...phase, prescriptions: make(phase.prescriptions) } : phase,
  );
  state.content = { ...state.content, phases };
}

/** Notes a conflict. @returns whether the template's is taken after all */
function isTaken(
  state: State,
  phase: Phase,
  name: string,
  given: Pick<MergeConflict, "why" | "own" | "wanted">,
) {
  const key = `${phase.name}/${name}/${given.why}`;
  const taken = state.context.take?.includes(key) ?? false;
  if (!taken) state.conflicts.push({ key, phase: phase.name, ...given });
  return taken;
}

/** What the template wants of one entry, beside what it had before (`was`) and what the plan has (`has`). */
type Wish = { name: string; is: Prescription; was: Prescription | undefined; has: Prescription | undefined };

/** @returns the plan's entry behind which the next one is added */
function settle(state: State, phase: Phase, wish: Wish, behind: Prescription | undefined) {
  const { name, is, was, has } = wish;
  if (!has) {
    const wanted = was === undefined || !isAlike(was, is);
    const taken = wanted && (!was || isTaken(state, phase, name, { why: "absent", own: null, wanted: is }));
    return taken ? add(state, phase, is, behind) : behind;
  }
  if (!was) {
    const taken = { ...is, id: has.id, note: has.note } as Prescription;
    if (!isAlike(taken, has) && isTaken(state, phase, name, { why: "present", own: has, wanted: taken }))
      replace(state, phase, has, taken);
    return has;
  }
  const [plain, whole] = [mergeEntry(has, was, is, false), mergeEntry(has, was, is, true)];
  const conflict = { why: "own", own: plain.after, wanted: whole.after } as const;
  const made = plain.isLeft && isTaken(state, phase, name, conflict) ? whole : plain;
  if (made.changed) replace(state, phase, has, made.after);
  return has;
}

/** Takes out what the template is without now, where it stands as the template had it. */
function drop(state: State, phase: Phase, name: string, { was, has }: Pick<Wish, "was" | "has">): void {
  if (!was || !has) return;
  if (!isAlike(has, was) && !isTaken(state, phase, name, { why: "own-dropped", own: has, wanted: null }))
    return;
  edit(state, phase, (list) => list.filter(({ id }) => id !== has.id));
  state.changes.push({ phase: phase.name, before: has, after: null });
}

/** Whether the template has it as before, as often as before. */
const isKept = (was: readonly Prescription[] = [], is: readonly Prescription[] = []): boolean =>
  was.length === is.length &&
  was.every((entry, at) => {
    const other = is[at];
    return other !== undefined && isAlike(entry, other);
  });

function mergePhase(state: State, own: Phase, from: Phase, to: Phase): void {
  const [mine, old, wanted] = [keyed(own), keyed(from), keyed(to)];
  let behind: Prescription | undefined;
  for (const name of new Set([...wanted.keys(), ...old.keys()])) {
    const [has = [], was = [], is = []] = [mine.get(name), old.get(name), wanted.get(name)];
    if (isKept(was, is)) behind = has[0] ?? behind;
    else if (Math.max(has.length, was.length, is.length) > 1) {
      const key = `${own.name}/${name}/twice`;
      const given = { own: has[0] ?? null, wanted: is[0] ?? null };
      state.conflicts.push({ key, phase: own.name, why: "twice", ...given });
    } else if (is[0]) behind = settle(state, own, { name, is: is[0], was: was[0], has: has[0] }, behind);
    else drop(state, own, name, { was: was[0], has: has[0] });
  }
}

/**
 * What a plan becomes where its template went from one version to another. Each part of an entry that stands as the template
 * had it becomes as the template has it now; what was changed by hand stays, and is said (`MergeConflict`). Ids, drugs, words to
 * the patient and what the template never had stay as they are. Phases go by their name.
 * @returns null where the template's phases are different now, or the plan is without one that changes: nothing is guessed then
 */
export function mergeTemplate(
  plan: PlanContent,
  template: { from: PlanContent; to: PlanContent },
  context: Context,
): Merged | null {
  const [from, to] = [template.from, template.to].map(
    (content) => fromSavedTemplate(content, context).phases,
  );
  if (!from || !to) return null;
  const names = from.map(({ name }) => name);
  if (
    new Set(names).size !== names.length ||
    !alike(
      names,
      to.map(({ name }) => name),
    )
  )
    return null;
  const state: State = { context, content: plan, changes: [], conflicts: [] };
  for (const [at, was] of from.entries()) {
    const is = to[at];
    if (!is || isSamePhase(was, is)) continue;
    const [own, ...more] = plan.phases.filter(({ name }) => name === was.name);
    if (!own || more.length > 0) return null;
    mergePhase(state, own, was, is);
  }
  const { content, changes, conflicts } = state;
  return { content, changes, conflicts };
}

/** What a template changes of itself between two of its versions, as a plan that was made of the first would change. */
export const templateChanges = (
  from: PlanContent,
  to: PlanContent,
  context: Omit<Context, "identities" | "take">,
) => mergeTemplate(fromSavedTemplate(from, context), { from, to }, { ...context, identities: [] });

function isSamePhase(was: Phase, is: Phase): boolean {
  const [old, wanted] = [keyed(was), keyed(is)];
  return [...old.keys(), ...wanted.keys()].every((name) => isKept(old.get(name), wanted.get(name)));
}

/** The same entries with the same differences: what somebody was shown is what is published. */
export const mergeDigest = ({ changes, conflicts }: Pick<Merged, "changes" | "conflicts">): string => {
  const said = (entry: Prescription | null) =>
    entry && [
      isFromLibrary(entry) ? entry.exerciseId : entry.kind,
      ...PARTS.map((part) => partOf(entry, part) ?? null),
    ];
  return JSON.stringify([
    changes.map(({ phase, before, after }) => [phase, said(before), said(after)]),
    conflicts.map(({ key, own, wanted }) => [key, said(own), said(wanted)]),
  ]);
};
