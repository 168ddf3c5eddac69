import type { Today } from "./queries";

/**
 * A day with the instants that taps are compared with by the phone's clock, as the taps are: what is tapped without a
 * network belongs to the part of the day in which it was tapped, however wrong the phone goes.
 * @param ahead how far the clinic's clock is ahead of the phone's, in milliseconds
 */
export function byPhoneClock(today: Today, ahead: number): Today {
  const moved = (instant: string) => new Date(Date.parse(instant) - ahead).toISOString();
  const movedIn = <Of extends { at: number }>(answer: Of | null): Of | null =>
    answer && { ...answer, at: answer.at - ahead };
  const { began, checkins } = today;
  return {
    ...today,
    closesAt: moved(today.closesAt),
    began: { ...began, answer: movedIn(began.answer), since: began.since - ahead },
    checkins: {
      began: moved(checkins.began),
      rounds: checkins.rounds.map(({ round, questions }) => ({
        round,
        questions: questions.map(({ kind, answered }) => ({ kind, answered: movedIn(answered) })),
      })),
    },
  };
}
