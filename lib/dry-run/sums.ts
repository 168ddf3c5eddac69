import { PROPOSED, type Proposed } from "../plans/progression/vocabulary";
import { aboutOf, type Band, bandOf, restOf, roughly } from "./bands";
import type { Ran } from "./vocabulary";

/** Which of the rules proposed something of a patient. */
export const WHICH = ["both", "present", "changed", "neither"] as const;
type Which = (typeof WHICH)[number];

/** Patients by which rules proposed it of them, and proposals by each of the rules. */
type Sum = { patients: Record<Which, number>; present: number; changed: number };
export type Sums = Record<Proposed, Sum>;

export const NO_SUMS: Sums = Object.fromEntries(
  PROPOSED.map((said) => [
    said,
    { patients: { both: 0, present: 0, changed: 0, neither: 0 }, present: 0, changed: 0 },
  ]),
) as Sums;

function whichOf(present: number, changed: number): Which {
  if (present > 0) return changed > 0 ? "both" : "present";
  return changed > 0 ? "changed" : "neither";
}

type Judged = Pick<Ran, "present" | "changed" | "days">;

/** The sums with some more patients in them; whoever had no plan is in none. */
export const summed = (sums: Sums, ran: readonly Judged[]): Sums =>
  Object.fromEntries(
    PROPOSED.map((said) => {
      const sum: Sum = { ...sums[said], patients: { ...sums[said].patients } };
      for (const { present, changed, days } of ran) {
        if (days === 0) continue;
        const [inUse, other] = [present, changed].map(
          (spells) => spells.filter((spell) => spell.said === said).length,
        ) as [number, number];
        sum.patients[whichOf(inUse, other)] += 1;
        sum.present += inUse;
        sum.changed += other;
      }
      return [said, sum];
    }),
  ) as Sums;

/** One kind of proposal as an owner sees it, each number in fives. Null: it may be fewer than ten, or could give such away. */
export type SumRow = {
  said: Proposed;
  patients: Record<Which, number | null>;
  /** Proposals by both rules; null where a group of patients is hidden, which they would tell of. */
  proposals: { present: number; changed: number } | null;
};

/** A part of a total and its rest, as far as they may be told. */
function pairOf(count: number, total: Band | null): [number | null, number | null] {
  const part = total && bandOf(count, total);
  return total && part ? [aboutOf(part), aboutOf(restOf(total, part))] : [null, null];
}

/**
 * Patients of whom the rules in use proposed it are as many in each run, and so are all the others. So these two are told once, in
 * bands, and of each run how many it moves of either: by the band of that one number, which the rest of the pair follows from.
 */
function patientsShown({ both, present, changed, neither }: Sum["patients"]): SumRow["patients"] {
  const count = both + present + changed + neither;
  const all = { least: count, most: count };
  const inUse = bandOf(both + present, all);
  const [lost, kept] = pairOf(present, inUse);
  const [gained, none] = pairOf(changed, inUse && restOf(all, inUse));
  return { both: kept, present: lost, changed: gained, neither: none };
}

/** What of the sums may be shown to somebody who reads no patient. */
export function shownOf(sums: Sums): SumRow[] {
  return PROPOSED.map((said) => {
    const { patients: counts, present, changed } = sums[said];
    const patients = patientsShown(counts);
    const isWhole = WHICH.every((which) => patients[which] !== null);
    return {
      ...{ said, patients },
      proposals: isWhole ? { present: roughly(present), changed: roughly(changed) } : null,
    };
  });
}
