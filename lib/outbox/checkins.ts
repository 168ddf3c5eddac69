import { answerIn } from "../checkins/answer-in";
import type { DueRound, Question } from "../checkins/due";
import { askedIn, subjectOf } from "../checkins/vocabulary";
import type { CheckinEntry, Entry } from "./entry";

/** The present local day, as instants. */
export type Day = { began: string; closes: string };

const ms = (instant: string): number => Date.parse(instant);

/** What an entry answers. */
export const answeredIn = (item: CheckinEntry): string =>
  subjectOf({ kind: item.kind, goalId: item.kind === "goal" ? item.body.goalId : null });

type Asked = Pick<Question, "kind" | "goal">;

/** What waits of one question, that was tapped in a span. */
const waitingOf = (asked: Asked, pending: readonly Entry[], from: number, until: number) =>
  pending.flatMap((entry) =>
    entry.kind === "checkin" && entry.error === null && answeredIn(entry.item) === askedIn(asked)
      ? [{ at: ms(entry.item.deviceAt), id: entry.id, value: answerIn(entry.item.body) }].filter(
          ({ at }) => from <= at && at < until,
        )
      : [],
  );

type Answered = NonNullable<Question["answered"]>;
const later = (a: Answered, b: Answered): Answered => (a.at > b.at || (a.at === b.at && a.id > b.id) ? a : b);

/**
 * The check-ins that are due as they will be once what waits has arrived: an answer of today stands at its question, and a
 * weekly one of a day before is asked no more. What was refused changes nothing.
 */
export function overlayRounds(
  rounds: readonly DueRound[],
  pending: readonly Entry[],
  { began, closes }: Day,
): DueRound[] {
  return rounds
    .map(({ round, questions }) => ({
      round,
      questions: questions
        .filter(
          (asked) =>
            round !== "weekly" || waitingOf(asked, pending, Number.NEGATIVE_INFINITY, ms(began)).length === 0,
        )
        .map(({ answered, ...asked }): Question => {
          const waiting = waitingOf(asked, pending, ms(began), ms(closes));
          const all = answered ? [answered, ...waiting] : waiting;
          return { ...asked, answered: all.length > 0 ? all.reduce(later) : null };
        }),
    }))
    .filter(({ questions }) => questions.length > 0);
}
