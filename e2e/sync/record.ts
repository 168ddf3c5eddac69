import { withClient } from "../../lib/db/migrate";
import type { Author, Form, Tap } from "./entry";

/** Where each form of an entry ends, and the instant by which that table goes. */
const ENDS_IN: { readonly [What in Form]: readonly [table: string, instant: string] } = {
  log: ["DoseLog", "loggedAt"],
  edit: ["LogCorrection", "correctedAt"],
  undo: ["LogCorrection", "correctedAt"],
  checkin: ["Checkin", "answeredAt"],
  chart: ["BodyChart", "chartedAt"],
  screening: ["Screening", "answeredAt"],
  mistake: ["ScreeningMistake", "notedAt"],
  swap: ["PlanSwap", "swappedAt"],
  read: ["CardRead", "readAt"],
  message: ["Message", "writtenAt"],
  consent: ["Consent", "decidedAt"],
};
const TABLES = new Map(Object.values(ENDS_IN));

export type Row = { table: string; at: Date; deviceAt: Date; rest: Record<string, unknown> };

/** Of whom it is, how it got there, and the hash of both: all else is what was said. */
const OF_THE_WAY = [
  ...["clinicId", "patientId", "episodeId", "authorId", "sentAt", "receivedAt", "bodyHash"],
  // Of a message: its place in the thread, and what was promised as it came.
  ...["number", "answerBy", "opensAt"],
];

/** A goal as either patient has it. */
const goalNth = (row: object, goals: readonly string[]): Record<string, unknown> =>
  JSON.parse(goals.reduce((text, id, nth) => text.replaceAll(id, `goal ${nth}`), JSON.stringify(row)));

/** What stands in the record of a patient of what these taps say, by its id. */
export async function rowsOf(
  url: string,
  { owner: patientId, goals }: Author,
  taps: readonly Tap[],
): Promise<Map<string, Row>> {
  const wanted = new Set(taps.map(({ id }) => id));
  return withClient(url, async (client) => {
    const found = new Map<string, Row>();
    for (const [table, instant] of TABLES) {
      const { rows } = await client.query(`select * from "${table}" where "patientId" = $1`, [patientId]);
      for (const { id, deviceAt, [instant]: at, ...row } of rows) {
        if (!wanted.has(id)) continue;
        const said = Object.entries(row).filter(([name]) => !OF_THE_WAY.includes(name));
        const rest = goalNth(Object.fromEntries(said), goals);
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
    for (const table of TABLES.keys()) {
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
