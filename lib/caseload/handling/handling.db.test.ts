import { beforeEach, describe, expect, test } from "vitest";
import {
  type MadeClinic,
  type MadeMember,
  type MadePatient,
  makeClinic,
  makeMember,
  makePatient,
  makePlanVersion,
  patientActor,
  planFrom,
  staffActor,
} from "@/prisma/factories";
import { recordCheckins } from "../../checkins/mutations";
import { now } from "../../clock";
import { asSystem } from "../../db/scope";
import { recordBatch } from "../../dose-logs/mutations";
import { runAs } from "../../gates/run";
import { newId } from "../../new-id";
import { addDays } from "../../time/calendar-date";
import { localDateAt } from "../../time/local-day";
import { readCaseload } from "../mutations";
import { refreshCaseload } from "../projection/mutations";
import { getReasons } from "../queries";
import { caseloadFilter } from "../schema";
import { handlingOf, wordOf } from "./handled";
import { acknowledgeReason, assignReason, readReasons, snoozeReason, wakeReason } from "./mutations";
import type { About } from "./schema";
import { type Handled, MOST_DAYS } from "./vocabulary";

let clinic: MadeClinic;
let hanna: MadeMember;
let tom: MadeMember;
let patient: MadePatient;
/** The first exercise of the plan. */
let item: string | undefined;

beforeEach(async () => {
  clinic = await makeClinic({ zone: "Europe/London" });
  hanna = await makeMember(clinic, { name: "Hanna" });
  tom = await makeMember(clinic, { name: "Tom" });
  patient = await silent(20);
});

const as = (member: MadeMember) => staffActor(member);
const dayOf = (of: MadePatient) => localDateAt(of.zones, now());

/** Whoever was given a plan so many days ago and has logged nothing. */
async function silent(days: number): Promise<MadePatient> {
  const startDate = addDays(localDateAt([{ from: "1900-01-01", zone: "Europe/London" }], now()), -days);
  const made = await makePatient(clinic, { lead: hanna, startDate });
  const plan = await planFrom("knee-oa");
  item = plan.phases[0]?.prescriptions[0]?.id;
  await makePlanVersion(made, plan, { effectiveFrom: startDate });
  await asSystem(clinic.id, (db) => refreshCaseload(db, [made.id]));
  return made;
}

const standingOf = (member = hanna) => runAs(as(member), (db) => getReasons(db, patient.id));

/** A reason as a page shows it now. */
async function about(flag: Handled): Promise<About> {
  const read = await standingOf();
  const reason = read?.flags.find((one) => one.flag === flag);
  if (!read || !reason) throw new Error(`No ${flag} stands`);
  const version = handlingOf(read.handled, flag)?.version ?? 0;
  return { patientId: patient.id, flag, seen: wordOf(reason), version };
}

async function acknowledge(flag: Handled, member = hanna) {
  const which = await about(flag);
  return runAs(as(member), (db) => acknowledgeReason(db, which));
}
const quiet = async () => (await standingOf())?.quiet;
const caseload = (member: MadeMember, filter: object = {}) =>
  runAs(as(member), (db) => readCaseload(db, caseloadFilter.parse(filter)));
const hurts = (pain: number) =>
  runAs(patientActor(patient), (db) =>
    recordCheckins(db, patient.id, {
      sentAt: now().toString(),
      items: [
        {
          ...{ type: "checkin", kind: "rest-pain", id: newId<string>(), body: { pain } },
          ...{ deviceAt: now().toString(), zone: "Europe/London" },
        },
      ],
    }),
  );

/** A stop that asks about warning signs. */
const stops = (stopRule: string) =>
  runAs(patientActor(patient), (db) =>
    recordBatch(db, patient.id, "patient", {
      sentAt: now().toString(),
      items: [
        {
          ...{ type: "log", id: newId<string>(), prescriptionId: item, body: { stopRule } },
          ...{ deviceAt: now().toString(), zone: "Europe/London" },
        },
      ],
    }),
  );

/** Every reason that stands, one after the other. */
async function acknowledgeAll() {
  for (const { flag } of (await standingOf())?.flags ?? [])
    expect(await acknowledge(flag as Handled)).toMatchObject({ ok: true });
}

describe("an acknowledged reason", () => {
  test("neither ranks nor counts, is found among the quiet ones, and is still said on the record", async () => {
    expect((await caseload(hanna)).rows).toMatchObject([{ need: "act", reds: 2 }]);
    await acknowledgeAll();
    const [row] = (await caseload(hanna)).rows;
    expect(row).toMatchObject({ need: "steady", reds: 0, ambers: 0 });
    expect(row?.flags.map(({ flag }) => flag)).toEqual(row?.quiet);
    expect(row?.handled[0]).toMatchObject({ how: "acknowledged", by: "Hanna" });
    expect((await caseload(hanna, { view: "silent" })).total).toBe(0);
    expect((await caseload(hanna, { flag: "silence" })).total).toBe(0);
    expect((await caseload(hanna, { handled: "quiet" })).total).toBe(1);
  });

  test("is back at once where somebody brings it back", async () => {
    await acknowledge("silence");
    const which = await about("silence");
    expect(await runAs(as(hanna), (db) => wakeReason(db, which))).toMatchObject({ ok: true });
    expect(await quiet()).toEqual([]);
    expect((await caseload(hanna)).rows).toMatchObject([{ need: "act", reds: 2 }]);
  });

  test("is what was shown: one that changed meanwhile is refused", async () => {
    await hurts(8);
    const shown = await about("rest-pain");
    await hurts(9);
    expect(await runAs(as(hanna), (db) => acknowledgeReason(db, shown))).toMatchObject({ error: "conflict" });
    expect(await quiet()).toEqual([]);
  });

  test("is back with the log that makes it worse, in the patient's own transaction", async () => {
    await hurts(8);
    await acknowledgeAll();
    expect((await caseload(hanna)).rows).toMatchObject([{ need: "steady" }]);
    await hurts(9);
    expect(await quiet()).not.toContain("rest-pain");
    expect((await caseload(hanna)).rows).toMatchObject([{ need: "act" }]);
  });
});

describe("a snoozed reason", () => {
  const snooze = async (days: number) => {
    const which = await about("silence");
    const until = addDays(dayOf(patient), days);
    return runAs(as(hanna), (db) => snoozeReason(db, { ...which, until }));
  };

  test("is back on its date with no further write: the coming days say so already", async () => {
    await snooze(3);
    const rows = await asSystem(clinic.id, (db) =>
      db.tx.caseloadStatus.findMany({ where: { patientId: patient.id }, orderBy: { validFrom: "asc" } }),
    );
    expect(rows.slice(0, 5).map((row) => row.quiet.includes("silence"))).toEqual([
      ...[true, true, true, false, false],
    ]);
    expect(rows.slice(2, 4).map(({ reds }) => reds)).toEqual([1, 2]);
  });

  test("is put off to a coming date within four weeks", async () => {
    const refused = { error: "invalid", fields: { until: "caseload.errors.until" } };
    expect(await snooze(0)).toMatchObject(refused);
    expect(await snooze(MOST_DAYS + 1)).toMatchObject(refused);
    expect(await snooze(MOST_DAYS)).toMatchObject({ ok: true });
  });
});

describe("two at once", () => {
  test("the later one is told, and what the first did stands", async () => {
    await runAs(as(hanna), (db) =>
      db.tx.careTeam.createMany({
        data: {
          clinicId: clinic.id,
          patientId: patient.id,
          memberId: tom.id,
          lead: false,
          since: new Date(),
        },
      }),
    );
    const shown = await about("silence");
    const until = addDays(dayOf(patient), 7);
    const both = await Promise.all([
      runAs(as(hanna), (db) => acknowledgeReason(db, shown)),
      runAs(as(tom), (db) => snoozeReason(db, { ...shown, until })),
    ]);
    expect(both.map((one) => (one.ok ? "done" : one.error)).sort()).toEqual(["conflict", "done"]);
    expect((await standingOf())?.handled).toMatchObject([{ version: 1 }]);
  });
});

describe("an assigned reason", () => {
  const give = async (to: MadeMember | null, by = hanna) => {
    const which = await about("silence");
    return runAs(as(by), (db) => assignReason(db, { ...which, assigneeId: to?.id ?? null }));
  };

  test("is on the caseload of whoever it was given to, who may see to it without belonging to the team", async () => {
    expect((await caseload(tom)).total).toBe(0);
    expect(await give(tom)).toMatchObject({ ok: true });
    expect((await caseload(tom)).rows[0]?.handled).toMatchObject([{ assignee: "Tom" }]);
    expect((await caseload(tom, { handled: "mine" })).total).toBe(1);
    expect((await caseload(hanna, { handled: "mine" })).total).toBe(0);
    expect(await acknowledge("low-dose", tom)).toMatchObject({ error: "reason-needed" });
    expect(await acknowledge("silence", tom)).toMatchObject({ ok: true });
    expect((await caseload(tom)).total).toBe(0);
  });

  test("can be taken back, and goes to nobody who treats no patients here", async () => {
    await give(tom);
    await give(null);
    expect((await caseload(tom)).total).toBe(0);
    const stranger = await makeMember(await makeClinic());
    expect(await give(stranger)).toMatchObject({ error: "invalid", fields: { assigneeId: "unknown" } });
  });

  test("is nobody's to handle who neither belongs to the team nor was given it", async () => {
    expect(await acknowledge("silence", tom)).toMatchObject({ error: "reason-needed" });
    expect(await runAs(as(tom), (db) => readReasons(db, patient.id))).toMatchObject({
      refused: "reason-needed",
    });
  });
});

describe("what is never quiet", () => {
  const insert = (flag: string, how: string | null) =>
    asSystem(clinic.id, (db) =>
      db.tx.reasonHandling.createMany({
        data: {
          ...{ clinicId: clinic.id, patientId: patient.id, flag, version: 1, how },
          ...(how && {
            onDate: new Date("2026-11-01T00:00:00Z"),
            until: new Date("2026-11-02T00:00:00Z"),
            seen: {},
          }),
          ...{ handledAt: new Date(), handledBy: hanna.id },
        },
      }),
    );

  test("are an alert and the questions about a warning sign, for the database too", async () => {
    await expect(insert("alert", "snoozed")).rejects.toThrow(/ReasonHandling_flag/);
    await expect(insert("alert", null)).rejects.toThrow(/ReasonHandling_flag/);
    await expect(insert("questions", "acknowledged")).rejects.toThrow(/ReasonHandling_quiet/);
    await expect(insert("questions", null)).resolves.toMatchObject({ count: 1 });
  });

  test("are an alert and the questions about a warning sign, and no press changes that", async () => {
    await stops("S1");
    const which = await about("questions");
    const until = addDays(dayOf(patient), 1);
    expect(await runAs(as(hanna), (db) => acknowledgeReason(db, which))).toMatchObject({
      error: "forbidden",
    });
    expect(await runAs(as(hanna), (db) => snoozeReason(db, { ...which, until }))).toMatchObject({
      error: "forbidden",
    });
    expect(await runAs(as(hanna), (db) => assignReason(db, { ...which, assigneeId: tom.id }))).toMatchObject({
      ok: true,
    });
    expect(await quiet()).toEqual([]);
  });
});
