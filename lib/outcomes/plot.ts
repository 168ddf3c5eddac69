import type { Better } from "../measures/vocabulary";
import type { OutcomeTable } from "./outcomes";
import type { Spread } from "./spread";

export type OutcomePlot = {
  /** Where nothing changed, and from where a change matters, in per cent from the left: better is on the right. */
  zero: number;
  important: number | null;
  /** The changes at both ends. */
  ends: { left: number; right: number };
  box: (spread: Spread) => { from: number; to: number; median: number };
};

/** Room beside what is drawn, of its span. */
const MARGIN = 0.08;

/** Where the changes of groups are drawn, on one axis for all. */
export function outcomePlotOf({ groups, important }: OutcomeTable, better: Better): OutcomePlot {
  const drawn = groups.flatMap(({ shown }) => (shown?.spread ? [shown.spread.low, shown.spread.high] : []));
  const gain = (change: number) => (better === "higher" ? change : -change);
  const all = [0, ...drawn.map(gain), ...(important ? [gain(important.change)] : [])];
  const room = Math.max(1, (Math.max(...all) - Math.min(...all)) * MARGIN);
  const [least, most] = [Math.floor(Math.min(...all) - room), Math.ceil(Math.max(...all) + room)];
  const x = (change: number) => ((gain(change) - least) / (most - least)) * 100;
  return {
    zero: x(0),
    important: important && x(important.change),
    ends: { left: gain(least), right: gain(most) },
    box: ({ low, high, median }) => ({
      from: Math.min(x(low), x(high)),
      to: Math.max(x(low), x(high)),
      median: x(median),
    }),
  };
}
