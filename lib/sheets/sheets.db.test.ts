import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { now } from "@/lib/clock";
import { runAs } from "@/lib/gates/run";
import {
  type MadeClinic,
  type MadeMember,
  type MadePatient,
  makeAlert,
  makeClinic,
  makeLog,
  makeMember,
  makePatient,
  makePlanVersion,
  planFrom,
  staffActor,
} from "@/prisma/factories";
import { figures } from "../adherence/count/figures";
import { loadHistory } from "../adherence/history/queries";
import { asSystem } from "../db/scope";
import { recordStaffLogs } from "../dose-logs/mutations";
import type { PrescriptionId, SheetId } from "../ids";
import { newId } from "../new-id";
import { isFromLibrary } from "../plans/from-library";
import type { PlanContent } from "../plans/schema";
import { groupOf } from "../plans/vocabulary";
import { readStored } from "../stored";
import { addDays } from "../time/calendar-date";
import { localDateAt } from "../time/local-day";
import { enterSheet, printSheet } from "./mutations";
import { getHandout, getSheetPage, listSheets } from "./queries";
import type { ChangedCell, Written } from "./schema";
import { storedRows } from "./stored";

let clinic: MadeClinic;
let lead: MadeMember;
let other: MadeMember;
let assistant: MadeMember;
let today: string;
let monday: string;
let content: PlanContent;
let patient: MadePatient;

beforeAll(async () => {
  clinic = await makeClinic({ zone: "Europe/London", phone: "0113 496 0100" });
  lead = await makeMember(clinic, { roles: ["therapist"], name: "Hanna Lind" });
  other = await makeMember(clinic, { roles: ["therapist"], name: "Tom Avery" });
  assistant = await makeMember(clinic, { roles: ["assistant"], name: "Priya Shah" });
  today = localDateAt([{ from: "1900-01-01", zone: "Europe/London" }], now());
  monday = addDays(today, -6);
});

beforeEach(async () => {
  patient = await makePatient(clinic, { lead, startDate: addDays(today, -60), zone: "Europe/London" });
  content = await planFrom("disc-extension");
  await makePlanVersion(patient, content, { effectiveFrom: addDays(today, -60) });
});

const first = (): PrescriptionId => {
  const found = content.phases[0]?.prescriptions.find(
    (one) => isFromLibrary(one) && groupOf(one.kind) === "exercise" && one.schedule.timesPerDay > 1,
  );
  if (!found) throw new Error("The template begins with an exercise");
  return found.id;
};

const print = (who = lead, more: { sheetId?: SheetId; fromDate?: string } = {}) =>
  runAs(staffActor(who), (db) =>
    printSheet(db, {
      ...{ sheetId: newId<SheetId>(), patientId: patient.id, fromDate: monday, size: "a4", large: false },
      ...more,
    }),
  );
async function printed(): Promise<SheetId> {
  const result = await print();
  if (!result.ok) throw new Error(`Not printed: ${result.error}`);
  return result.data.sheetId;
}
const NOTHING: Written = { times: 0, pain: null, amount: null, load: null };
const cell = (now: Partial<Written>, was: Partial<Written> = {}, date = monday): ChangedCell => ({
  ...{ prescriptionId: first(), date },
  was: { ...NOTHING, ...was },
  now: { ...NOTHING, ...now },
});
const enter = (sheetId: SheetId, cells: ChangedCell[], who = assistant) =>
  runAs(staffActor(who), (db) => enterSheet(db, { patientId: patient.id, sheetId, cells }, recordStaffLogs));
const entered = async (...args: Parameters<typeof enter>) => {
  const result = await enter(...args);
  if (!result.ok) throw new Error(`Not entered: ${result.error}`);
  return result.data;
};
const pageOf = async (sheetId: SheetId) => {
  const page = await runAs(staffActor(lead), (db) => getSheetPage(db, patient.id, sheetId));
  if (!page) throw new Error("There is such a sheet");
  return page;
};
const cellOf = async (sheetId: SheetId, date = monday) => {
  const line = (await pageOf(sheetId)).lines.find((one) => one.prescriptionId === first());
  return line?.cells.find((one) => one.date === date);
};
const logs = () =>
  asSystem(clinic.id, ({ tx }) =>
    tx.doseLog.findMany({ where: { patientId: patient.id }, select: { id: true, source: true, slot: true } }),
  );

describe("a sheet", () => {
  test("is printed for a week, counted for each patient, and printed once however often it is pressed", async () => {
    const sheetId = newId<SheetId>();
    expect(await print(lead, { sheetId })).toEqual({ ok: true, data: { sheetId } });
    expect(await print(lead, { sheetId })).toEqual({ ok: true, data: { sheetId } });
    await print(assistant);
    const list = await runAs(staffActor(other), (db) => listSheets(db, patient.id));
    expect(list.map(({ number, by, fromDate }) => [number, by, fromDate])).toEqual([
      [2, "Priya Shah", monday],
      [1, "Hanna Lind", monday],
    ]);
  });

  test("is refused to who may not write the record, for days far off, and where exercises are kept back", async () => {
    expect(await print(other)).toMatchObject({ error: "reason-needed" });
    expect(await print(lead, { fromDate: addDays(today, 15) })).toMatchObject({
      fields: { fromDate: "sheets.refused.far" },
    });
    await makeAlert(patient, { kind: "stop-S0", facts: { rule: "S0" } });
    expect(await print()).toMatchObject({ fields: { fromDate: "sheets.refused.stopped" } });
  });

  test("says on paper what the patient is to do, and holds no more than ids in its own row", async () => {
    const sheetId = await printed();
    const found = await runAs(staffActor(lead), (db) => getHandout(db, patient.id, sheetId));
    expect(found?.handout).toMatchObject({ clinicPhone: "0113 496 0100", therapist: "Hanna Lind" });
    expect(found?.handout.items[0]?.exercise?.name).toBeTruthy();
    const stored = await asSystem(clinic.id, ({ tx }) =>
      tx.sheet.findFirstOrThrow({ where: { id: sheetId }, select: { rows: true } }),
    );
    const [row] = readStored("rows", storedRows, stored.rows);
    expect(Object.keys(row ?? {}).sort()).toEqual(["boxes", "prescriptionId"]);
  });
});

describe("what is entered from a sheet", () => {
  test("is stored once, whoever copies it and however often, and counts as every paper log does", async () => {
    const sheetId = await printed();
    expect(await entered(sheetId, [cell({ times: 2, pain: 3 })])).toMatchObject({ stored: 2, conflicts: [] });
    expect(await entered(sheetId, [cell({ times: 2, pain: 3 })], lead)).toMatchObject({ stored: 0 });
    const all = await logs();
    expect(all.map(({ source, slot }) => [source, slot]).sort()).toEqual([
      ["paper", 1],
      ["paper", 2],
    ]);
    expect(await cellOf(sheetId)).toMatchObject({ written: { times: 2, pain: 3 }, others: 0 });
    expect((await pageOf(sheetId)).last?.by).toBe("Priya Shah");
    const history = await runAs(staffActor(lead), (db) =>
      loadHistory(db, patient.id, { from: addDays(today, -70), to: today }),
    );
    expect(history && figures(history)?.month.exercise.done.shown).toBe(2);
  });

  test("can be put right: what was too many is taken back, ticked again it stands again", async () => {
    const sheetId = await printed();
    await entered(sheetId, [cell({ times: 2 })]);
    await entered(sheetId, [cell({ times: 1 }, { times: 2 })]);
    expect(await cellOf(sheetId)).toMatchObject({ written: { times: 1 } });
    await entered(sheetId, [cell({ times: 2, amount: 6 }, { times: 1 })]);
    expect(await cellOf(sheetId)).toMatchObject({ written: { times: 2, amount: 6 } });
    expect(await logs()).toHaveLength(2);
  });

  test("does not store again what the patient logged on the phone", async () => {
    const sheetId = await printed();
    await makeLog(patient, { prescriptionId: first(), localDate: monday, slot: 1 });
    expect(await cellOf(sheetId)).toMatchObject({ written: { times: 1 }, others: 1 });
    expect(await entered(sheetId, [cell({ times: 1 })])).toMatchObject({ stored: 0, conflicts: [] });
    expect(await entered(sheetId, [cell({ times: 2 }, { times: 1 })])).toMatchObject({ stored: 1 });
    expect((await logs()).map(({ source, slot }) => [source, slot]).sort()).toEqual([
      ["paper", 2],
      ["patient", 1],
    ]);
  });

  test("tells the later of two who enter one sheet what the other wrote, and stores nothing of theirs until they have seen it", async () => {
    const sheetId = await printed();
    const next = addDays(monday, 1);
    await entered(sheetId, [cell({ times: 1, pain: 5 })]);
    const mine = [cell({ times: 2 }), cell({ times: 1 }, {}, next)];
    const told = await entered(sheetId, mine, lead);
    expect(told.stored).toBe(0);
    expect(told.conflicts).toMatchObject([
      { date: monday, current: { times: 1, pain: 5 }, last: { by: "Priya Shah" } },
    ]);
    expect(await cellOf(sheetId, next)).toMatchObject({ written: { times: 0 } });
    const seen = [cell({ times: 2 }, { times: 1, pain: 5 }), cell({ times: 1 }, {}, next)];
    expect(await entered(sheetId, seen, lead)).toMatchObject({ stored: 3, conflicts: [] });
    expect(await cellOf(sheetId)).toMatchObject({ written: { times: 2, pain: null } });
  });

  test("of both at the same moment is one of theirs, and the other is told", async () => {
    const sheetId = await printed();
    const both = await Promise.all([
      entered(sheetId, [cell({ times: 1 })], lead),
      entered(sheetId, [cell({ times: 3 })], assistant),
    ]);
    expect(both.map(({ conflicts }) => conflicts.length).sort()).toEqual([0, 1]);
  });

  test("raises what a log raises: much pain is an alert, once", async () => {
    const sheetId = await printed();
    await entered(sheetId, [cell({ times: 2, pain: 9 })]);
    const alerts = await asSystem(clinic.id, ({ tx }) =>
      tx.alert.findMany({ where: { patientId: patient.id }, select: { kind: true } }),
    );
    expect(alerts).toEqual([{ kind: "high-pain" }]);
  });

  test("still goes by the sheet where the plan has changed since, and says from which day", async () => {
    const sheetId = await printed();
    const [, second] = await Promise.all([
      pageOf(sheetId),
      makePlanVersion(patient, await planFrom("knee-oa"), { effectiveFrom: addDays(monday, 2) }),
    ]);
    expect(second).toBeDefined();
    const page = await pageOf(sheetId);
    expect(page.changedOn).toBe(addDays(monday, 2));
    const late = addDays(monday, 3);
    expect(await cellOf(sheetId, late)).toMatchObject({ state: "absent", window: "open" });
    expect(await entered(sheetId, [cell({ times: 1 }, {}, late)])).toMatchObject({ stored: 1, refused: [] });
  });

  test("is refused for days that lie ahead or are closed, cell by cell, and wholly for what is not on it", async () => {
    const result = await print(lead, { fromDate: today });
    if (!result.ok) throw new Error("It is printed");
    const { sheetId } = result.data;
    const ahead = addDays(today, 1);
    const answer = await entered(sheetId, [cell({ times: 1 }, {}, ahead), cell({ times: 1 }, {}, today)]);
    expect(answer).toMatchObject({ stored: 1, refused: [{ date: ahead, error: "in-future" }] });
    expect(await enter(sheetId, [cell({ times: 1 }, {}, monday)])).toMatchObject({ error: "invalid" });
    expect(await enter(newId<SheetId>(), [cell({ times: 1 })])).toMatchObject({ error: "not-found" });
    expect(await enter(sheetId, [cell({ times: 1 }, {}, today)], other)).toMatchObject({
      error: "reason-needed",
    });
  });
});
