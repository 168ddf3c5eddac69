import type { Book, View } from "./book";
import { creditOf } from "./credit";
import { SEVENTHS } from "./expected";
import { add, div, type Rational, ratio, sum, ZERO } from "./rational";
import { type Row, type RowDay, rowSum } from "./row";
import { type Count, countOf, type Share, shareOf } from "./share";

/** The days of a window, as indices of a book, both included. */
export type Reach = { start: number; end: number };

export type RestFigure = {
  /** The mean of those of the three parts that are prescribed and, for limits, answered. */
  value: Share | null;
  /** How many of the three parts that is. */
  meanOf: number;
  blocks: Share | null;
  /** Limits of either posture. */
  sitting: { share: Share; within: number; answered: number } | null;
  walking: Share | null;
};

const daysOf = (row: Row, { start, end }: Reach): readonly RowDay[] => row.days.slice(start, end + 1);

function pooled(rows: readonly Row[], reach: Reach): Rational | null {
  const sums = rows.map((row) => rowSum(row, reach.start, reach.end));
  const due = sum(sums.map((s) => s.due));
  return due.n === 0n ? null : div(sum(sums.map((s) => s.credit)), due);
}

/** Check-ins answered on due days; at most as many a day as are asked, those within the limit first. */
function sittingCounts(rows: readonly Row[], reach: Reach): { within: number; answered: number } {
  let [within, answered] = [0, 0];
  for (const day of rows.flatMap((row) => daysOf(row, reach))) {
    if (day.due === 0 || !day.item) continue;
    const places = day.flexible ? day.item.schedule.timesPerDay : day.due / SEVENTHS;
    const answers = day.logs.filter(({ log }) => log.body.quick || log.body.withinLimit !== undefined);
    const counted = answers.filter(({ log }) => !log.body.skipped).slice(0, places);
    answered += counted.length;
    // A stop counts as done; it does not turn "over the limit" into "within".
    within += counted.filter(({ credit }) => credit.n > 0n).length;
  }
  return { within, answered };
}

/**
 * Rest adherence: the mean of rest blocks (credits of expected), limits (check-ins within the limit of those
 * answered) and walking breaks (done of target, capped day by day), each only where it is prescribed.
 */
export function restOf(book: Book, reach: Reach): RestFigure {
  const of = (kind: Row["kind"]) => book.rows.filter((row) => row.kind === kind);
  const blocks = pooled(of("rest-position"), reach);
  const walking = pooled(of("walking-breaks"), reach);
  const counts = sittingCounts(of("sitting-limit"), reach);
  const sitting = counts.answered > 0 ? ratio(counts.within, counts.answered) : null;
  const parts = [blocks, sitting, walking].filter((part) => part !== null);
  return {
    value: parts.length > 0 ? shareOf(div(sum(parts), ratio(parts.length))) : null,
    meanOf: parts.length,
    blocks: blocks && shareOf(blocks),
    sitting: sitting && { share: shareOf(sitting), ...counts },
    walking: walking && shareOf(walking),
  };
}

/** Scheduled doses taken of due; what is taken as needed is counted and never scored. */
export type MedicationFigure = { value: Share | null; taken: Count; due: Count; asNeededTaken: number };

export function medicationOf(book: Book, reach: Reach): MedicationFigure {
  const rows = book.rows.filter((row) => row.kind === "medication");
  let [taken, due] = [ZERO, ZERO];
  for (const row of rows) {
    const sums = rowSum(row, reach.start, reach.end);
    taken = add(taken, sums.done);
    due = add(due, sums.due);
  }
  // The version in force on a day says whether a dose was due or taken as needed.
  const asNeeded = rows
    .flatMap((row) => daysOf(row, reach))
    .filter(({ item }) => item?.kind === "medication" && item.dose.asNeeded);
  const logs = asNeeded.flatMap((day) => day.logs);
  return {
    value: due.n === 0n ? null : shareOf(div(taken, due)),
    taken: countOf(taken),
    due: countOf(due),
    asNeededTaken: logs.filter(({ credit }) => credit.n > 0n).length,
  };
}

/** Cards read of cards assigned. A card is read once, whatever its schedule says. */
export type EducationFigure = { value: Share | null; read: number; assigned: number };

/** Was a card assigned on a day of the window that is neither paused nor excused? */
export const isAssigned = (row: Row, reach: Reach): boolean =>
  row.kind === "education" &&
  daysOf(row, reach).some(({ item, state }) => item !== null && !state.pause && !state.excuse);

/** Was it read on any day up to the view's last? */
export const isRead = (row: Row, book: Book, view: View): boolean =>
  book.logs.some(
    (log) => log.prescriptionId === row.id && log.day <= view.asOf && creditOf(row.item, log.body).done,
  );

export function educationOf(book: Book, view: View, reach: Reach): EducationFigure {
  const cards = book.rows.filter((row) => isAssigned(row, reach));
  const read = cards.filter((row) => isRead(row, book, view)).length;
  const value = cards.length > 0 ? shareOf(ratio(read, cards.length)) : null;
  return { value, read, assigned: cards.length };
}
