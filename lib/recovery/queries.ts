import { z } from "zod";
import { getCourse, getLastEpisode } from "../body-charts/queries";
import { rows } from "../db/rows";
import type { Db } from "../db/scope";
import { listGoals, listScores, scoresOf, standing } from "../goals/queries";
import type { PatientId } from "../ids";
import { column } from "../stored";
import { addDays, type LocalDate } from "../time/calendar-date";
import { type Known, type Recovery, recoveryOf } from "./recovery";

/** Days back that are read of what is answered daily, beside the first week: half a year. */
const READ_DAYS = 182;
const FIRST_DAYS = 6;

const SERIES = ["rest-pain", "walked", "sat"] as const;

const numberRow = z.object({ kind: z.enum(SERIES), date: column.date, value: column.int });
type Answered = z.infer<typeof numberRow>;

/**
 * Numbers of an episode's check-ins, one a kind and date, the earliest first: the first week of each, and the last half
 * year. A skip takes an answer of its day back, but for leg pain, which is asked several times a day.
 */
const listNumbers = (db: Db, id: PatientId, since: LocalDate, today: LocalDate): Promise<Answered[]> =>
  rows(db, numberRow)`
    SELECT k."id" AS "kind", d."date"::text, d."value" FROM unnest(${[...SERIES]}::text[]) AS k("id")
    CROSS JOIN LATERAL (SELECT c."localDate" AS "date" FROM "Checkin" c
      WHERE c."patientId" = ${id}::uuid AND c."kind" = k."id" AND c."localDate" >= ${since}::date
        AND coalesce(c."body" ->> 'pain', c."body" ->> 'minutes') IS NOT NULL ORDER BY c."localDate" LIMIT 1) f
    CROSS JOIN LATERAL (SELECT DISTINCT ON (c."localDate") c."localDate" AS "date",
        coalesce(c."body" ->> 'pain', c."body" ->> 'minutes')::int AS "value" FROM "Checkin" c
      WHERE c."patientId" = ${id}::uuid AND c."kind" = k."id" AND c."localDate" >= f."date"
        AND (c."localDate" <= f."date" + ${FIRST_DAYS}::int OR c."localDate" > ${addDays(today, -READ_DAYS)}::date)
        AND (c."kind" <> 'rest-pain' OR c."body" ->> 'pain' IS NOT NULL)
      ORDER BY c."localDate", c."answeredAt" DESC, c."id" DESC) d
    WHERE d."value" IS NOT NULL ORDER BY d."date"`;

type Present = Pick<Known, "today" | "locked">;

/** Whether a patient gets better in their latest episode; null before the first. A fixed number of statements. */
export async function getRecovery(
  db: Db,
  id: PatientId,
  { today, locked }: Present,
): Promise<Recovery | null> {
  const episode = await getLastEpisode(db, id);
  if (!episode) return null;
  const numbers = await listNumbers(db, id, episode.startDate, today);
  const of = (kind: Answered["kind"]) => numbers.filter((one) => one.kind === kind);
  const minutesOf = (kind: "walked" | "sat") => of(kind).map(({ date, value }) => ({ date, minutes: value }));
  const goals = standing(await listGoals(db, id));
  const scores = await listScores(db, id, goals);
  return recoveryOf({
    ...{ today, locked, side: episode.side, charts: (await getCourse(db, id))?.charts ?? [] },
    restPain: of("rest-pain").map(({ date, value }) => ({ date, pain: value })),
    ...{ walked: minutesOf("walked"), sat: minutesOf("sat") },
    goals: goals.map(({ id, words }) => ({ goal: { id, words }, scores: scoresOf(scores, id) })),
  });
}
