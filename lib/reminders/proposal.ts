import { PARTS_OF_DAY, type PartOfDay } from "../plans/vocabulary";
import { type Choice, USUAL_QUIET, USUAL_TIMES } from "./vocabulary";

/** What is proposed to who has chosen nothing: the usual times of the parts that the plan asks something of. */
export const proposedFrom = (things: Readonly<Record<PartOfDay, number>>): Choice => {
  const time = (part: PartOfDay) => (things[part] > 0 ? USUAL_TIMES[part] : null);
  return {
    times: {
      morning: time("morning"),
      midday: time("midday"),
      afternoon: time("afternoon"),
      evening: time("evening"),
    },
    quiet: USUAL_QUIET,
    channel: null,
  };
};

/** The times at which a patient is reminded, in the order of the day. */
export const chosenTimes = ({ times }: Pick<Choice, "times">): number[] =>
  PARTS_OF_DAY.flatMap((part) => times[part] ?? []).sort((one, other) => one - other);
