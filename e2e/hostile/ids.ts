import { withClient } from "../../lib/db/migrate";
import type { Random } from "../../prisma/factories/random";
import type { Made } from "./people";

/** Whose row it is that a field names, by the field's own name. */
const NAMED: Record<string, string> = {
  ...{ patientId: "Patient", patientIds: "Patient", keptId: "Patient", ids: "Patient" },
  ...{
    memberId: "Member",
    assigneeId: "Member",
    leadId: "Member",
    lead: "Member",
    to: "Member",
    ownerId: "Member",
  },
  ...{ therapist: "Member", handTo: "Member", coverId: "Member", after: "Patient", subject: "OwnMeasure" },
  ...{
    assessmentId: "Assessment",
    knownId: "KnownSigns",
    alertId: "Alert",
    goalId: "Goal",
    logId: "DoseLog",
  },
  ...{
    viewId: "CaseloadView",
    defaultId: "CaseloadView",
    prescriptionId: "Prescription",
    cardId: "EducationCard",
  },
  ...{ exerciseId: "Exercise", variantOf: "Exercise", baseRevisionId: "ExerciseRevision" },
  ...{ exerciseRevisionId: "ExerciseRevision", helperId: "Helper", noticeIds: "Notice", inviteId: "Invite" },
  ...{ leaveId: "Leave", letterId: "Letter", replacesId: "Letter", ownMeasureId: "OwnMeasure" },
  ...{ resultId: "MeasureResult", replaces: "MeasureResult", pictures: "MessagePicture" },
  ...{ monitoringId: "Monitoring", timeId: "MonitoringTime", visitId: "Visit", pauseId: "Pause" },
  ...{
    draftId: "PlanDraft",
    versionId: "PlanVersion",
    baseVersionId: "PlanVersion",
    overVersionId: "PlanVersion",
  },
  ...{ baseLighterId: "PlanVersion", overLighterId: "PlanVersion", templateVersionId: "PlanTemplateVersion" },
  ...{ templateId: "PlanTemplate", currentPhaseId: "Phase", phases: "Phase", prescriptions: "Prescription" },
  ...{ conditionId: "Condition", screeningId: "Screening", sheetId: "Sheet", taskId: "Task" },
};

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
        !has("clinicId") && has("userId") ? `"userId" = ANY($1)` : null,
      ].find((one) => one !== null);
      if (!where) continue;
      const patient = name === "Patient" ? "id" : has("patientId") ? `"patientId"` : null;
      const { rows } = await client.query<{ id: string; theirs: boolean }>(
        `SELECT id, ${patient ? `coalesce(${patient}::text = ANY($2), false)` : "false"} AS theirs FROM "${name}"
         WHERE ${where} AND ($1::text[] IS NOT NULL AND $2::text[] IS NOT NULL) ORDER BY id`.replace(
          `"userId" = ANY($1)`,
          `"userId"::text = ANY($1)`,
        ),
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
