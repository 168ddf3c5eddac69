import { beforeAll, expect, test } from "vitest";
import {
  type MadeClinic,
  type MadeMember,
  type MadePatient,
  makeClinic,
  makeLog,
  makeMember,
  makePatient,
  makePlanVersion,
  patientActor,
  planFrom,
  staffActor,
} from "../../prisma/factories";
import { storedReasons } from "../caseload/stored-reasons";
import { now } from "../clock";
import { asSystem } from "../db/scope";
import { runAs } from "../gates/run";
import type { ConsentId } from "../ids";
import { newId } from "../new-id";
import { localDateAt } from "../time/local-day";
import { getToday } from "../today/queries";
import { recordConsents, recordStaffConsent } from "./mutations";
import { listConsents } from "./queries";
import { CONSENT_WORDING } from "./vocabulary";

let clinic: MadeClinic;
let therapist: MadeMember;

beforeAll(async () => {
  clinic = await makeClinic();
  therapist = await makeMember(clinic);
});

async function somebody() {
  const patient = await makePatient(clinic, { lead: therapist, consented: false });
  const content = await planFrom("disc-extension");
  await makePlanVersion(patient, content);
  return { patient, content };
}
const item = (kind: "given" | "withdrawn", given: object = {}) => ({
  ...{ type: "consent", id: newId<string>(), kind, wording: CONSENT_WORDING, locale: "en" },
  ...{ deviceAt: now().toString(), zone: "Europe/London", ...given },
});
const send = (patient: MadePatient, ...items: object[]) =>
  runAs(patientActor(patient), (db) => recordConsents(db, { sentAt: now().toString(), items }));
const today = (patient: MadePatient) => runAs(patientActor(patient), getToday);
const dueNow = async (patient: MadePatient) =>
  (await today(patient))?.days.find((day) => day.when === "today")?.entries.length ?? 0;
const onPaper = (patient: MadePatient, kind: "given" | "withdrawn") => ({
  ...{ id: newId<ConsentId>(), patientId: patient.id, source: "paper" as const },
  ...{ kind, wording: CONSENT_WORDING, locale: "en" },
});
const audited = (id: string) =>
  asSystem(clinic.id, (db) =>
    db.tx.auditEvent.count({ where: { action: "consent.record", subjects: { has: id } } }),
  );

test("the first exercises come when somebody has agreed, stored once however often it is sent", async () => {
  const { patient } = await somebody();
  expect((await today(patient))?.consent).toMatchObject({ state: "never", withheld: "exercises" });
  expect(await dueNow(patient)).toBe(0);
  const one = item("given");
  expect(await send(patient, one)).toMatchObject([{ status: 201 }]);
  expect(await send(patient, one)).toMatchObject([{ status: 200 }]);
  expect(await send(patient, { ...one, kind: "withdrawn" })).toMatchObject([{ status: 409 }]);
  expect((await today(patient))?.consent).toMatchObject({ state: "given", withheld: null });
  expect(await dueNow(patient)).toBeGreaterThan(0);
});

test("a withdrawal stands on the caseload with its day, last and as no trouble, until it is given again", async () => {
  const { patient } = await somebody();
  const reasons = () =>
    asSystem(clinic.id, async (db) => {
      const holding = { validFrom: { lte: new Date(now().epochMilliseconds) }, patientId: patient.id };
      const row = await db.tx.caseloadStatus.findFirst({ where: holding, orderBy: { validFrom: "desc" } });
      return storedReasons.parse(row?.flags).filter(({ flag }) => flag === "consent");
    });
  await send(patient, item("given"));
  expect(await reasons()).toEqual([]);
  await send(patient, item("withdrawn"));
  const since = localDateAt(patient.zones, now());
  expect(await reasons()).toEqual([
    { flag: "consent", severity: "note", action: "see-consent", inputs: { since } },
  ]);
  await send(patient, item("given"));
  expect(await reasons()).toEqual([]);
});

test("two devices that agree at once leave one state", async () => {
  const { patient } = await somebody();
  const results = await Promise.all([send(patient, item("given")), send(patient, item("given"))]);
  expect(results.flat().map(({ status }) => status)).toEqual([201, 201]);
  expect((await today(patient))?.consent.state).toBe("given");
});

test("a withdrawal stops what is logged, and what was decided later counts, in whatever order it arrives", async () => {
  const { patient } = await somebody();
  const earlier = now().subtract({ minutes: 10 }).toString();
  await send(patient, item("withdrawn"));
  await send(patient, item("given", { deviceAt: earlier }));
  expect((await today(patient))?.consent).toMatchObject({ state: "withdrawn", withheld: "logging" });
  expect(await dueNow(patient)).toBe(0);
});

test("whoever has exercised before the text came is asked, and keeps what they have", async () => {
  const { patient, content } = await somebody();
  const exercise = content.phases[0]?.prescriptions.find(
    ({ kind }) => kind === "strength" || kind === "mobility",
  );
  if (!exercise) throw new Error("The template has no exercise");
  await makeLog(patient, { prescriptionId: exercise.id });
  expect((await today(patient))?.consent).toMatchObject({ state: "never", withheld: null });
  expect(await dueNow(patient)).toBeGreaterThan(0);
});

test("a bad one loses only itself, and a broken clock refuses nobody's decision", async () => {
  const { patient } = await somebody();
  const ahead = now().add({ hours: 36 }).toString();
  const results = await send(
    patient,
    item("given", { wording: "1999-01" }),
    { id: "x" },
    item("given", { deviceAt: ahead, zone: "Nowhere/Else" }),
  );
  expect(results.map(({ status }) => status)).toEqual([422, 422, 201]);
  expect((await today(patient))?.consent.state).toBe("given");
});

test("staff record paper and spoken words in their own name, with an audit row; an outsider needs a reason", async () => {
  const { patient } = await somebody();
  const input = onPaper(patient, "given");
  const record = (who: MadeMember, given = input) =>
    runAs(staffActor(who), (db) => recordStaffConsent(db, given));
  expect(await record(therapist)).toMatchObject({ ok: true });
  expect(await record(therapist)).toMatchObject({ ok: true });
  expect(await record(therapist, { ...input, kind: "withdrawn" })).toMatchObject({ error: "conflict" });
  expect(await audited(input.id)).toBe(1);
  const outsider = await makeMember(clinic);
  expect(await record(outsider, onPaper(patient, "withdrawn"))).toMatchObject({ error: "reason-needed" });
  const listed = await runAs(staffActor(therapist), (db) => listConsents(db, patient.id));
  expect(listed).toMatchObject([{ kind: "given", source: "paper", recordedBy: therapist.name }]);
  expect((await today(patient))?.consent.state).toBe("given");
});

test("nobody speaks for a patient's phone, nobody else reads it, and nothing is changed", async () => {
  const [{ patient }, { patient: other }] = [await somebody(), await somebody()];
  await send(patient, item("given"));
  const seen = (who: MadePatient) => runAs(patientActor(who), (db) => listConsents(db, patient.id));
  expect([(await seen(patient)).length, (await seen(other)).length]).toEqual([1, 0]);
  const forged = {
    ...onPaper(patient, "given"),
    ...{ clinicId: clinic.id, source: "phone", bodyHash: "x", authorId: therapist.userId },
    ...{ decidedAt: new Date(), deviceAt: new Date(), sentAt: new Date(), receivedAt: new Date() },
  };
  const forge = runAs(staffActor(therapist), (db) => db.tx.consent.createMany({ data: forged }));
  await expect(forge).rejects.toThrow(/row-level security/);
  const change = runAs(staffActor(therapist), (db) =>
    db.tx.consent.updateMany({ where: { patientId: patient.id }, data: { kind: "withdrawn" } }),
  );
  await expect(change).rejects.toThrow(/denied/);
});
