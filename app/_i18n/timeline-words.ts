import type { Words } from "./words";

/** What the record's timeline says in words of others. */
export function timelineOf({ common, letters, measures, patient, plan, timeline, why }: Words) {
  const { paused, excused, locked } = common.status;
  return {
    ...timeline,
    ...{ bar: why.doneOf, done: plan.section },
    lane: {
      ...{ measures: measures.title, goals: patient.goals.title, letters: letters.title },
      ...{ visits: common.visits, messages: common.messages, ...timeline.lane },
    },
    state: { paused, excused, locked, ...timeline.state },
  };
}
