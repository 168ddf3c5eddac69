import { isMeasure, MEASURE_CODES, type MeasureCode, measureOf } from "../measures/catalogue.data";

/** No group of fewer episodes is shown: a few people in a small clinic are known to everybody who reads the page. */
export const LEAST_SHOWN = 10;

/** Days between the first value and the last: adherence is of four weeks, and so is a change that is held against it. */
export const LEAST_DAYS = 28;

/** Only episodes that began in so many months are read, and so many of these, the latest. */
export const MONTHS = 24;
export const MOST_EPISODES = 5_000;

/** Where each group of adherence begins, in per cent; it ends where the next one begins. */
export const FROM_PERCENT = [0, 40, 60, 80] as const;

/** Not a measure that asks for a change itself, nor the angles, most of which are found at assessments. */
export type OutcomeMeasure = Exclude<MeasureCode, "groc" | "slr-left" | "slr-right">;
export const isOutcome = (code: string): code is OutcomeMeasure =>
  isMeasure(code) && !measureOf(code).isChange && measureOf(code).unit !== "degrees";
export const OUTCOME_MEASURES: readonly OutcomeMeasure[] = MEASURE_CODES.filter(isOutcome);
