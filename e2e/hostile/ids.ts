import { withClient } from "../../lib/db/migrate";
import type { Random } from "../../prisma/factories/random";
import type { Made } from "./people";

/** The fields that name a row of a table, by the table. */
const FIELDS: Record<string, string> = {
  Alert: "alertId",
  Assessment: "assessmentId",
  CaseloadView: "viewId defaultId",
  Condition: "conditionId",
  DoseLog: "logId",
  EducationCard: "cardId",
  Exercise: "exerciseId variantOf",
  ExerciseRevision: "baseRevisionId exerciseRevisionId",
  Goal: "goalId",
  Helper: "helperId",
  Invite: "inviteId",
  KnownSigns: "knownId",
  Leave: "leaveId",
  Letter: "letterId replacesId",
  MeasureResult: "resultId replaces",
  Member: "memberId assigneeId leadId lead to ownerId therapist handTo coverId",
  MessagePicture: "pictures",
  Monitoring: "monitoringId",
  MonitoringTime: "timeId",
  Notice: "noticeIds",
  OwnMeasure: "subject ownMeasureId",
  Patient: "patientId patientIds keptId ids after",
  Pause: "pauseId",
  Phase: "currentPhaseId phases",
  PlanDraft: "draftId",
  PlanTemplate: "templateId",
  PlanTemplateVersion: "templateVersionId",
  PlanVersion: "versionId baseVersionId overVersionId baseLighterId overLighterId",
  Prescription: "prescriptionId prescriptions",
  Screening: "screeningId",
  Sheet: "sheetId",
  Task: "taskId",
  Visit: "visitId",
};

/** Whose row it is that a field names, by the field's own name. */
const NAMED = Object.fromEntries(
  Object.entries(FIELDS).flatMap(([table, fields]) => fields.split(" ").map((field) => [field, table])),
);

/** Of a field that is `id` and nothing more, by the schema it stands in. */
const BARE: [RegExp, string][] = [
  [/Correction/, "CorrectionRequest"],
  [/reminders\/schema/, "Reminder"],
  [/batchItem|staffLogs/, "DoseLog"],
  [/bodyChartItem|staffChart/, "BodyChart"],
  [/checkinItem/, "Checkin"],
  [/onsent/, "Consent"],
  [/endSignIn/, "SignIn"],
  [/messageItem|sendMessage|sendToAll/, "Message"],
  [/messages\/schema (removeTemplate|template)Schema/, "MessageTemplate"],
  [/(removeTemplate|template)Schema/, "NoteTemplate"],
  [/readItem/, "CardRead"],
  [/creening/, "Screening"],
  [/swapItem/, "PlanSwap"],
  [/switchSchema/, "Member"],
];

/** The table of the row that a field of a schema names; none where this test has to be told. */
export function tableOf(schema: string, field: string, holder: string): string | undefined {
  if (field !== "id") return NAMED[field];
  return NAMED[holder] ?? BARE.find(([which]) => which.test(schema))?.[1];
}

/** Ids of rows by their table. */
export type Ids = ReadonlyMap<string, readonly string[]>;

/** Ids of a clinic by table, those of these patients first: read by whoever owns the tables. */
export const readIds = (
  ownerUrl: string,
  { homeId, patients, users }: Made,
): Promise<{ all: Ids; theirs: Ids }> =>
  withClient(ownerUrl, async (client) => {
    const [all, theirs] = [new Map<string, string[]>(), new Map<string, string[]>()];
    const { rows: tables } = await client.query<{ name: string; columns: string[] }>(
      `SELECT table_name AS name, array_agg(column_name::text) AS columns FROM information_schema.columns
       WHERE table_schema = 'public' GROUP BY 1 HAVING bool_or(column_name = 'id' AND data_type = 'uuid')`,
    );
    for (const { name, columns } of tables) {
      const has = (column: string) => columns.includes(column);
      const where = [
        has("clinicId") ? `"clinicId" = '${homeId}'` : null,
        name === "Clinic" ? `id = '${homeId}'` : null,
        !has("clinicId") && has("userId") ? `"userId"::text = ANY(users)` : null,
      ].find((one) => one !== null);
      if (!where) continue;
      const patient = name === "Patient" ? "id" : has("patientId") ? `"patientId"` : null;
      // Each number is named, so that the database knows what it is where a table needs one of them alone.
      const { rows } = await client.query<{ id: string; theirs: boolean }>(
        `WITH of (users, patients) AS (VALUES ($1::text[], $2::text[]))
         SELECT id, ${patient ? `coalesce(${patient}::text = ANY(patients), false)` : "false"} AS theirs
         FROM "${name}", of WHERE ${where} ORDER BY id`,
        [users, patients],
      );
      const own = rows.filter((row) => row.theirs);
      all.set(
        name,
        (patient ? own : rows).map(({ id }) => id),
      );
      theirs.set(
        name,
        own.map(({ id }) => id),
      );
    }
    return { all, theirs };
  });

const IS_UUID = /^[0-9a-f-]{36}$/;

/** A field that names a row: where it is in what is sent, and of which table. */
export type Named = { holder: object; key: string; table: string };

/** Every field of an input that names a row. @throws where it isn't known of which table */
export function namedIn(value: unknown, schema: string, field = "", holder = ""): Named[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) => {
    const [name, within] = Array.isArray(value) ? [field, holder] : [key, field];
    if (typeof part !== "string" || !IS_UUID.test(part)) return namedIn(part, schema, name, within);
    const table = tableOf(schema, name, within);
    if (!table)
      throw new Error(`Whose id "${name}" of ${schema} is (in "${within}"), e2e/hostile/ids.ts has to say`);
    return [{ holder: value, key, table }];
  });
}

/**
 * The same input with ids that `idOf` gives for the tables of those of its fields that are asked for; what was one id in it
 * stays one.
 */
export function withIds<T>(input: T, schema: string, idOf: (table: string, at: number) => string | null): T {
  const copy = structuredClone(input);
  const instead = new Map<unknown, string | null>();
  for (const [at, { holder, key, table }] of namedIn(copy, schema).entries()) {
    const before: unknown = Reflect.get(holder, key);
    const id = instead.has(before) ? instead.get(before) : idOf(table, at);
    instead.set(before, id ?? null);
    if (id) Reflect.set(holder, key, id);
  }
  return copy;
}

export const oneOf = (ids: Ids, table: string, random: Random): string | null => {
  const list = ids.get(table) ?? [];
  return list.length > 0 ? random.pick(list) : null;
};
