import { LEAST_SHOWN } from "../outcomes/vocabulary";

/** What is told of a count: that it is neither less nor more than these. */
export type Band = { least: number; most: number };

const STEP = 5;
const downToStep = (count: number): number => Math.floor(count / STEP) * STEP;

/**
 * In which band of a total a part of it is: fewer than ten, five in a row, or so many that the rest may be fewer than ten. Where the
 * bands end goes by what is told of the total and never by the count, so that whoever knows the bands learns the band alone.
 * @returns null where the total has no room for a part and a rest of ten each
 */
export function bandOf(count: number, total: Band): Band | null {
  if (total.least < 2 * LEAST_SHOWN) return null;
  if (count < LEAST_SHOWN) return { least: 0, most: LEAST_SHOWN - 1 };
  const last = downToStep(total.least - (LEAST_SHOWN - 1));
  if (count >= last) return { least: last, most: total.most };
  const least = downToStep(count);
  return { least, most: least + STEP - 1 };
}

/** What that tells of the rest. */
export const restOf = (total: Band, part: Band): Band => ({
  least: Math.max(0, total.least - part.most),
  most: total.most - part.least,
});

/** A band as one number of fives, which it is about; null where it may be fewer than ten. */
export const aboutOf = ({ least, most }: Band): number | null =>
  least < LEAST_SHOWN ? null : Math.round((least + most) / 2 / STEP) * STEP;

/** A count of which nothing follows for a group of patients, down to the step. */
export const roughly = downToStep;
