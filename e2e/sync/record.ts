import { withClient } from "../../lib/db/migrate";
import type { Tap } from "./entry";

/** Where entries end, and the instant by which each table goes. */
const TABLES = {
  DoseLog: "loggedAt",
  LogCorrection: "correctedAt",
  Checkin: "answeredAt",
  BodyChart: "chartedAt",
  Screening: "answeredAt",
  ScreeningMistake: "notedAt",
  PlanSwap: "swappedAt",
  Consent: "decidedAt",
} as const;

export type Row = { table: string; at: Date; deviceAt: Date; rest: Record<string, unknown> };

/** Of whom it is, how it got there, and the hash of both: all else is what was said. */
const OF_THE_WAY = ["clinicId", "patientId", "episodeId", "authorId", "sentAt", "receivedAt", "bodyHash"];

/** What stands in the record of a patient of what these taps say, by its id. */
export async function rowsOf(
  url: string,
  patientId: string,
  taps: readonly Tap[],
): Promise<Map<string, Row>> {
  const wanted = new Set(taps.map(({ id }) => id));
  return withClient(url, async (client) => {
    const found = new Map<string, Row>();
    for (const [table, instant] of Object.entries(TABLES)) {
      const { rows } = await client.query(`select * from "${table}" where "patientId" = $1`, [patientId]);
      for (const { id, deviceAt, [instant]: at, ...row } of rows) {
        if (!wanted.has(id)) continue;
        const rest = Object.fromEntries(Object.entries(row).filter(([name]) => !OF_THE_WAY.includes(name)));
        if (found.has(id)) throw new Error(`${id} stands in ${table} and in ${found.get(id)?.table}`);
        found.set(id, { table, at, deviceAt, rest });
      }
    }
    return found;
  });
}

/** How many rows there are in all of these tables. */
export async function countOf(url: string, patientId: string): Promise<number> {
  return withClient(url, async (client) => {
    let sum = 0;
    for (const table of Object.keys(TABLES)) {
      const { rows } = await client.query(`select count(*)::int from "${table}" where "patientId" = $1`, [
        patientId,
      ]);
      sum += rows[0].count;
    }
    return sum;
  });
}

/** How often the audit log says of each id that it was recorded. */
export async function timesAudited(url: string, patientId: string): Promise<Map<string, number>> {
  return withClient(url, async (client) => {
    const { rows } = await client.query(
      `select subject, count(*)::int from "AuditEvent", unnest("subjects") as subject
       where "patientId" = $1 and ("action" like '%.record' or "action" = 'plan.swap') group by 1`,
      [patientId],
    );
    return new Map(rows.map(({ subject, count }) => [subject, count]));
  });
}

/** Columns of the caseload that are figures: what else stands there speaks of when and by which id. */
const FIGURES = `"validFrom", "lastDay", "alertRank", "daNum", "daDen", "percent", "band", "provisional", "meanOf", "doneCount",
  "dueCount", "trend", "painNow", "painBefore", "inFlare", "flareFrom", "flareUntil", "planNumber", "phaseNumber"`;

export async function caseloadOf(url: string, patientId: string): Promise<object[]> {
  return withClient(url, async (client) => {
    const { rows } = await client.query(
      `select ${FIGURES} from "CaseloadStatus" where "patientId" = $1 order by "lastDay"`,
      [patientId],
    );
    // The first row begins when it was written.
    return rows.map(({ validFrom, ...row }, at) => (at === 0 ? row : { validFrom, ...row }));
  });
}

const WHEN = ["patientId", "loggedAt", "recordedAt", "arrivedLate", "id"];

/** An answer about adherence without whose it is, and when it came. */
export function figuresIn(answer: unknown): unknown {
  if (Array.isArray(answer)) return answer.map(figuresIn);
  if (typeof answer !== "object" || answer === null) return answer;
  const entries = Object.entries(answer).filter(([name]) => !WHEN.includes(name));
  return Object.fromEntries(entries.map(([name, value]) => [name, figuresIn(value)]));
}
