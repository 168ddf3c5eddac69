import { needsFloor } from "./floor";
import type { LocalizedText } from "./schema";
import { textIn } from "./text";
import type { Equipment, LibraryKind, Position, Target } from "./vocabulary";

export type Searchable = {
  kind: LibraryKind;
  targets: readonly Target[];
  position: Position;
  equipment: readonly Equipment[];
  optionalEquipment: readonly Equipment[];
  text: LocalizedText;
};

/** Each list narrows to any of its values; an empty or missing one narrows nothing. */
export type ExerciseFilter = {
  text?: string;
  kinds?: readonly LibraryKind[];
  targets?: readonly Target[];
  positions?: readonly Position[];
  equipment?: readonly Equipment[];
  /** Only what can be done without getting down to the floor. */
  noFloor?: boolean;
};

/** Lower case without diacritics, hyphens and commas as spaces: "Sit-to-stand" is found by "sit to". */
export const folded = (text: string): string =>
  text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

const anyOf = <T>(wanted: readonly T[] | undefined, has: readonly T[]): boolean =>
  !wanted || wanted.length === 0 || wanted.some((value) => has.includes(value));

const NO_MATCH = 3;

/** 0 where a name starts with the words, 1 where the names hold them, 2 where the target does too. */
function rank(exercise: Searchable, words: string, locale: string): number {
  const { name, plainName, target } = textIn(exercise.text, locale);
  const names = [folded(name), folded(plainName)];
  const holds = (hay: string) => words.split(" ").every((word) => hay.includes(word));
  if (names.some((text) => text.startsWith(words))) return 0;
  if (holds(names.join(" "))) return 1;
  return holds([...names, folded(target), folded(exercise.targets.join(" "))].join(" ")) ? 2 : NO_MATCH;
}

/** The exercises that fit, best name match first, otherwise in the order given. */
export function searchExercises<T extends Searchable>(
  exercises: readonly T[],
  filter: ExerciseFilter,
  locale: string,
): T[] {
  const words = folded(filter.text ?? "");
  const fitting = exercises.filter(
    (exercise) =>
      anyOf(filter.kinds, [exercise.kind]) &&
      anyOf(filter.targets, exercise.targets) &&
      anyOf(filter.positions, [exercise.position]) &&
      anyOf(filter.equipment, [...exercise.equipment, ...exercise.optionalEquipment]) &&
      !(filter.noFloor && needsFloor(exercise)),
  );
  if (words === "") return fitting;
  return fitting
    .map((exercise) => ({ exercise, rank: rank(exercise, words, locale) }))
    .filter((found) => found.rank < NO_MATCH)
    .sort((a, b) => a.rank - b.rank)
    .map((found) => found.exercise);
}
