import { byName } from "../by-name";
import { GROUNDS, type Ground, PROPOSED, type Proposed } from "../plans/progression/vocabulary";
import { addDays, dateOf, dayNumber, type LocalDate } from "../time/calendar-date";
import { type EVENTS, FOLLOWED_DAYS, LEAST_FOLLOWED, type Ran, RUN_DAYS, type Spell } from "./vocabulary";

export const CHANGES = ["same", "earlier", "later", "gained", "lost"] as const;

/** One proposal, as it began under each of the rules; null where it didn't. */
export type Matched = {
  said: Proposed;
  change: (typeof CHANGES)[number];
  present: Spell | null;
  changed: Spell | null;
};

const meets = (a: Spell, b: Spell): boolean => a.from <= b.to && b.from <= a.to;

/** Of each that the changed rules proposed, the one that it meets of the present rules: each once, in the order of days. */
export function matchedIn({ present, changed }: Pick<Ran, "present" | "changed">): Matched[] {
  const open = new Set(present);
  return PROPOSED.flatMap((said): Matched[] => {
    const found = changed
      .filter((spell) => spell.said === said)
      .map((spell): Matched => {
        const other = [...open].find((one) => one.said === said && meets(one, spell));
        if (!other) return { said, change: "gained", present: null, changed: spell };
        open.delete(other);
        const change = spell.from === other.from ? "same" : spell.from < other.from ? "earlier" : "later";
        return { said, change, present: other, changed: spell };
      });
    const lost = [...open]
      .filter((one) => one.said === said)
      .map((one): Matched => ({ said, change: "lost", present: one, changed: null }));
    return [...found, ...lost];
  });
}

type Both = { present: number; changed: number };
export type ProposalRow = {
  said: Proposed;
  proposals: Both;
  patients: Both;
  changes: Record<Matched["change"], number>;
};
export type HoldRow = { said: Ground; days: Both; patients: Both };
/** How many proposals lie far enough back, and by what they were followed; null: some, and too few to say anything. */
export type Followed = ({ of: number } & Record<(typeof EVENTS)[number], number>) | null;
/** Somebody of whom something else would have been proposed, or on another day. */
export type Affected = Pick<Ran, "patientId" | "name"> & { matched: Matched[] };

export type Summary = {
  patients: number;
  days: number;
  proposals: ProposalRow[];
  holds: HoldRow[];
  /** From the earliest week to the one that ends today, by the first day of each proposal. */
  weeks: { from: LocalDate; counts: Record<Proposed, Both> }[];
  /** After proposals of more that the changed rules alone made, and after those that both made. */
  followed: { gained: Followed; both: Followed };
  affected: Affected[];
};

const RULES = ["present", "changed"] as const;
const both = (of: (which: (typeof RULES)[number]) => number): Both => ({
  present: of("present"),
  changed: of("changed"),
});
const lengthOf = ({ from, to }: Spell): number => dayNumber(to) - dayNumber(from) + 1;
const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, one) => sum + one, 0);

const WEEK = 7;

function weeksOf(ran: readonly Ran[], today: LocalDate): Summary["weeks"] {
  const count = Math.ceil(RUN_DAYS / WEEK);
  const weekOf = ({ from }: Spell) =>
    count - 1 - Math.min(count - 1, Math.max(0, Math.floor((dayNumber(today) - dayNumber(from)) / WEEK)));
  const weeks = Array.from({ length: count }, (_, at) => ({
    from: dateOf(dayNumber(today) - WEEK * (count - at) + 1),
    counts: Object.fromEntries(PROPOSED.map((said) => [said, { present: 0, changed: 0 }])) as Record<
      Proposed,
      Both
    >,
  }));
  for (const one of ran)
    for (const which of RULES)
      for (const spell of one[which]) {
        const counts = weeks[weekOf(spell)]?.counts;
        const said = PROPOSED.find((proposed) => proposed === spell.said);
        if (counts && said) counts[said][which] += 1;
      }
  return weeks;
}

type Begun = { from: LocalDate; events: Ran["events"] };

/**
 * Proposals of more of one patient of which it is known what followed: they began on a day that was judged, and not before, and all
 * days after it are over by the patient's own calendar and were days with a plan.
 */
const begunBy =
  (changes: readonly Matched["change"][]) =>
  ({ matched, judged, events }: Ran & { matched: readonly Matched[] }): Begun[] =>
    matched.flatMap(({ said, change, present, changed }) => {
      if (!judged || !changed || said === "regress" || !changes.includes(change)) return [];
      const stoodBefore = [present, changed].some((spell) => spell?.from === judged.from);
      const isOver = judged.to > addDays(changed.from, FOLLOWED_DAYS);
      return isOver && !stoodBefore ? [{ from: changed.from, events }] : [];
    });

/** By what they were followed; nothing of so few that chance alone would make the numbers. */
function followedOf(old: readonly Begun[]): Followed {
  if (old.length > 0 && old.length < LEAST_FOLLOWED) return null;
  const by = (event: (typeof EVENTS)[number]) =>
    old.filter(({ from, events }) =>
      events[event].some((date) => date > from && date <= addDays(from, FOLLOWED_DAYS)),
    ).length;
  return { of: old.length, flare: by("flare"), stop: by("stop"), effort: by("effort") };
}

/** Both sets of rules beside each other, over all patients that were run. */
export function summaryOf(ran: readonly Ran[], today: LocalDate): Summary {
  const all = ran.map((one) => ({ ...one, matched: matchedIn(one) }));
  const patientsWith = (said: Spell["said"]) =>
    both((which) => ran.filter((one) => one[which].some((spell) => spell.said === said)).length);
  const spellsOf = (said: Spell["said"], which: (typeof RULES)[number]) =>
    ran.flatMap((one) => one[which].filter((spell) => spell.said === said));
  return {
    patients: ran.length,
    days: sumOf(ran.map(({ days }) => days)),
    proposals: PROPOSED.map((said) => {
      const own = all.flatMap(({ matched }) => matched.filter((one) => one.said === said));
      return {
        said,
        proposals: both((which) => own.filter((one) => one[which] !== null).length),
        patients: patientsWith(said),
        changes: Object.fromEntries(
          CHANGES.map((change) => [change, own.filter((one) => one.change === change).length]),
        ) as ProposalRow["changes"],
      };
    }),
    holds: GROUNDS.map((said) => ({
      said,
      days: both((which) => sumOf(spellsOf(said, which).map(lengthOf))),
      patients: patientsWith(said),
    })).filter(({ days }) => days.present + days.changed > 0),
    weeks: weeksOf(ran, today),
    followed: {
      gained: followedOf(all.flatMap(begunBy(["gained"]))),
      both: followedOf(all.flatMap(begunBy(["same", "earlier", "later"]))),
    },
    affected: all
      .flatMap(({ patientId, name, matched }): Affected[] => {
        const others = matched.filter(({ change }) => change !== "same");
        return others.length === 0 ? [] : [{ patientId, name, matched: others }];
      })
      .sort((a, b) => byName({ ...a, id: a.patientId }, { ...b, id: b.patientId })),
  };
}
