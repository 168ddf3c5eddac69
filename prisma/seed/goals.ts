import type { GoalId } from "../../lib/ids";
import type { LocalDate } from "../../lib/time/calendar-date";
import { dayStart, zoneOn } from "../../lib/time/local-day";
import { checkinRow } from "../factories/checkins";
import type { MadePatient } from "../factories/people";
import type { Random } from "../factories/random";
import type { Rows } from "../factories/rows";
import type { Ago, Story } from "./story";

type Given = {
  patient: MadePatient;
  story: Story;
  on: (ago: Ago) => LocalDate;
  /** Who wrote down what the patient said in the clinic. */
  setBy: string;
  random: Random;
};

const ROUND_DAYS = 14;
/** An hour after noon, and seconds from one answer to the next. */
const [HOUR, NEXT] = [13, 20];

/** Goals set on one day, each scored then and every two weeks since, straight from the first score to the last. */
export function goalRows({ patient, story, on, setBy, random }: Given): Rows {
  const { goals } = story;
  const { userId, clinicId } = patient;
  if (!goals || !userId) return {};
  const own = { clinicId, patientId: patient.id };
  const moment = (ago: Ago, nth: number) =>
    dayStart(patient.zones, on(ago))
      .add({ seconds: (HOUR - 3) * 3600 + nth * NEXT })
      .toString({ fractionalSecondDigits: 3 });
  const rounds = Array.from({ length: Math.floor((goals.from - 1) / ROUND_DAYS) + 1 }, (_, n) => n);
  const rows = goals.each.map(({ words, scores: [first, last], source = "patient" }, nth) => {
    const goalId = random.uuid<GoalId>();
    const authorId = source === "staff" ? setBy : userId;
    const goal = {
      ...{ ...own, id: goalId, episodeId: patient.episodeId, words, source, authorId },
      setAt: moment(goals.from, nth),
    };
    const scored = rounds.map((round) => {
      const share = rounds.length < 2 ? 0 : round / (rounds.length - 1);
      const ago = goals.from - round * ROUND_DAYS;
      return checkinRow(own, {
        ...{ id: random.uuid<string>(), kind: "goal", localDate: on(ago), authorId: userId },
        body: { goalId, score: Math.round(first + (last - first) * share) },
        ...{ at: moment(ago, nth + goals.each.length), zone: zoneOn(patient.zones, on(ago)) },
      });
    });
    return { goal, scored };
  });
  return { Goal: rows.map(({ goal }) => goal), Checkin: rows.flatMap(({ scored }) => scored) };
}
