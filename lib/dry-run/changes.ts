import { PRESENT_RULES, type Rules } from "../plans/progression/rules.data";
import { typedWhole } from "../typed-number";
import { CHANGEABLE, type Changeable } from "./changeable.data";

export type ChangeableName = {
  [Group in keyof typeof CHANGEABLE]: keyof (typeof CHANGEABLE)[Group];
}[keyof typeof CHANGEABLE];
/** Numbers that differ from the present ones. */
export type Changes = Partial<Record<ChangeableName, number>>;
/** Numbers as they are typed, or stand in an address. */
export type Typed = Partial<Record<ChangeableName, string>>;

export const GROUPS = Object.keys(CHANGEABLE) as (keyof typeof CHANGEABLE)[];
export const namesIn = (group: keyof typeof CHANGEABLE): ChangeableName[] =>
  Object.keys(CHANGEABLE[group]) as ChangeableName[];
const ALL: Record<string, Changeable> = Object.assign({}, ...GROUPS.map((group) => CHANGEABLE[group]));
export const CHANGEABLE_NAMES = GROUPS.flatMap(namesIn);
export const rangeOf = (name: ChangeableName): Changeable => ALL[name] as Changeable;

/** What is no whole number or beyond its range is named, and never set right. */
export function readChanges(
  typed: Readonly<Typed>,
  locale: string,
): { changes: Changes; wrong: ChangeableName[] } {
  const changes: Changes = {};
  const wrong: ChangeableName[] = [];
  for (const name of CHANGEABLE_NAMES) {
    const text = typed[name];
    if (text === undefined) continue;
    const value = typedWhole(text, locale);
    const { least, most } = rangeOf(name);
    if (value === null || value < least || value > most) wrong.push(name);
    else if (value !== PRESENT_RULES[name]) changes[name] = value;
  }
  return { changes, wrong };
}

/** The present rules with these numbers instead of theirs. */
export const rulesWith = (changes: Changes): Rules => ({ ...PRESENT_RULES, ...changes });

/** The changed numbers as an address has them: of nobody, so that it can be passed on. */
export const queryOf = (changes: Changes): string =>
  new URLSearchParams(
    CHANGEABLE_NAMES.flatMap((name): [string, string][] =>
      changes[name] === undefined ? [] : [[name, String(changes[name])]],
    ),
  ).toString();

/** What of an address is a number of the rules. */
export const typedIn = (query: Readonly<Record<string, string | string[] | undefined>>): Typed =>
  Object.fromEntries(
    CHANGEABLE_NAMES.flatMap((name) => {
      const value = query[name];
      return typeof value === "string" ? [[name, value]] : [];
    }),
  );
