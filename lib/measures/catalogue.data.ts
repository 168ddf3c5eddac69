import type { EnteredBy, Scale, Weeks } from "./vocabulary";

/**
 * Version of the catalogue, stored with each value: it rises when a range, a threshold or the question of a measure changes,
 * so that what was entered before is never read by what was not asked then.
 */
export const CATALOGUE_VERSION = 1;

/** What stands together, in order. A questionnaire that may not ship is a name and its total. */
export const GROUPS = ["pain", "overall", "tests", "totals"] as const;
export type Group = (typeof GROUPS)[number];

export const UNITS = ["points", "times", "metres", "degrees"] as const;
export type Unit = (typeof UNITS)[number];

export type Measure = Scale & {
  group: Group;
  unit: Unit;
  /** Who gives its values. What the patient alone gives is not typed on the desk. */
  by: readonly EnteredBy[];
  /** How often it is offered to be asked, and how often at most, since a shorter time is not what it asks about. */
  weeks: Weeks;
  leastWeeks: Weeks;
  /** Where its numbers come from (`evidence.md`, section 5); null: a choice of this project, without a study. */
  source: string | null;
};

/**
 * NPRS, worst pain in the past 24 hours. Error 1.8; what matters depends on where somebody began: 1 from 1–4, 2 from 5–7, 3
 * from 8–10. The source names no values between those; they count as the higher.
 */
export const NPRS: Scale = {
  ...{ least: 0, most: 10, better: "lower", error: 1.8, isChange: false },
  important: [
    { above: 7, least: 3 },
    { above: 4, least: 2 },
    { above: Number.NEGATIVE_INFINITY, least: 1 },
  ],
};

const always = (least: number) => [{ above: Number.NEGATIVE_INFINITY, least }];
const both: readonly EnteredBy[] = ["staff", "patient"];
const staff: readonly EnteredBy[] = ["staff"];

const pain: Measure = {
  ...NPRS,
  ...{
    group: "pain",
    unit: "points",
    by: both,
    weeks: 2,
    leastWeeks: 1,
    source: "doi.org/10.1055/a-1304-3677",
  },
};
const test = {
  group: "tests",
  better: "higher",
  isChange: false,
  by: staff,
  weeks: 4,
  leastWeeks: 1,
} as const;
const total = {
  group: "totals",
  unit: "points",
  isChange: false,
  by: staff,
  weeks: 4,
  leastWeeks: 1,
} as const;
/** No error has been verified; 15 degrees are asked, which is a choice of this project. */
const slr: Measure = {
  ...{ ...test, least: 0, most: 120, unit: "degrees", error: null, important: always(15), source: null },
};

/**
 * The outcome measures that the clinical source allows to ship, by code. Those of `totals` are licensed, or their terms are not
 * known: their questions are nowhere in the program, and a total that was obtained elsewhere is entered.
 */
export const CATALOGUE = {
  "nprs-leg": pain,
  "nprs-back": pain,
  "nprs-knee": pain,
  /** Own wording of a global rating of change over the past four weeks: memory holds no longer. */
  groc: {
    ...{ group: "overall", unit: "points", least: -5, most: 5, better: "higher", isChange: true },
    ...{
      error: null,
      important: always(2.5),
      by: both,
      weeks: 4,
      leastWeeks: 4,
      source: "pmc.ncbi.nlm.nih.gov/articles/PMC7025089",
    },
  },
  /** Own item, asked each week of everybody with a plan; 6 or less asks for support, and no study gives an error. */
  confidence: {
    ...{ group: "overall", unit: "points", least: 0, most: 10, better: "higher", isChange: false },
    ...{ error: null, important: null, by: ["patient"], weeks: 1, leastWeeks: 1, source: null },
  },
  "slr-left": slr,
  "slr-right": slr,
  /** After one trial for practice, since the second is better by itself. */
  "chair-stand": {
    ...test,
    least: 0,
    most: 60,
    unit: "times",
    error: 2.5,
    important: null,
    source: "dro.deakin.edu.au/articles/journal_contribution/20597538",
  },
  /** Studies give 26 to 74 m, after new joints: the larger, so that nothing within an error is called a change. */
  "six-minute-walk": {
    ...{
      ...test,
      least: 0,
      most: 1_000,
      unit: "metres",
      error: 74,
      important: null,
      source: "doi.org/10.1186/s12891-022-05262-4",
    },
  },
  bothersomeness: {
    ...{
      ...total,
      least: 0,
      most: 24,
      better: "lower",
      error: 5.3,
      important: null,
      source: "pubmed: Spine 2008, Sciatica Bothersomeness and Frequency Indices",
    },
  },
  frequency: {
    ...total,
    least: 0,
    most: 24,
    better: "lower",
    error: 6.5,
    important: null,
    source: "pubmed: Spine 2008, Sciatica Bothersomeness and Frequency Indices",
  },
  ears: {
    ...{
      ...total,
      least: 0,
      most: 24,
      better: "higher",
      error: null,
      important: always(5.5),
      source: "doi.org/10.1186/s12891-020-03308-z",
    },
  },
  siras: {
    ...total,
    least: 3,
    most: 15,
    better: "higher",
    error: null,
    important: null,
    source: "doi.org/10.1016/j.physio.2006.07.002",
  },
} as const satisfies Record<string, Measure>;

export type MeasureCode = keyof typeof CATALOGUE;
export const MEASURE_CODES = Object.keys(CATALOGUE) as MeasureCode[];
export const measureOf = (code: MeasureCode): Measure => CATALOGUE[code];
export const isMeasure = (subject: string): subject is MeasureCode => Object.hasOwn(CATALOGUE, subject);
