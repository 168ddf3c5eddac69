import { beforeAll, describe, expect, test } from "vitest";
import {
  loadLibrary,
  type MadeClinic,
  type MadeMember,
  type MadePatient,
  makeClinic,
  makeMember,
  makePatient,
  makePlanVersion,
  planFrom,
  staffActor,
} from "../../../prisma/factories";
import { data } from "../../../prisma/factories/result";
import { now } from "../../clock";
import type { StaffActor } from "../../db/actor";
import { isoDate, isoDateOrNull } from "../../db/dates";
import type { Db } from "../../db/scope";
import type { Recordable } from "../../exercises/vocabulary";
import { runAs } from "../../gates/run";
import type { ConditionId, DraftId, ExerciseId, PlanVersionId } from "../../ids";
import { newId } from "../../new-id";
import { isFromLibrary } from "../../plans/from-library";
import { prepareLighter } from "../../plans/lighter/mutations";
import { lighterStart } from "../../plans/lighter/start";
import { publishPlan } from "../../plans/mutations";
import { type PlanContent, publishPlanSchema } from "../../plans/schema";
import { addDays } from "../../time/calendar-date";
import { localDateAt } from "../../time/local-day";
import { endCondition, recordCondition } from "../mutations";
import { getSafetyState } from "../queries";
import { overrideBlock } from "./mutations";
import { listStandingOverrides } from "./queries";

const reason = "Tried under supervision today, leg pain eased.";

let clinic: MadeClinic;
let therapist: MadeMember;
beforeAll(async () => {
  clinic = await makeClinic();
  therapist = await makeMember(clinic, { name: "Hanna Lind" });
});

const as = <T>(work: (db: Db<StaffActor>) => Promise<T>, member = therapist) =>
  runAs(staffActor(member), work);
const todayOf = (patient: MadePatient) => localDateAt(patient.zones, now());

async function exerciseOf(slug: string): Promise<ExerciseId> {
  const found = (await loadLibrary()).get(slug);
  if (!found) throw new Error(`no ${slug}`);
  return found.exerciseId;
}

const record = async (patient: MadePatient, code: Recordable, side: "left" | null = null) =>
  data(await as((db) => recordCondition(db, { patientId: patient.id, code, side, note: "" })));

const holdsOf = (patient: MadePatient) =>
  as(async (db) => {
    const rows = await db.tx.prescriptionHold.findMany({
      where: { patientId: patient.id },
      orderBy: { fromDate: "asc" },
    });
    return rows.map((row) => [isoDate(row.fromDate), isoDateOrNull(row.toDate)]);
  });

const allow = (conditionId: ConditionId, exerciseId: ExerciseId, until: string, member = therapist) =>
  as((db) => overrideBlock(db, { conditionId, exerciseId, reason, until }), member);

const publish = (patient: MadePatient, content: PlanContent, effectiveFrom: string) =>
  as((db) =>
    publishPlan(
      db,
      publishPlanSchema.parse({
        ...{ draftId: newId<DraftId>(), patientId: patient.id, name: "Plan", content, effectiveFrom },
        ...{ baseVersionId: null, endsOn: null },
      }),
    ),
  );

describe("an exercise that a condition took off", () => {
  test("is back today, and off again on the day the override ends, with no further write", async () => {
    const patient = await makePatient(clinic, { lead: therapist });
    await makePlanVersion(patient, await planFrom("disc-extension"));
    const { conditionId, held } = await record(patient, "C14");
    expect(held).toHaveLength(1);
    const today = todayOf(patient);
    const end = addDays(today, 14);
    const pressUp = await exerciseOf("prone-press-up");
    expect(await allow(conditionId, pressUp, end)).toMatchObject({ ok: true });
    expect(await holdsOf(patient)).toEqual([
      [today, today],
      [end, null],
    ]);
    const safety = await as((db) => getSafetyState(db, patient.id));
    expect(safety.overrides).toEqual([
      { conditionId, exerciseId: pressUp, from: today, until: end, reason, givenBy: "Hanna Lind" },
    ]);
    // Longer, then ended at once.
    await allow(conditionId, pressUp, addDays(end, 7));
    expect((await holdsOf(patient)).at(-1)).toEqual([addDays(end, 7), null]);
    await allow(conditionId, pressUp, today);
    expect((await holdsOf(patient)).filter(([, to]) => to === null)).toEqual([[today, null]]);
  });

  test("comes off at once, with its alert, when another condition blocks it as well", async () => {
    const patient = await makePatient(clinic, { lead: therapist });
    await makePlanVersion(patient, await planFrom("disc-extension"));
    const { conditionId, held } = await record(patient, "C14");
    await allow(conditionId, await exerciseOf("prone-press-up"), addDays(todayOf(patient), 14));
    expect((await record(patient, "C4")).held).toEqual(expect.arrayContaining(held));
  });

  test("leaves one audit row that names the condition, the exercise and the days, and no reason", async () => {
    const patient = await makePatient(clinic, { lead: therapist });
    const { conditionId } = await record(patient, "C14");
    const pressUp = await exerciseOf("prone-press-up");
    await allow(conditionId, pressUp, addDays(todayOf(patient), 14));
    const where = { patientId: patient.id, action: "condition.override" };
    const audited = await as((db) => db.tx.auditEvent.findMany({ where }));
    expect(audited).toMatchObject([{ subjects: [conditionId, pressUp], codes: { code: "C14", days: 14 } }]);
    expect(JSON.stringify(audited)).not.toContain("supervision");
  });
});

describe("a plan", () => {
  test("with a blocked exercise is published under an override that is in force on its first day, and held from its end", async () => {
    const patient = await makePatient(clinic, { lead: therapist });
    const { conditionId } = await record(patient, "C14");
    const plan = await planFrom("disc-extension");
    const only = plan.phases.slice(0, 1).map((phase) => ({
      ...phase,
      prescriptions: phase.prescriptions.map((p) =>
        isFromLibrary(p) ? { ...p, modifyNotes: { C14: "In short bouts" } } : p,
      ),
    }));
    const content = { ...plan, phases: only };
    const today = todayOf(patient);
    expect(await publish(patient, content, today)).toMatchObject({ error: "blocked" });
    const end = addDays(today, 5);
    await allow(conditionId, await exerciseOf("prone-press-up"), end);
    expect(await publish(patient, content, end)).toMatchObject({ error: "blocked" });
    expect(await publish(patient, content, addDays(end, -1))).toMatchObject({ ok: true });
    expect(await holdsOf(patient)).toEqual([[end, null]]);
  });

  test("that changes to the leg without the condition lifts what held the other", async () => {
    const patient = await makePatient(clinic, { lead: therapist });
    const plan = await planFrom("no-preference", { side: "left", phase: 2 });
    const made = await makePlanVersion(patient, plan);
    await record(patient, "C8", "left");
    const today = todayOf(patient);
    expect(await holdsOf(patient)).toEqual([[today, null]]);
    const other: PlanContent = {
      ...plan,
      phases: plan.phases
        .filter((phase) => phase.id === plan.currentPhaseId)
        .map((phase) => ({
          ...phase,
          prescriptions: phase.prescriptions.map((p) =>
            isFromLibrary(p)
              ? { ...p, side: p.side === "left" ? "right" : p.side, modifyNotes: { C8: "Within the limits" } }
              : p,
          ),
        })),
    };
    const input = publishPlanSchema.parse({
      ...{ draftId: newId<DraftId>(), patientId: patient.id, name: "Plan", content: other },
      ...{ baseVersionId: made.id, endsOn: null, effectiveFrom: addDays(today, 1) },
    });
    expect(await as((db) => publishPlan(db, input))).toMatchObject({ ok: true });
    expect(await holdsOf(patient)).toEqual([[today, addDays(today, 1)]]);
  });
});

test("what a lighter plan prescribes under an override is held from the day that ends; what holds the plan stays", async () => {
  const patient = await makePatient(clinic, { lead: therapist });
  const content = await planFrom("disc-extension");
  const [phase, ...rest] = content.phases;
  if (!phase) throw new Error("The template has changed");
  const pressUp = await exerciseOf("prone-press-up");
  const others = phase.prescriptions.filter((p) => !isFromLibrary(p) || p.exerciseId !== pressUp);
  const made = await makePlanVersion(patient, {
    ...content,
    phases: [{ ...phase, prescriptions: others }, ...rest],
  });
  const { conditionId } = await record(patient, "C14");
  const noted = phase.prescriptions.map((p) =>
    isFromLibrary(p) ? { ...p, modifyNotes: { C14: "On a soft mat" } } : p,
  );
  const plan = { ...content, phases: [{ ...phase, prescriptions: noted }, ...rest] };
  const prepare = (baseLighterId: PlanVersionId | null = null) =>
    as((db) =>
      prepareLighter(db, {
        ...{ draftId: newId<DraftId>(), patientId: patient.id, name: "Plan", lighterDays: 3 },
        baseLighterId,
        ...{ baseVersionId: made.id, content: lighterStart(plan, () => false) },
      }),
    );
  expect(await prepare()).toMatchObject({ ok: false, error: "blocked" });
  const end = addDays(todayOf(patient), 14);
  await allow(conditionId, pressUp, end);
  expect(await holdsOf(patient)).toEqual([]);
  const first = await prepare();
  if (!first.ok) throw new Error(first.error);
  expect(await prepare(first.data.versionId)).toMatchObject({ ok: true });
  expect(await holdsOf(patient)).toEqual([[end, null]]);
});

test("who may not, what can't be, and what isn't blocked is refused", async () => {
  const patient = await makePatient(clinic, { lead: therapist });
  const { conditionId } = await record(patient, "C14");
  const today = todayOf(patient);
  const end = addDays(today, 14);
  const pressUp = await exerciseOf("prone-press-up");
  const stranger = await makeMember(await makeClinic());
  const colleague = await makeMember(clinic);
  const assistant = await makeMember(clinic, { roles: ["assistant"] });
  expect(await allow(conditionId, pressUp, end, stranger)).toEqual({ ok: false, error: "not-found" });
  expect(await allow(conditionId, pressUp, end, colleague)).toEqual({ ok: false, error: "reason-needed" });
  expect(await allow(conditionId, pressUp, end, assistant)).toEqual({ ok: false, error: "forbidden" });
  expect(await allow(conditionId, newId<ExerciseId>(), end)).toEqual({ ok: false, error: "not-found" });
  expect(await allow(conditionId, await exerciseOf("clamshell"), end)).toMatchObject({ error: "invalid" });
  expect(await allow(conditionId, pressUp, addDays(today, -1))).toMatchObject({ error: "invalid" });
  expect(await allow(conditionId, pressUp, addDays(today, 93))).toMatchObject({ error: "invalid" });
  for (const code of ["C12", "C16"] as const) {
    const surgery = await record(patient, code);
    expect(await allow(surgery.conditionId, pressUp, end)).toEqual({ ok: false, error: "forbidden" });
  }
  await as((db) => endCondition(db, { conditionId }));
  expect(await allow(conditionId, pressUp, end)).toEqual({ ok: false, error: "already-done" });
});

describe("what stands on the record", () => {
  const standing = (patient: MadePatient, on: string) =>
    as((db) => listStandingOverrides(db, patient.id, on)).then((found) =>
      found.map(({ until, reason: why, givenBy, text }) => [text.en?.name, until, givenBy, why]),
    );

  test("each override in force with its exercise, end, name and reason, until it is over or ended", async () => {
    const patient = await makePatient(clinic, { lead: therapist });
    const { conditionId } = await record(patient, "C2");
    const today = todayOf(patient);
    const [knee, both] = [await exerciseOf("knee-to-chest"), await exerciseOf("double-knee-to-chest")];
    await allow(conditionId, knee, addDays(today, 14));
    await allow(conditionId, both, addDays(today, 3));
    const line = (name: string, days: number) => [name, addDays(today, days), "Hanna Lind", reason];
    expect(await standing(patient, today)).toEqual([
      line("Double knee to chest", 3),
      line("Single knee to chest", 14),
    ]);
    expect(await standing(patient, addDays(today, 3))).toEqual([line("Single knee to chest", 14)]);
    await allow(conditionId, knee, today);
    expect(await standing(patient, today)).toEqual([line("Double knee to chest", 3)]);
    await as((db) => endCondition(db, { conditionId }));
    expect(await standing(patient, today)).toEqual([]);
  });

  test("nothing of another patient's", async () => {
    const patient = await makePatient(clinic, { lead: therapist });
    const { conditionId } = await record(patient, "C2");
    await allow(conditionId, await exerciseOf("knee-to-chest"), addDays(todayOf(patient), 14));
    const other = await makePatient(clinic, { lead: therapist });
    expect(await standing(other, todayOf(other))).toEqual([]);
  });
});
