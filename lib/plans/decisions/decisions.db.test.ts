import { beforeAll, describe, expect, test } from "vitest";
import {
  type MadeClinic,
  type MadeMember,
  makeClinic,
  makeMember,
  makePatient,
  makePlanVersion,
  patientActor,
  planFrom,
  staffActor,
} from "../../../prisma/factories";
import { raiseAlerts } from "../../alerts/mutations";
import { listAlerts } from "../../alerts/queries";
import { now } from "../../clock";
import { recordBatch } from "../../dose-logs/mutations";
import { runAs } from "../../gates/run";
import type { AlertId, DraftId } from "../../ids";
import { newId } from "../../new-id";
import { setCareTeam } from "../../patients/mutations";
import { acknowledgeAlert } from "../../safety/mutations";
import { addDays } from "../../time/calendar-date";
import { localDateAt } from "../../time/local-day";
import { getToday } from "../../today/queries";
import { isFromLibrary } from "../from-library";
import { publishPlan } from "../mutations";
import { getOpenDraft } from "../queries";
import type { PlanContent } from "../schema";
import { decideStop } from "./mutations";
import { listUndecided } from "./queries";
import { decideStopSchema } from "./schema";
import type { Decision } from "./vocabulary";

let clinic: MadeClinic;
let hanna: MadeMember;
let tom: MadeMember;

beforeAll(async () => {
  clinic = await makeClinic();
  hanna = await makeMember(clinic, { name: "Hanna Lind" });
  tom = await makeMember(clinic, { name: "Tom Achebe" });
});

/** A patient who stopped a glide yesterday under S1. */
async function stopped(lead = hanna) {
  const today = localDateAt([{ from: "1900-01-01", zone: clinic.zone }], now());
  const from = addDays(today, -14);
  const patient = await makePatient(clinic, { lead, startDate: from });
  const content = await planFrom("disc-extension", { side: "left" });
  await runAs(staffActor(lead), (db) =>
    setCareTeam(db, { patientId: patient.id, memberId: tom.id, on: true }),
  );
  const { id: versionId } = await makePlanVersion(patient, content, { effectiveFrom: from });
  const glide = content.phases[0]?.prescriptions.find((one) => one.kind === "nerve-glide")?.id ?? "";
  const at = now().toString();
  const log = { type: "log", id: newId<string>(), prescriptionId: glide, localDate: addDays(today, -1) };
  const item = {
    ...log,
    deviceAt: at,
    zone: clinic.zone,
    body: { stopRule: "S1", pain: 6, painPlace: "leg" },
  };
  await runAs(patientActor(patient), (db) =>
    recordBatch(db, patient.id, "patient", { sentAt: at, items: [item] }),
  );
  const list = () => runAs(staffActor(hanna), (db) => listAlerts(db, patient.id));
  const alertId = (await list()).open[0]?.id as AlertId;
  const publish = (plan: PlanContent, member = hanna, days = 1) =>
    runAs(staffActor(member), (db) =>
      publishPlan(db, {
        ...{
          draftId: newId<DraftId>(),
          patientId: patient.id,
          name: "Plan",
          content: plan,
          kind: "ordinary",
        },
        ...{ baseVersionId: versionId, effectiveFrom: addDays(today, days), endsOn: null },
      }),
    );
  const row = () =>
    runAs(staffActor(hanna), (db) => db.tx.alert.findFirstOrThrow({ where: { id: alertId } }));
  return {
    ...{ patient, today, content, glide, alertId, list, publish },
    decide: (
      decision: Decision,
      { member = hanna, over = null as string | null, days = null as number | null, reason = "" } = {},
    ) =>
      runAs(staffActor(member), (db) =>
        decideStop(db, { alertId, decision, days, draftId: newId<DraftId>(), over, reason }),
      ),
    draft: (member = hanna) => runAs(staffActor(member), (db) => getOpenDraft(db, patient.id, member.id)),
    phone: () => runAs(patientActor(patient), getToday),
    row,
    /** When it was decided last, as a page shows it that is opened now. */
    seen: async () => (await row()).decidedAt?.toISOString() ?? null,
  };
}
const slugs = (plan: PlanContent | undefined) => plan?.phases[0]?.prescriptions.map(({ id }) => id) ?? [];

test("to go on as before needs a reason, and nothing else does", () => {
  const given = { alertId: newId(), draftId: newId() };
  const problems = (more: object) =>
    decideStopSchema.safeParse({ ...given, ...more }).error?.issues.map(({ message }) => message) ?? [];
  expect(problems({ decision: "go-on" })).toEqual(["decision.errors.reason"]);
  expect(problems({ decision: "go-on", reason: "aaaaaaaaaaaa" })).toEqual(["decision.errors.reason"]);
  expect(problems({ decision: "go-on", reason: "It eased within a minute." })).toEqual([]);
  for (const decision of ["easier", "half", "take-out", "call"]) expect(problems({ decision })).toEqual([]);
});

test("a stop is not acknowledged without a decision", async () => {
  const { alertId, list } = await stopped();
  const result = await runAs(staffActor(hanna), (db) =>
    acknowledgeAlert(db, { alertId, note: "", examined: "", informed: "" }),
  );
  expect(result).toMatchObject({ ok: false, error: "forbidden" });
  expect((await list()).open).toHaveLength(1);
});

test("to go on lifts the hold today, closes the alert, and says who and when in the audit", async () => {
  const { decide, phone, list, row, today, alertId, patient } = await stopped();
  expect(await decide("go-on")).toMatchObject({ ok: true, data: { draftId: null } });
  expect((await list()).open).toEqual([]);
  expect((await phone())?.heldStops).toEqual([]);
  const { decision, decidedBy, acknowledgedBy, liftedOn } = await row();
  expect({ decision, decidedBy, acknowledgedBy }).toEqual({
    ...{ decision: "go-on", decidedBy: hanna.id, acknowledgedBy: hanna.id },
  });
  expect(liftedOn?.toISOString().slice(0, 10)).toBe(today);
  await runAs({ kind: "system", clinicId: patient.clinicId }, async (db) => {
    const audit = await db.tx.auditEvent.findFirst({
      where: { action: "alert.decide", patientId: patient.id },
    });
    expect(audit).toMatchObject({
      subjects: [alertId],
      codes: { kind: "stop-S1", decision: "go-on", days: null },
    });
  });
});

test("to call first keeps it open and on hold, and the phone says that somebody looked", async () => {
  const { decide, phone, list, seen } = await stopped();
  expect(await decide("call")).toMatchObject({ ok: true, data: { draftId: null } });
  expect((await list()).open).toHaveLength(1);
  expect((await phone())?.heldStops).toMatchObject([{ callFirst: true, decidedAt: expect.any(String) }]);
  expect(await decide("go-on", { over: await seen() })).toMatchObject({ ok: true });
  expect((await list()).open).toEqual([]);
});

describe("a decision that changes the plan", () => {
  test("is ready as a draft, and done when it is published, from the day on which that counts", async () => {
    const { decide, draft, list, phone, publish, row, today, glide } = await stopped();
    expect(await decide("half", { days: 5 })).toMatchObject({
      ok: true,
      data: { draftId: expect.any(String) },
    });
    const kept = await draft();
    const halved = kept?.content.phases[0]?.prescriptions.find((one) => one.id === glide);
    expect(halved).toMatchObject({ dose: { sets: 2, reps: 5 } });
    expect((await list()).open).toHaveLength(1);
    expect((await phone())?.heldStops).toHaveLength(1);
    if (!kept) throw new Error("no draft");
    expect(await publish(kept.content)).toMatchObject({ ok: true });
    expect((await list()).open).toEqual([]);
    expect((await row()).liftedOn?.toISOString().slice(0, 10)).toBe(addDays(today, 1));
    // It counts from tomorrow on: today it is still left out.
    expect((await phone())?.heldStops).toHaveLength(1);
    expect(await row()).toMatchObject({ decision: "half", decisionDays: 5, acknowledgedBy: hanna.id });
  });

  test("is not done by a version that leaves the exercise as it was", async () => {
    const { decide, publish, content, list, glide } = await stopped();
    await decide("take-out");
    const [first, ...rest] = content.phases;
    if (!first) throw new Error("no phase");
    const fewer = first.prescriptions.filter((one) => one.id === glide || !isFromLibrary(one));
    await publish({ ...content, phases: [{ ...first, prescriptions: fewer }, ...rest] }, tom);
    expect((await list()).open).toHaveLength(1);
  });

  test("takes it out, or puts an easier one in its place, beside what was begun on the same version", async () => {
    const out = await stopped();
    await out.decide("take-out");
    expect(slugs((await out.draft())?.content)).toEqual(slugs(out.content).filter((id) => id !== out.glide));
    const again = await out.decide("take-out", { over: await out.seen() });
    expect(again).toMatchObject({
      ok: false,
      error: "invalid",
      fields: { decision: "plan.errors.not-decidable" },
    });
  });
});

describe("two clinicians at once", () => {
  test("the later is told who, when and what, and may go over it knowingly", async () => {
    const { decide, row } = await stopped();
    const both = await Promise.all([decide("call"), decide("go-on", { member: tom })]);
    const late = both.find((one) => !one.ok);
    // Whoever came first: a call leaves it open, to go on closes it.
    const first = (await row()).decision;
    expect(late).toMatchObject({
      ok: false,
      error: first === "call" ? "conflict" : "already-done",
      fields: { decision: first, decidedBy: first === "call" ? "Hanna Lind" : "Tom Achebe" },
    });
  });

  test("are one clinician with two tabs as well: the later tab is told what the other did", async () => {
    const { decide, draft, seen, row } = await stopped();
    expect(await decide("half", { days: 5 })).toMatchObject({ ok: true });
    const first = await seen();
    const late = {
      error: "conflict",
      fields: { decision: "half", decidedAt: expect.any(String), own: "yes" },
    };
    expect(await decide("go-on")).toMatchObject(late);
    expect((await row()).acknowledgedAt).toBeNull();
    // Knowingly it is lifted; the draft stays theirs to discard, and the tab it was made in is told as well.
    expect(await decide("go-on", { over: first, reason: "Seen today, eased at rest." })).toMatchObject({
      ok: true,
    });
    expect(await draft()).not.toBeNull();
    expect(await row()).toMatchObject({ acknowledgedNote: "Seen today, eased at rest." });
    expect(await decide("half", { over: first })).toMatchObject({
      error: "already-done",
      fields: { decision: "go-on", own: "yes" },
    });
  });

  test("over a decision that was seen, not over a newer one", async () => {
    const { decide, row } = await stopped();
    await decide("call");
    const seen = (await row()).decidedAt?.toISOString() ?? "";
    expect(await decide("go-on", { member: tom, over: "2026-01-01T00:00:00Z" })).toMatchObject({
      error: "conflict",
    });
    expect(await decide("go-on", { member: tom, over: seen })).toMatchObject({ ok: true });
    expect(await decide("take-out")).toMatchObject({ ok: false, error: "already-done" });
  });
});

describe("the list of what waits for a clinician", () => {
  const listOf = (member: MadeMember) => runAs(staffActor(member), listUndecided);

  test("has the lead's stops from the first moment, with whose they are, what was stopped and what was decided", async () => {
    const lead = await makeMember(clinic);
    const first = await stopped(lead);
    const second = await stopped(lead);
    const row = { kind: "stop-S1", decision: null, text: { en: { name: "Sciatic slider, supine" } } };
    expect(await listOf(lead)).toMatchObject([
      { ...row, id: first.alertId, patientId: first.patient.id },
      { ...row, id: second.alertId, patientId: second.patient.id },
    ]);
    await second.decide("call", { member: lead });
    await first.decide("go-on", { member: lead });
    expect(await listOf(lead)).toMatchObject([{ id: second.alertId, decision: "call" }]);
  });

  test("begins with red flags, be they told later than a stop, with or without an exercise", async () => {
    const lead = await makeMember(clinic);
    const { alertId, patient } = await stopped(lead);
    const toldAt = now().toString();
    const facts = {
      screeningId: newId<string>(),
      flags: ["rf-bladder"],
      urgency: "emergency",
      toldAt,
    } as const;
    await runAs({ kind: "system", clinicId: clinic.id }, (db) =>
      raiseAlerts(db, patient.id, [{ kind: "red-flag", facts }]),
    );
    expect(await listOf(lead)).toMatchObject([
      { kind: "red-flag", patientId: patient.id, text: null, stoppedAt: toldAt },
      { id: alertId, kind: "stop-S1" },
    ]);
  });

  test("has a colleague's once it came on their own list, and nobody else's", async () => {
    const lead = await makeMember(clinic);
    const { alertId, patient } = await stopped(lead);
    const colleague = await makeMember(clinic);
    expect(await listOf(colleague)).toEqual([]);
    const at = now().toString();
    await runAs({ kind: "system", clinicId: clinic.id }, (db) =>
      db.tx.delivery.create({
        data: {
          ...{ id: newId<string>(), clinicId: clinic.id, patientId: patient.id, alertId },
          ...{ memberId: colleague.id, channel: "app", purpose: "alert", createdAt: at, dueAt: at },
        },
      }),
    );
    expect(await listOf(colleague)).toMatchObject([{ id: alertId }]);
    expect(await listOf(await makeMember(await makeClinic()))).toEqual([]);
  });
});

test("only a clinician of the care team decides, and a foreign id is unknown", async () => {
  const { alertId } = await stopped();
  const elsewhere = await makeMember(await makeClinic());
  const outsider = await makeMember(clinic);
  const input = { alertId, decision: "go-on" as const, days: null, draftId: newId<DraftId>(), over: null };
  const as = (member: MadeMember) => runAs(staffActor(member), (db) => decideStop(db, input));
  expect(await as(elsewhere)).toMatchObject({ error: "not-found" });
  expect(await as(outsider)).toMatchObject({ error: "reason-needed" });
});
