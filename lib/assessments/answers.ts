import {
  type CHOICES,
  type ChoiceId,
  type GradeId,
  type ItemId,
  type MANY,
  type ManyId,
  type MeasureId,
  type NoteId,
  REVIEWED,
} from "./form.data";

/** Every item may be left untested, and that is said of it. What is not in the answers was not answered yet. */
export const NOT_TESTED = "not-tested";
export type NotTested = typeof NOT_TESTED;

export type Answers = {
  [Id in ChoiceId]?: (typeof CHOICES)[Id][number] | NotTested;
} & { [Id in ManyId]?: (typeof MANY)[Id][number][] | NotTested } & {
  [Id in MeasureId | GradeId]?: number | NotTested;
} & { [Id in NoteId]?: string } & { [Id in typeof REVIEWED]?: string[] | NotTested };

/** What may be written: findings, and notes beside them. */
export type FieldId = ItemId | NoteId;
export type Value = Answers[FieldId];
/** What was typed, field by field; null takes an answer back. */
export type Changes = { [Id in FieldId]?: Answers[Id] | null };

/** The answers with some of them changed. */
export function changed(answers: Answers, changes: Changes): Answers {
  const all = Object.entries({ ...answers, ...changes }).filter(([, value]) => value !== null);
  return Object.fromEntries(all) as Answers;
}

type Found<Id extends ItemId> = Exclude<Answers[Id], NotTested | undefined>;

/** What was tested, as it was found; null where it was not. */
export function tested<Id extends ItemId>(answers: Answers, id: Id): Found<Id> | null {
  const value = answers[id];
  return value === undefined || value === NOT_TESTED ? null : (value as Found<Id>);
}

/** The same answer, whatever the order of what was chosen. */
export const isSame = (one: Value | null, other: Value | null): boolean =>
  Array.isArray(one) && Array.isArray(other)
    ? one.length === other.length && one.every((each) => (other as string[]).includes(each))
    : (one ?? null) === (other ?? null);

/** What is typed, and what follows from it: no doctor has seen a strength that is another one than it was. */
export function entered(answers: Answers, changes: Changes): Changes {
  const seen: readonly string[] = tested(answers, REVIEWED) ?? [];
  const isOther = (id: FieldId) =>
    changes[id] !== undefined && !isSame(answers[id] ?? null, changes[id] ?? null);
  const still = seen.filter((id) => !isOther(id as GradeId));
  if (changes[REVIEWED] !== undefined || still.length === seen.length) return changes;
  return { ...changes, [REVIEWED]: still.length > 0 ? still : null };
}

/** What was answered in another one and not in this one. Whether a doctor has seen it is asked anew. */
export const fromAnother = (answers: Answers, other: Answers): Changes =>
  Object.fromEntries(
    Object.entries(other).filter(([id]) => id !== REVIEWED && answers[id as FieldId] === undefined),
  ) as Changes;
