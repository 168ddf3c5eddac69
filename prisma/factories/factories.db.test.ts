import { decode } from "next-auth/jwt";
import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import { now } from "../../lib/clock";
import { runAs } from "../../lib/gates/run";
import { getPatient } from "../../lib/patients/queries";
import { getVersionContent } from "../../lib/plans/queries";
import { localDateAt } from "../../lib/time/local-day";
import {
  makeAlert,
  makeClinic,
  makeCorrection,
  makeExcuse,
  makeHold,
  makeLog,
  makeMember,
  makePatient,
  makePause,
  makePlanVersion,
  patientActor,
  planFrom,
  seededRandom,
  signInCookie,
  staffActor,
} from "../factories";

test("a patient with a plan, logs and everything around them is there for her therapist and herself", async () => {
  const random = seededRandom("factories");
  const clinic = await makeClinic({ random, zone: "Europe/Berlin" });
  const therapist = await makeMember(clinic, { random });
  const patient = await makePatient(clinic, { random, lead: therapist, conditions: ["C2"], side: "right" });
  const content = await planFrom("disc-extension", { phase: 2, side: "right", random });
  const first = await makePlanVersion(patient, content, { random, effectiveFrom: "2026-06-01" });
  const second = await makePlanVersion(patient, content, { random });
  expect([first.number, second.number]).toEqual([1, 2]);
  expect(second.planId).toBe(first.planId);

  const prescriptionId = content.phases[1]?.prescriptions[0]?.id;
  if (!prescriptionId) throw new Error("The second phase has prescriptions");
  const logId = await makeLog(patient, { random, prescriptionId, slot: 1 });
  await makeLog(patient, { random, prescriptionId, localDate: "2026-06-03", body: { skipped: "no-time" } });
  await makeCorrection(patient, logId, { random, body: { sets: [{ reps: 4 }], pain: 3 } });
  await makeCorrection(patient, logId, { random, at: now().add({ seconds: 1 }) });
  await makePause(patient, { random, from: "2026-06-10", to: "2026-06-12" });
  await makeExcuse(patient, { random, from: "2026-06-14", to: "2026-06-15" });
  const conditionId = patient.conditions[0]?.id;
  if (!conditionId) throw new Error("The condition was recorded");
  await makeHold(patient, { random, prescriptionId, conditionId, from: "2026-06-20" });
  await makeAlert(patient, { random, kind: "stop-S1", facts: { rule: "S1", logId } });

  await runAs(staffActor(therapist), async (db) => {
    const record = await getPatient(db, patient.id);
    expect(record).toMatchObject({
      episode: { side: "right" },
      careTeam: [{ memberId: therapist.id, lead: true }],
      conditions: [{ code: "C2" }],
      zones: [{ zone: "Europe/Berlin" }],
    });
    expect(await getVersionContent(db, second.id)).toEqual(content);
    expect(await db.tx.logCorrection.count({ where: { patientId: patient.id } })).toBe(2);
  });
  await runAs(patientActor(patient), async (db) => {
    const logs = await db.tx.doseLog.findMany({ orderBy: { localDate: "desc" } });
    expect(logs.map((log) => log.localDate.toISOString().slice(0, 10))).toEqual([
      localDateAt(patient.zones, now()),
      "2026-06-03",
    ]);
    expect(logs[1]?.loggedAt.toISOString()).toBe("2026-06-03T17:00:00.000Z");
    for (const table of [db.tx.pause, db.tx.excuse, db.tx.prescriptionHold, db.tx.alert] as const)
      expect(await (table as typeof db.tx.pause).count()).toBe(1);
  });
});

test("a sign-in cookie carries a token whose row is open", async () => {
  const clinic = await makeClinic();
  const member = await makeMember(clinic, { roles: ["owner", "therapist"] });
  const token = await signInCookie({ id: member.userId });
  const claims = await decode({ token, secret: process.env.NEXTAUTH_SECRET ?? "" });
  expect(typeof claims?.signIn).toBe("string");
  const open = await runAs(staffActor(member), (db) => db.tx.signIn.findMany());
  expect(open).toMatchObject([{ activeMemberId: member.id, activeClinicId: clinic.id, revokedAt: null }]);
  expect(open[0]?.expiresAt.getTime()).toBeGreaterThan(Temporal.Now.instant().epochMilliseconds);
});
