import { beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { makeClinic } from "@/prisma/factories";
import { figure } from "@/prisma/factories/figure";
import { type Cast, cast } from "@/prisma/growth/cast";
import { BEFORE, BY_NOBODY, DEEDS } from "@/prisma/growth/deeds";
import { gatesOf } from "@/prisma/growth/gates-of";
import { noteWrites, takeWrites, type Verb } from "@/prisma/growth/writes";
import { withClient } from "./migrate";

/*
 * Who may write to which table at all: what the actions of each kind of person were seen to write, and no more. Every mutation
 * is done once while the database notes who wrote where; the gate of its action says who else may do it.
 */

const KINDS = ["none", "auth", "clinician", "assistant", "owner", "patient", "helper"] as const;
type Kind = (typeof KINDS)[number];
const STAFF = ["clinician", "assistant"] as const satisfies readonly Kind[];
const PHONE = ["patient", "helper"] as const satisfies readonly Kind[];

/** Mutations that no action of `app/_actions` names by itself: pages, routes of the phone, and actions that do more than one thing. */
const BY_HAND: Record<string, readonly string[]> = {
  ...{ readCaseload: STAFF, readThreads: STAFF, readThread: STAFF, readReasons: STAFF, readPicture: STAFF },
  ...{ readOwnAlerts: STAFF, markOpened: STAFF, enterSheet: STAFF, createPatient: STAFF },
  ...{ recordBatch: PHONE, recordOwnBatch: PHONE, recordCharts: PHONE, recordScreenings: PHONE },
  ...{ recordCheckins: PHONE, recordOwnCheckins: PHONE, recordMessages: PHONE, recordSwaps: PHONE },
  ...{ recordReads: PHONE, markOwnRead: PHONE, keepPicture: [...STAFF, ...PHONE] },
  ...{ recordConsents: ["patient"], answerReminder: ["patient"] },
  ...{ beginLetter: ["clinician"], issueLetter: ["clinician"] },
};
type Rule = readonly [verb: Verb, kinds: readonly string[], tables: readonly string[], why: string];
/** What a deed does on another day than the one of the test. */
const BEYOND: readonly Rule[] = [
  [
    "INSERT",
    [...STAFF, ...PHONE],
    ["Alert", "AlertRepeat", "AlertStep"],
    "a log, an answer or a chart raises an alert, whoever enters it",
  ],
  ["INSERT", [...STAFF, ...PHONE], ["LogCorrection"], "a batch corrects a log"],
  ["INSERT", [...STAFF, ...PHONE], ["ScreeningMistake"], "an answer that was a mistake"],
  ["INSERT", ["clinician"], ["Plan"], "the first plan of an episode"],
  ["UPDATE", ["clinician"], ["MeasureSchedule"], "a measure is asked at other times"],
  ["INSERT", STAFF, ["MessageThread"], "staff write first"],
  ["UPDATE", STAFF, ["MessagePicture"], "staff send pictures"],
  ["UPDATE", PHONE, ["MessageThread"], "a second message"],
  ["UPDATE", ["assistant"], ["Episode"], "the leg of an open episode is put right"],
  ["UPDATE", STAFF, ["CareTeam"], "another lead is chosen"],
  ["DELETE", STAFF, ["CareTeam"], "somebody is taken out of a care team"],
];
/** Written while nobody, or nobody yet, is signed in, by the sign-in code and the limits of tries. */
const IDENTITY: readonly Rule[] = [
  ["INSERT", ["auth"], ["PasswordReset", "SignIn", "User"], "joining and signing in"],
  ["UPDATE", ["auth"], ["PasswordReset", "SignIn", "User", "Invite"], "using a sign-in, a link, an invite"],
  ["INSERT", ["auth"], ["FactorChange", "RecoveryCode", "SecondFactor"], "setting up a second factor"],
  ["UPDATE", ["auth"], ["FactorChange", "RecoveryCode", "SecondFactor"], "using a code once"],
  ["DELETE", ["auth"], ["RecoveryCode", "SecondFactor"], "turning it off"],
  ["INSERT", ["none"], ["RateLimit"], "tries are counted before anybody is known"],
  ["UPDATE", ["none"], ["RateLimit"], "the same"],
  ["DELETE", ["none"], ["RateLimit"], "the same"],
];

type Cells = Set<string>;
/** A helper who ends their own help has used the link that it began with. */
const SPARED = new Set(["UPDATE Invite helper"]);
const cell = (table: string, verb: string, kind: string) => `${verb} ${table} ${kind}`;
const cellsOf = (rules: readonly Rule[]): string[] =>
  rules.flatMap(([verb, kinds, tables]) =>
    tables.flatMap((table) => kinds.map((kind) => cell(table, verb, kind))),
  );

const ownerUrl = () => process.env.DATABASE_URL ?? "";
const appUrl = () => process.env.DATABASE_APP_URL ?? "";

/** Every mutation once: who wrote where, and who else may set it off. */
async function needed(): Promise<Cells> {
  const gates = gatesOf();
  await noteWrites(ownerUrl());
  const cells: Cells = new Set();
  for (const [name, deed] of Object.entries(DEEDS)) {
    await BEFORE[name]?.(c);
    await takeWrites(ownerUrl());
    await deed(c);
    const may = gates.get(name) ?? BY_HAND[name] ?? [];
    if (may.length === 0 && !BY_NOBODY.has(name)) throw new Error(`Nobody is known to set off ${name}`);
    for (const { table, verb, kind } of await takeWrites(ownerUrl()))
      for (const one of may.includes(kind) ? may : [kind]) cells.add(cell(table, verb, one));
  }
  return cells;
}

const policy = z.object({
  table: z.string(),
  verb: z.enum(["INSERT", "UPDATE", "DELETE"]),
  kinds: z.array(z.string()),
});

/** What the database lets each kind set off: the policies that only take away, and where there is none, whoever may at all. */
const allowed = (): Promise<Cells> =>
  withClient(ownerUrl(), async (client) => {
    const { rows } = await client.query(`
      SELECT tablename AS "table", cmd AS "verb",
        (regexp_match(coalesce(qual, with_check), '''({[^}]*})''::text\\[\\]'))[1]::text[] AS "kinds"
      FROM pg_policies WHERE schemaname = 'public' AND policyname LIKE 'least %' AND permissive = 'RESTRICTIVE'`);
    return new Set(
      z
        .array(policy)
        .parse(rows)
        .flatMap(({ table, verb, kinds }) => kinds.map((kind) => cell(table, verb, kind))),
    );
  });

let c: Cast;
let need: Cells;
let may: Cells;
beforeAll(async () => {
  c = await cast(await makeClinic());
  [need, may] = [await needed(), await allowed()];
}, 300_000);

/** Everybody's deed is in the log, and the program may do what it is there for. */
const ofAll = (one: string) => one.endsWith(" system") || one.startsWith("INSERT AuditEvent ");

test("each kind may write what its actions write, and nothing else", () => {
  const right = new Set(
    [...need, ...cellsOf(BEYOND), ...cellsOf(IDENTITY)].filter((one) => !ofAll(one) && !SPARED.has(one)),
  );
  const stands = new Set([...may].filter((one) => !ofAll(one)));
  const differing = [...new Set([...right, ...stands])].filter((one) => right.has(one) !== stands.has(one));
  figure("least.differences", differing.length);
  expect([...stands].sort()).toEqual([...right].sort());
});

type Sample = {
  table: string;
  row: Record<string, unknown>;
  columns: readonly string[];
  writable: string | undefined;
};

const statement: Record<Verb, (of: Pick<Sample, "table" | "columns" | "writable">) => string> = {
  INSERT: ({ table, columns }) => {
    const list = columns.map((one) => `"${one}"`).join(", ");
    return `INSERT INTO "${table}" (${list}) SELECT ${list} FROM jsonb_populate_record(NULL::"${table}", $1::jsonb)`;
  },
  UPDATE: ({ table, writable }) => `UPDATE "${table}" SET "${writable}" = "${writable}"`,
  DELETE: ({ table }) => `DELETE FROM "${table}"`,
};

/** A value of each type of column, for a row that no deed left behind; keys are the cast's. */
const VALUES: Record<string, unknown> = {
  ...{
    text: "x",
    timestamptz: "2026-01-01T00:00:00Z",
    date: "2026-01-01",
    int4: 1,
    int8: 1,
    float8: 1,
    bool: false,
  },
  ...{ jsonb: {}, bytea: "\\x00", _text: [], _uuid: [], _int4: [] },
};
const NAMED: Record<string, (own: Cast) => unknown> = {
  clinicId: ({ owner }) => owner.clinicId,
  patientId: ({ patient }) => patient.id,
  memberId: ({ owner }) => owner.id,
  userId: ({ patientUser }) => patientUser.id,
  authorId: ({ patientUser }) => patientUser.id,
  source: () => "patient",
};
const FIXED: Record<string, Record<string, unknown>> = {
  FactorChange: { kind: "on" },
  LogCorrection: { kind: "undo" },
  ReminderLook: { part: "morning", why: "time" },
};

type Column = z.infer<typeof column>;
const column = z.object({
  table: z.string(),
  name: z.string(),
  type: z.string(),
  needed: z.boolean(),
  writable: z.boolean(),
});
/** A row of each table, as the owner of the tables sees it, and a column that the application may change at all. */
async function samples(): Promise<Sample[]> {
  return withClient(ownerUrl(), async (client) => {
    await client.query("SET session_replication_role = replica");
    const { rows } = await client.query(
      `SELECT c.relname AS "table", a.attname AS "name", t.typname AS "type", a.attnotnull AS "needed",
          has_column_privilege($1, c.oid, a.attnum, 'UPDATE') AS "writable"
        FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace JOIN pg_attribute a ON a.attrelid = c.oid
        JOIN pg_type t ON t.oid = a.atttypid
        WHERE n.nspname = 'public' AND c.relkind = 'r' AND c.relrowsecurity AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
        ORDER BY c.relname, a.attnum`,
      [new URL(appUrl()).username],
    );
    const columnsOf = z.array(column).parse(rows);
    const tables = [...new Set(columnsOf.map(({ table }) => table))];
    const found: Sample[] = [];
    for (const table of tables) {
      const all = columnsOf.filter((one) => one.table === table);
      const own = {
        table,
        columns: all.map(({ name }) => name),
        writable: all.find((one) => one.writable)?.name,
      };
      const read = () =>
        client.query(`SELECT to_jsonb(t) AS "row" FROM "${table}" t ORDER BY t.ctid DESC LIMIT 1`);
      if ((await read()).rowCount === 0) {
        const needed = all.filter((one) => one.needed);
        const value = ({ name, type }: Column) =>
          FIXED[table]?.[name] ?? NAMED[name]?.(c) ?? VALUES[type] ?? crypto.randomUUID();
        const row = Object.fromEntries(needed.map((one) => [one.name, value(one)]));
        const columns = Object.keys(row);
        await client.query(statement.INSERT({ ...own, columns }), [JSON.stringify(row)]);
      }
      found.push({ ...own, row: (await read()).rows[0].row });
    }
    return found;
  });
}

/** What each kind's statement came to in the database, as the application's role and in a transaction that is undone. */
async function attempts(
  kind: Kind,
  tries: (query: (sql: string, values?: unknown[]) => Promise<number>) => Promise<void>,
) {
  const { owner, patient, staffUser, patientUser } = c;
  const [nobody, onPhone] = [kind === "none", kind === "patient" || kind === "helper"];
  const identity = {
    ...{ kind: nobody ? "" : kind, clinic_id: nobody || kind === "auth" ? "" : owner.clinicId, roles: "" },
    ...{
      user_id: nobody ? "" : onPhone ? patientUser.id : staffUser.id,
      patient_id: onPhone ? patient.id : "",
    },
    member_id: onPhone || nobody || kind === "auth" ? "" : owner.id,
  };
  await withClient(appUrl(), async (client) => {
    await client.query("BEGIN");
    for (const [key, value] of Object.entries(identity))
      await client.query("SELECT set_config($1, $2, true)", [`app.${key}`, value]);
    await tries(async (sql, values = []) => {
      await client.query("SAVEPOINT try");
      try {
        return (await client.query(sql, values)).rowCount ?? 0;
      } catch (error) {
        // What is refused for its key or its form came past the policies.
        return error instanceof Error && "code" in error && error.code === "42501" ? 0 : 1;
      } finally {
        await client.query("ROLLBACK TO SAVEPOINT try");
      }
    });
    await client.query("ROLLBACK");
  });
}

test("what a kind may not write, the database refuses, whatever the row", async () => {
  const tables = await samples();
  const through: string[] = [];
  let tried = 0;
  for (const kind of KINDS)
    await attempts(kind, async (query) => {
      for (const own of tables)
        for (const verb of ["INSERT", "UPDATE", "DELETE"] as const) {
          const one = cell(own.table, verb, kind);
          if (may.has(one) || ofAll(one) || (verb === "UPDATE" && !own.writable)) continue;
          tried += 1;
          const row = typeof own.row.id === "string" ? { ...own.row, id: crypto.randomUUID() } : own.row;
          const values = verb === "INSERT" ? [JSON.stringify(row)] : [];
          if ((await query(statement[verb](own), values)) > 0) through.push(one);
        }
    });
  figure("least.tried", tried);
  figure("least.through", through.length);
  expect(through).toEqual([]);
  expect(tried).toBeGreaterThan(1_000);
});

/** Who finds anything in a table, where it isn't everybody who reads a patient, and whoever holds their phone. */
const READS: readonly (readonly [kinds: readonly Kind[], tables: readonly string[]])[] = [
  [KINDS, ["Exercise", "ExerciseRevision", "Installation"]],
  [["none"], ["RateLimit"]],
  [
    ["auth", ...STAFF, "owner", ...PHONE],
    ["Clinic", "Member", "User"],
  ],
  [["auth", ...STAFF, "owner", "patient"], ["Invite"]],
  [["auth", "patient"], ["CalendarFeed"]],
  [
    ["auth", ...STAFF, "owner"],
    ["MemberCalendar", "Notice"],
  ],
  [["auth", ...PHONE], ["SignIn"]],
  [
    [...STAFF, "owner", ...PHONE],
    ["EducationCard", "EducationCardRevision", "OwnMeasure"],
  ],
  [[...STAFF, "owner", "patient"], ["AuditEvent"]],
  [
    [...STAFF, "owner"],
    [
      ...["CaseloadView", "CaseloadWidths", "ContentSignOff", "Delivery", "DemoMail", "Leave", "MemberMail"],
      ...["MessageTemplate", "NoteTemplate", "PushSubscription"],
    ],
  ],
  [
    [...STAFF, "patient"],
    ["CorrectionRequest", "Letter", "RecordView"],
  ],
  [
    STAFF,
    [
      ...[
        "AccessReason",
        "Assessment",
        "Condition",
        "ConditionOverride",
        "NoteAddendum",
        "PlanDraft",
        "PlanTemplate",
      ],
      ...["PlanTemplateVersion", "ProposalDismissal", "RecordCorrection", "Task", "VisitNote"],
    ],
  ],
  [["patient"], ["PatientMail", "PatientPush", "Reminder", "ReminderChoice"]],
  [[], ["FactorChange", "PasswordReset", "PushKey", "RecoveryCode", "ReminderLook", "SecondFactor"]],
];

test("each kind finds rows in the tables that are its to read, and in no other", async () => {
  const tables = (await samples()).map(({ table }) => table);
  const found = new Map<string, Kind[]>(tables.map((table) => [table, []]));
  for (const kind of KINDS)
    await attempts(kind, async (query) => {
      for (const table of tables)
        if ((await query(`SELECT FROM "${table}" LIMIT 1`)) > 0) found.get(table)?.push(kind);
    });
  const listed = new Map(READS.flatMap(([kinds, of]) => of.map((table) => [table, kinds] as const)));
  const usual = [...STAFF, ...PHONE];
  for (const [table, kinds] of found)
    expect([table, kinds.toSorted()]).toEqual([table, [...(listed.get(table) ?? usual)].sort()]);
});
