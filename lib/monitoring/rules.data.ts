import type { LocalDate } from "../time/calendar-date";

/** The conditions of a number of days with data in a period of thirty. */
export type SupplyRule = { code: string; least: number; most: number };
/** The conditions of minutes in a calendar month, at least one contact of which is live. */
export type TimeRule = { code: string; minutes: number };

export type Rules = {
  /** How this version is called wherever something was judged by it. */
  version: string;
  /** Its first day, and the first day on which it holds no more; null where no end is known. */
  from: LocalDate;
  until: LocalDate | null;
  /** Set-up and education, once an episode of care, and only where so many days of a period have data. */
  setUp: { code: string; days: number };
  /** Those of one period exclude each other. */
  supply: readonly SupplyRule[];
  /** Those of one month exclude each other; the fewest minutes first. */
  first: readonly TimeRule[];
  /** For each so many minutes beyond the last of the first. */
  further: TimeRule;
  /** Where it was read. The codes are of the American Medical Association; none of their descriptions is in the program. */
  source: string;
};

/** Remote therapeutic monitoring of the musculoskeletal system in the United States, the earliest version first. */
export const RULES: readonly Rules[] = [
  {
    ...{ version: "US 2022", from: "2022-01-01", until: "2026-01-01" },
    setUp: { code: "98975", days: 16 },
    supply: [{ code: "98977", least: 16, most: 30 }],
    first: [{ code: "98980", minutes: 20 }],
    further: { code: "98981", minutes: 20 },
    source: "getorva.com/cpt-code-98975",
  },
  {
    ...{ version: "US 2026", from: "2026-01-01", until: null },
    setUp: { code: "98975", days: 2 },
    supply: [
      { code: "98985", least: 2, most: 15 },
      { code: "98977", least: 16, most: 30 },
    ],
    first: [
      { code: "98979", minutes: 10 },
      { code: "98980", minutes: 20 },
    ],
    further: { code: "98981", minutes: 20 },
    source:
      "nixonlawgroup.com/resources/cms-finalizes-2026-remote-monitoring-reimbursement-updates-what-changed-for-rpm-and-rtm",
  },
];

/** The version that holds on a day; null before the first. */
export const rulesOn = (date: LocalDate): Rules | null =>
  RULES.find(({ from, until }) => from <= date && (until === null || date < until)) ?? null;
