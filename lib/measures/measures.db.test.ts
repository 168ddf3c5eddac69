import { beforeAll, describe, expect, test } from "vitest";
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
} from "../../prisma/factories";
import { concludeAssessment, saveAssessment } from "../assessments/mutations";
import { recordOwnCheckins } from "../checkins/merged/mutations";
import { now } from "../clock";
import type { StaffActor } from "../db/actor";
import { asSystem, type Db } from "../db/scope";
import { runAs } from "../gates/run";
import { setGoal } from "../goals/mutations";
import { listGoalRecords } from "../goals/queries";
import type { AssessmentId, MeasureResultId, OwnMeasureId } from "../ids";
import { newId } from "../new-id";
import { discharge } from "../patients/episode/mutations";
import { mergeRecords } from "../patients/merge/mutations";
import { addDays } from "../time/calendar-date";
import { localDateAt } from "../time/local-day";
import { getToday } from "../today/queries";
import { archiveMeasure, correctResult, defineMeasure, enterResults, scheduleMeasure } from "./mutations";
import { listEntered, listMeasureRows, listResults } from "./queries";
import { scheduleMeasureSchema } from "./schema";

let clinic: MadeClinic;
let hanna: MadeMember;
let assistant: MadeMember;

beforeAll(async () => {
  clinic = await makeClinic();
  hanna = await makeMember(clinic);
  assistant = await makeMember(clinic, { roles: ["assistant"] });
});

const TODAY = () => localDateAt([{ from: "1900-01-01", zone: "Europe/London" }], now());
async function somebody(days = 30) {
  const startDate = addDays(TODAY(), -days);
  const patient = await makePatient(clinic, { lead: hanna, startDate });
  await makePlanVersion(patient, await planFrom("disc-extension"), { effectiveFrom: startDate });
  return patient;
}
const as = <T>(member: MadeMember, work: (db: Db<StaffActor>) => Promise<T>) =>
  runAs(staffActor(member), work);

/** Every value replaces what stands, as a page does that has just been read. */
const enter = (patient: MadePatient, values: Record<string, number | null>, by = hanna) =>
  as(by, async (db) => {
    const standing = await listEntered(db, patient.id, TODAY());
    return enterResults(db, {
      ...{ patientId: patient.id, today: TODAY() },
      values: Object.entries(values).map(([subject, value]) => ({
        ...{ subject, value },
        replaces: standing.find((one) => one.subject === subject)?.id ?? null,
      })),
    });
  });
const rowsOf = (patient: MadePatient) =>
  as(hanna, async (db) => {
    const goals = await listGoalRecords(db, patient.id, patient.zones);
    return listMeasureRows(db, patient.id, { zones: patient.zones, today: TODAY(), goals });
  });
const rowOf = async (patient: MadePatient, subject: string) => {
  const row = (await rowsOf(patient)).find((one) => one.subject === subject);
  if (!row) throw new Error(`No row ${subject}`);
  return row;
};
const valuesOf = async (patient: MadePatient, subject: string) =>
  (await rowOf(patient, subject)).points.map(({ value }) => value);
const historyOf = (patient: MadePatient, subject: string) =>
  as(hanna, (db) => listResults(db, patient.id, subject, patient.zones));

describe("values of today", () => {
  test("are entered in one go, by assistants too, and not by who is not on the care team", async () => {
    const patient = await somebody();
    expect(await enter(patient, { "nprs-leg": 6, "chair-stand": 9, groc: -2 }, assistant)).toMatchObject({
      data: { stored: 3, conflicts: [] },
    });
    expect(await rowOf(patient, "nprs-leg")).toMatchObject({
      points: [{ date: TODAY(), value: 6 }],
      entered: { value: 6 },
    });
    const outsider = await makeMember(clinic);
    expect(await enter(patient, { "nprs-leg": 5 }, outsider)).toMatchObject({ error: "reason-needed" });
  });

  test("replace what stands for the day, which stays readable; the same again changes nothing", async () => {
    const patient = await somebody();
    await enter(patient, { "nprs-leg": 6 });
    expect(await enter(patient, { "nprs-leg": 6 })).toMatchObject({ data: { stored: 0 } });
    await enter(patient, { "nprs-leg": 4 });
    expect(await valuesOf(patient, "nprs-leg")).toEqual([4]);
    expect(await historyOf(patient, "nprs-leg")).toMatchObject([
      { value: 4, replaced: false, source: "staff", by: hanna.name },
      { value: 6, replaced: true },
    ]);
    await enter(patient, { "nprs-leg": null });
    expect(await valuesOf(patient, "nprs-leg")).toEqual([]);
    expect((await rowOf(patient, "nprs-leg")).entered).toMatchObject({ value: null });
  });

  test("that somebody else entered meanwhile are shown, and nothing is stored until somebody chose", async () => {
    const patient = await somebody();
    await enter(patient, { "nprs-leg": 6 });
    const values = [
      { subject: "nprs-leg", value: 3, replaces: null },
      { subject: "nprs-back", value: 2, replaces: null },
    ];
    const given = { patientId: patient.id, today: TODAY(), values };
    expect(await as(hanna, (db) => enterResults(db, given))).toMatchObject({
      data: { stored: 0, conflicts: [{ subject: "nprs-leg", value: 6 }] },
    });
    expect(await valuesOf(patient, "nprs-back")).toEqual([]);
    expect(await enter(patient, { "nprs-leg": 3, "nprs-back": 2 })).toMatchObject({ data: { stored: 2 } });
  });

  test("that were typed on a page of another day are refused, and called no conflict", async () => {
    const patient = await somebody();
    await enter(patient, { "nprs-leg": 6 });
    const values = [{ subject: "nprs-leg", value: 3, replaces: newId<MeasureResultId>() }];
    const given = { patientId: patient.id, today: addDays(TODAY(), -1), values };
    expect(await as(hanna, (db) => enterResults(db, given))).toMatchObject({
      ...{ error: "expired", fields: { today: "measures.errors.otherDay" } },
    });
    expect(await valuesOf(patient, "nprs-leg")).toEqual([6]);
  });

  test("outside the range, of nothing that is known, or that the patient alone gives are refused", async () => {
    const patient = await somebody();
    const other = await somebody();
    const goal = await as(hanna, (db) => setGoal(db, { patientId: other.id, words: "Stairs" }));
    const foreign = goal.ok ? goal.data.goalId : "";
    expect(await enter(patient, { "nprs-leg": 11 })).toMatchObject({
      fields: { "nprs-leg": "measures.errors.outside" },
    });
    for (const subject of ["confidence", newId<string>(), foreign])
      expect(await enter(patient, { [subject]: 5 })).toMatchObject({ error: "not-found" });
  });
});

test("a correction of another day takes its place, once, within the range", async () => {
  const patient = await somebody();
  await enter(patient, { "nprs-leg": 6 });
  const [first] = await historyOf(patient, "nprs-leg");
  const resultId = first?.id as MeasureResultId;
  const correct = (value: number | null) => as(hanna, (db) => correctResult(db, { resultId, value }));
  expect(await correct(12)).toMatchObject({ fields: { value: "measures.errors.outside" } });
  expect(await correct(5)).toMatchObject({ ok: true });
  expect(await correct(4)).toMatchObject({ error: "already-done" });
  expect(await valuesOf(patient, "nprs-leg")).toEqual([5]);
  const own = { where: { patientId: patient.id } };
  const change = as(hanna, (db) => db.tx.measureResult.updateMany({ ...own, data: { value: 1 } }));
  await expect(change).rejects.toThrow();
  await expect(as(hanna, (db) => db.tx.measureResult.deleteMany(own))).rejects.toThrow(/permission denied/);
});

test("own activities are the goals: scored at a visit, they are scored", async () => {
  const patient = await somebody();
  const goal = await as(hanna, (db) => setGoal(db, { patientId: patient.id, words: "Sit through choir" }));
  const goalId = goal.ok ? goal.data.goalId : "";
  await enter(patient, { [goalId]: 4 });
  await enter(patient, { [goalId]: 5 });
  const goals = await as(hanna, (db) => listGoalRecords(db, patient.id, patient.zones));
  expect(goals).toMatchObject([
    { words: "Sit through choir", start: { score: 5 }, scores: [{ date: TODAY() }] },
  ]);
  expect(await rowOf(patient, goalId)).toMatchObject({ section: "activities", entered: { value: 5 } });
  expect(await historyOf(patient, goalId)).toHaveLength(2);
});

test("an angle found at an assessment is a value, and one of today's entry stands after it", async () => {
  const patient = await somebody();
  const assessmentId = newId<AssessmentId>();
  const answers = { "slr-left": 30, "slr-right": "not-tested" as const };
  await as(hanna, (db) =>
    saveAssessment(db, { assessmentId, patientId: patient.id, exists: false, changes: answers, before: {} }),
  );
  expect(await valuesOf(patient, "slr-left")).toEqual([]);
  await as(hanna, (db) =>
    concludeAssessment(db, { assessmentId, answers, conclusion: "mixed", acute: "no" }),
  );
  expect(await valuesOf(patient, "slr-left")).toEqual([30]);
  expect(await valuesOf(patient, "slr-right")).toEqual([]);
  expect(await rowOf(patient, "slr-left")).toMatchObject({ given: { value: 30, source: "assessment" } });
  await enter(patient, { "slr-left": 45 });
  expect(await valuesOf(patient, "slr-left")).toEqual([45]);
  expect(await historyOf(patient, "slr-left")).toMatchObject([
    { source: "staff" },
    { source: "assessment", value: 30 },
  ]);
});

describe("a schedule", () => {
  test("makes a measure due at visits until it is measured, is changed, and is ended", async () => {
    const patient = await somebody();
    const set = (often: { occasion: "visit" | "patient"; weeks: 1 | 4 } | null, by = hanna) =>
      as(by, (db) => scheduleMeasure(db, { patientId: patient.id, subject: "nprs-leg", often }));
    expect(await set({ occasion: "visit", weeks: 4 }, assistant)).toMatchObject({ error: "forbidden" });
    await set({ occasion: "visit", weeks: 4 });
    expect((await rowOf(patient, "nprs-leg")).due).toBe(true);
    await enter(patient, { "nprs-leg": 6 });
    expect(await rowOf(patient, "nprs-leg")).toMatchObject({ due: false, schedule: { weeks: 4 } });
    await set({ occasion: "patient", weeks: 1 });
    expect((await rowOf(patient, "nprs-leg")).schedule).toMatchObject({ occasion: "patient", weeks: 1 });
    await set(null);
    expect((await rowOf(patient, "nprs-leg")).schedule).toBeNull();
    expect(await set(null)).toMatchObject({ error: "already-done" });
  });

  test("asks a patient only for what the program has words for, and no more often than it looks back", () => {
    const patientId = newId<string>();
    const allowed = (subject: string, occasion: string, weeks: number) =>
      scheduleMeasureSchema.safeParse({ patientId, subject, often: { occasion, weeks } }).success;
    expect(allowed("nprs-leg", "patient", 1)).toBe(true);
    expect(allowed("chair-stand", "patient", 4)).toBe(false);
    expect(allowed(newId<string>(), "patient", 4)).toBe(false);
    expect(allowed("groc", "patient", 2)).toBe(false);
    expect(allowed("groc", "patient", 4)).toBe(true);
  });
});

test("what is asked of a patient is asked on the phone, kept once, and is a value beside those of visits", async () => {
  const patient = await somebody();
  await as(hanna, (db) =>
    scheduleMeasure(db, { patientId: patient.id, subject: "groc", often: { occasion: "patient", weeks: 4 } }),
  );
  const asked = () =>
    runAs(patientActor(patient), async (db) =>
      ((await getToday(db))?.checkins.rounds ?? [])
        .flatMap(({ questions }) => questions)
        .filter(({ kind }) => kind === "groc" || kind.startsWith("nprs"))
        .map(({ kind, answered }) => [kind, answered?.value ?? null]),
    );
  expect(await asked()).toEqual([["groc", null]]);
  const item = { type: "checkin", kind: "groc", id: newId<string>(), zone: "Europe/London" };
  const send = (score: number | null, id = item.id) =>
    runAs(patientActor(patient), (db) =>
      recordOwnCheckins(db, {
        sentAt: now().toString(),
        items: [{ ...item, id, deviceAt: now().toString(), body: { score } }],
      }),
    );
  expect(await send(6)).toMatchObject([{ status: 422 }]);
  expect(await send(-3)).toMatchObject([{ status: 201 }]);
  expect(await asked()).toEqual([["groc", -3]]);
  expect(await valuesOf(patient, "groc")).toEqual([-3]);
  expect(await rowOf(patient, "groc")).toMatchObject({ given: { value: -3, source: "patient" } });
  expect(await historyOf(patient, "groc")).toMatchObject([{ value: -3, source: "patient", by: null }]);
  await send(null, newId<string>());
  expect(await valuesOf(patient, "groc")).toEqual([]);
  // A value that staff entered is as good as an answer.
  const other = await somebody();
  await enter(other, { groc: 2 });
  await as(hanna, (db) =>
    scheduleMeasure(db, { patientId: other.id, subject: "groc", often: { occasion: "patient", weeks: 4 } }),
  );
  const today = await runAs(patientActor(other), getToday);
  expect(JSON.stringify(today?.checkins)).not.toContain("groc");
});

describe("a questionnaire by its name", () => {
  const define = (name: string, id = newId<OwnMeasureId>(), by = hanna) =>
    as(by, (db) => defineMeasure(db, { ownMeasureId: id, name, least: 0, most: 50, better: "lower" }));

  test("is the clinic's, is told apart by its name, and takes totals within its range", async () => {
    const [patient, id] = [await somebody(), newId<OwnMeasureId>()];
    expect(await define("Knee index", id, assistant)).toMatchObject({ error: "forbidden" });
    expect(await define("Knee index", id)).toMatchObject({ ok: true });
    expect(await define("Knee index", id)).toMatchObject({ ok: true });
    expect(await define("KNEE INDEX")).toMatchObject({ fields: { name: "measures.errors.same" } });
    expect(await enter(patient, { [id]: 51 })).toMatchObject({ ok: false });
    await enter(patient, { [id]: 40 });
    expect(await rowOf(patient, id)).toMatchObject({
      name: "Knee index",
      points: [{ value: 40 }],
      section: "totals",
    });
    await as(hanna, (db) => archiveMeasure(db, { ownMeasureId: id }));
    expect(await enter(patient, { [id]: 30 })).toMatchObject({ error: "not-found" });
    expect(await rowOf(patient, id)).toMatchObject({ typed: false, points: [{ value: 40 }] });
    expect((await rowsOf(await somebody())).map(({ subject }) => subject)).not.toContain(id);
    expect(await define("Knee index")).toMatchObject({ ok: true });
  });

  test("is no other clinic's", async () => {
    const id = newId<OwnMeasureId>();
    await define("Northern scale", id);
    const elsewhere = await makeClinic();
    const member = await makeMember(elsewhere);
    const seen = await runAs(staffActor(member), (db) => db.tx.ownMeasure.count({ where: { id } }));
    expect(seen).toBe(0);
  });
});

test("a merged record's values of its time are read with it", async () => {
  const patient = await somebody();
  await enter(patient, { "nprs-leg": 8 });
  const twin = await makePatient(clinic, { lead: hanna, startDate: addDays(TODAY(), -20), user: null });
  await enter(twin, { "nprs-knee": 3 });
  await as(hanna, (db) => discharge(db, { patientId: twin.id, reason: "recorded twice" }));
  const merge = { patientId: twin.id, keptId: patient.id, reason: "one person" };
  expect(await as(hanna, (db) => mergeRecords(db, merge))).toMatchObject({ ok: true });
  expect(await valuesOf(patient, "nprs-knee")).toEqual([3]);
  expect(await historyOf(patient, "nprs-knee")).toMatchObject([{ own: false }]);
  expect(await valuesOf(patient, "nprs-leg")).toEqual([8]);
});

test("a patient reads what was found of them and writes none of it; another reads nothing", async () => {
  const [patient, other] = [await somebody(), await somebody()];
  await enter(patient, { "nprs-leg": 8 });
  const seen = (who: MadePatient) =>
    runAs(patientActor(who), (db) => db.tx.measureResult.count({ where: { patientId: patient.id } }));
  expect([await seen(patient), await seen(other)]).toEqual([1, 0]);
  const row = await asSystem(clinic.id, (db) =>
    db.tx.measureResult.findFirst({ where: { patientId: patient.id } }),
  );
  if (!row) throw new Error("It was stored");
  const copy = { ...row, id: newId<MeasureResultId>(), value: 1 };
  await expect(
    runAs(patientActor(patient), (db) => db.tx.measureResult.createMany({ data: copy })),
  ).rejects.toThrow();
});
