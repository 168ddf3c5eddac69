import { type ExerciseFilter, type Searchable, searchExercises } from "./search";
import { EQUIPMENT, LIBRARY_KINDS, POSITIONS, TARGETS } from "./vocabulary";

/** The lists one can narrow by, with their values in the order they are shown. */
export const FACETS = {
  kind: LIBRARY_KINDS,
  target: TARGETS,
  position: POSITIONS,
  equipment: EQUIPMENT,
} as const;
export type Facet = keyof typeof FACETS;
export const FACET_NAMES = ["kind", "target", "position", "equipment"] as const satisfies readonly Facet[];

export const VIEWS = ["all", "own", "archived"] as const;
export type LibraryView = (typeof VIEWS)[number];

/** What the address of the library says. */
export type LibraryFilter = { view: LibraryView; text: string; noFloor: boolean } & {
  [F in Facet]: readonly (typeof FACETS)[F][number][];
};

type Params = Readonly<Record<string, string | readonly string[] | undefined>>;

const TEXT_MAX = 80;

/** Reads an address. What it doesn't know it leaves out, so that an old bookmark still opens. */
export function filterFrom(params: Params): LibraryFilter {
  const all = (name: string): readonly string[] => [params[name] ?? []].flat();
  const known = <T extends string>(values: readonly T[], name: string): T[] =>
    values.filter((value) => all(name).includes(value));
  return {
    view: VIEWS.find((view) => view === all("view")[0]) ?? "all",
    text: (all("q")[0] ?? "").slice(0, TEXT_MAX).trim(),
    noFloor: all("floor")[0] === "no",
    kind: known(FACETS.kind, "kind"),
    target: known(FACETS.target, "target"),
    position: known(FACETS.position, "position"),
    equipment: known(FACETS.equipment, "equipment"),
  };
}

/** The pairs an address is made of; what narrows nothing is left out. */
export function pairsOf(filter: LibraryFilter): [name: string, value: string][] {
  const lists = FACET_NAMES.flatMap((facet) =>
    filter[facet].map((value): [string, string] => [facet, value]),
  );
  return [
    ...(filter.view === "all" ? [] : [["view", filter.view] as [string, string]]),
    ...(filter.text ? [["q", filter.text] as [string, string]] : []),
    ...(filter.noFloor ? [["floor", "no"] as [string, string]] : []),
    ...lists,
  ];
}

/** The library's address below `path`: `/exercises?q=bridge&kind=strength`. */
export function addressOf(path: string, filter: LibraryFilter): string {
  const query = new URLSearchParams(pairsOf(filter)).toString();
  return query ? `${path}?${query}` : path;
}

/** Chosen where it was not, and the other way round. */
export function toggled(filter: LibraryFilter, facet: Facet, value: string): LibraryFilter {
  const chosen: readonly string[] = filter[facet];
  const next = chosen.includes(value) ? chosen.filter((other) => other !== value) : [...chosen, value];
  return { ...filter, [facet]: FACETS[facet].filter((known) => next.includes(known)) };
}

/** Nothing chosen and nothing searched, in the same view. */
export const cleared = ({ view }: LibraryFilter): LibraryFilter => ({ ...filterFrom({}), view });

export const isNarrowed = (filter: LibraryFilter): boolean =>
  filter.text !== "" || filter.noFloor || FACET_NAMES.some((facet) => filter[facet].length > 0);

const asSearch = (filter: LibraryFilter): ExerciseFilter => ({
  text: filter.text,
  kinds: filter.kind,
  targets: filter.target,
  positions: filter.position,
  equipment: filter.equipment,
  noFloor: filter.noFloor,
});

/** The exercises of the view that fit, best name match first. */
export const fitting = <T extends Searchable>(
  exercises: readonly T[],
  filter: LibraryFilter,
  locale: string,
): T[] => searchExercises(exercises, asSearch(filter), locale);

const valuesOf = (exercise: Searchable, facet: Facet): readonly string[] => {
  if (facet === "kind") return [exercise.kind];
  if (facet === "position") return [exercise.position];
  if (facet === "target") return exercise.targets;
  return [...exercise.equipment, ...exercise.optionalEquipment];
};

export type FacetCount = { value: string; count: number; chosen: boolean };

/** How many exercises each value of a facet would show beside the other facets; values that never occur are left out. */
export function facetCounts(
  exercises: readonly Searchable[],
  filter: LibraryFilter,
  facet: Facet,
  locale: string,
): FacetCount[] {
  const others = fitting(exercises, { ...filter, [facet]: [] }, locale);
  const chosen: readonly string[] = filter[facet];
  return FACETS[facet]
    .filter((value) => chosen.includes(value) || exercises.some((e) => valuesOf(e, facet).includes(value)))
    .map((value) => ({
      value,
      count: others.filter((exercise) => valuesOf(exercise, facet).includes(value)).length,
      chosen: chosen.includes(value),
    }));
}

/** How many exercises "No floor" would show beside everything else that is chosen. */
export const noFloorCount = (
  exercises: readonly Searchable[],
  filter: LibraryFilter,
  locale: string,
): number => fitting(exercises, { ...filter, noFloor: true }, locale).length;
