import { beforeAll, describe, expect, test } from "vitest";
import {
  inPhase,
  type MadeClinic,
  type MadeMember,
  type MadePatient,
  makeAlert,
  makeClinic,
  makeMember,
  makePatient,
  makePlanVersion,
  makeScreening,
  patientActor,
  planFrom,
  staffActor,
  UNLOCKED,
} from "../../prisma/factories";
import { listAlerts } from "../alerts/queries";
import { now } from "../clock";
import type { PatientActor, StaffActor } from "../db/actor";
import type { Db } from "../db/scope";
import { runAs } from "../gates/run";
import type { AlertId } from "../ids";
import { newId } from "../new-id";
import { discharge } from "../patients/episode/mutations";
import { acknowledgeAlert } from "../safety/mutations";
import { addDays, dayNumber, isoWeekday } from "../time/calendar-date";
import { localDateAt } from "../time/local-day";
import { getLeadingQuestions } from "../today/leading/queries";
import { getToday } from "../today/queries";
import { chooseWeekday, recordScreenings, recordStaffScreening } from "./mutations";
import { getDueScreening, getWeekday, listOpenQuestions, listScreenings, listWeeklyDue } from "./queries";
import { FORMS, type Form, WORDING } from "./vocabulary";

let clinic: MadeClinic;
let therapist: MadeMember;

beforeAll(async () => {
  clinic = await makeClinic();
  therapist = await makeMember(clinic, { name: "Hanna Lind" });
});

const asStaff = <T>(work: (db: Db<StaffActor>) => Promise<T>, member = therapist) =>
  runAs(staffActor(member), work);
const asSelf = <T>(patient: MadePatient, work: (db: Db<PatientActor>) => Promise<T>) =>
  runAs(patientActor(patient), work);

const clock = (hours = 0) => ({
  deviceAt: now().add({ hours }).toString(),
  zone: "Europe/London",
});

const item = (form: Form, given: object = {}) => ({
  ...{ type: "screening", id: newId<string>(), ...clock(), occasion: "wrong", form, wording: WORDING },
  answers: FORMS[form].map((flag) => ({ flag, yes: false })),
  ...given,
});
const yes = (flag: string, given: object = {}) =>
  item("nerves", { answers: [{ flag, yes: true }], ...given });

const send = (patient: MadePatient, items: unknown[], sentAt = now().toString()) =>
  asSelf(patient, (db) => recordScreenings(db, patient.id, "patient", { sentAt, items }));
const openAlerts = (patient: MadePatient) => asStaff(async (db) => (await listAlerts(db, patient.id)).open);
const stopped = async (patient: MadePatient) => (await asSelf(patient, getToday))?.stopped;

describe("a yes", () => {
  test("locks at once, stands on the phone with what was said, and is unlocked with its three reasons", async () => {
    const patient = await makePatient(clinic, { lead: therapist });
    await makePlanVersion(patient, await planFrom("disc-extension"));
    const sent = yes("rf-bladder");
    expect(await send(patient, [sent])).toEqual([{ id: sent.id, status: 201 }]);
    const said = { screeningId: sent.id, flags: ["rf-bladder"], urgency: "emergency" };
    expect(await stopped(patient)).toMatchObject({ rule: null, said });
    const [alert] = await openAlerts(patient);
    expect(alert).toMatchObject({ kind: "red-flag", facts: said });
    const row = await asStaff((db) =>
      db.tx.caseloadStatus.findFirst({ where: { patientId: patient.id }, orderBy: { validFrom: "asc" } }),
    );
    expect([row?.alertRank, row?.need]).toEqual([3, "act"]);
    const unlock = (given: object) =>
      asStaff((db) => acknowledgeAlert(db, { ...UNLOCKED, alertId: alert?.id as AlertId, ...given }));
    expect(await unlock({ informed: "" })).toMatchObject({ ok: false, error: "invalid" });
    expect(await unlock({})).toMatchObject({ ok: true });
    expect(await stopped(patient)).toBeNull();
  });

  test("answered twice, on two devices, is two records and one alert; sent again it changes nothing", async () => {
    const patient = await makePatient(clinic, { lead: therapist });
    const [first, second] = [yes("rf-saddle"), yes("rf-saddle")];
    await Promise.all([send(patient, [first]), send(patient, [second])]);
    expect(await send(patient, [first, { ...first, form: "full" }])).toEqual([
      { id: first.id, status: 200 },
      { id: first.id, status: 409, error: "conflict" },
    ]);
    expect(await openAlerts(patient)).toHaveLength(1);
    const yeses = (await asStaff((db) => listScreenings(db, patient.id))).filter(
      ({ occasion }) => occasion === "wrong",
    );
    expect(yeses.map(({ id }) => id).sort()).toEqual([first.id, second.id].sort());
    await send(patient, [yes("rf-bowel")]);
    expect(await openAlerts(patient)).toHaveLength(2);
  });

  test("sent late, after another was unlocked, locks all the same, by the corrected clock", async () => {
    const patient = await makePatient(clinic, { lead: therapist });
    // The phone is 36 hours ahead, and so is the moment at which it says that it sends.
    const late = yes("rf-pe", {
      form: "breath",
      deviceAt: now()
        .add({ hours: 36 - 20 })
        .toString(),
    });
    expect(await send(patient, [late], now().add({ hours: 36 }).toString())).toMatchObject([{ status: 201 }]);
    const told = Date.parse((await stopped(patient))?.at ?? "");
    expect(Math.abs(told - now().subtract({ hours: 20 }).epochMilliseconds)).toBeLessThan(60_000);
  });

  test("is not turned away for a broken clock, and counts from its arrival", async () => {
    const patient = await makePatient(clinic, { lead: therapist });
    const broken = [
      yes("rf-saddle", { zone: "+02:00" }),
      yes("rf-bowel", { deviceAt: "1970-01-01T00:00:00Z" }),
      yes("rf-bladder", clock(40)),
    ];
    expect((await send(patient, broken)).map(({ status }) => status)).toEqual([201, 201, 201]);
    const told = (await openAlerts(patient)).map(({ facts }) => Date.parse(facts.toldAt ?? ""));
    expect(told).toHaveLength(3);
    for (const at of told) expect(Math.abs(at - now().epochMilliseconds)).toBeLessThan(60_000);
  });

  test("of a person who was discharged is kept and raised as well", async () => {
    const patient = await makePatient(clinic, { lead: therapist });
    await asStaff((db) => discharge(db, { patientId: patient.id, reason: "" }));
    expect(await send(patient, [yes("rf-saddle")])).toMatchObject([{ status: 201 }]);
    expect(await openAlerts(patient)).toHaveLength(1);
  });

  test("tapped by mistake is said on the alert, and unlocks nothing", async () => {
    const patient = await makePatient(clinic, { lead: therapist });
    const sent = yes("rf-saddle");
    const mistake = { type: "mistake", id: newId<string>(), screeningId: sent.id, ...clock() };
    // The note may arrive first.
    expect(await send(patient, [mistake])).toEqual([{ id: mistake.id, status: 201 }]);
    await send(patient, [sent]);
    expect(await openAlerts(patient)).toMatchObject([{ kind: "red-flag", takenBack: { by: "patient" } }]);
    expect(await stopped(patient)).not.toBeNull();
    const [kept] = await asStaff((db) => listScreenings(db, patient.id));
    expect(kept).toMatchObject({ id: sent.id, mistakenAt: expect.any(String) });
  });
});

describe("what is wrong with an item", () => {
  test("loses that one alone, and says where", async () => {
    const patient = await makePatient(clinic, { lead: therapist });
    const [good, empty, future] = [item("short"), item("short", { answers: [] }), item("knee", clock(40))];
    const nowhere = item("knee", { zone: "+02:00" });
    expect(await send(patient, [empty, good, future, nowhere, 7])).toMatchObject([
      { id: empty.id, status: 422, fields: { answers: expect.any(String) } },
      { id: good.id, status: 201 },
      { id: future.id, status: 422, error: "in-future" },
      { id: nowhere.id, status: 422, error: "zone-unknown" },
      { id: null, status: 422 },
    ]);
    expect(await openAlerts(patient)).toEqual([]);
  });
});

describe("asked by staff", () => {
  test("is in their name; only who may write the record may", async () => {
    const patient = await makePatient(clinic, { lead: therapist, screened: false });
    const ask = (member: MadeMember) =>
      asStaff(
        (db) =>
          recordStaffScreening(db, {
            patientId: patient.id,
            sentAt: now().toString(),
            screening: item("full", { occasion: "intake" }) as never,
          }),
        member,
      );
    expect(await ask(await makeMember(clinic))).toEqual({ ok: false, error: "reason-needed" });
    expect(await ask(await makeMember(await makeClinic()))).toEqual({ ok: false, error: "not-found" });
    expect(await ask(therapist)).toMatchObject({ ok: true, data: { status: 201 } });
    const [kept] = await asStaff((db) => listScreenings(db, patient.id));
    expect(kept).toMatchObject({
      source: "staff",
      askedBy: "Hanna Lind",
      occasion: "intake",
      wording: WORDING,
    });
  });
});

describe("what is due", () => {
  const due = (patient: MadePatient) =>
    asSelf(patient, (db) => getDueScreening(db, patient.id, localDateAt(patient.zones, now())));

  test("is the intake, which withholds exercises, and nothing more once it is answered", async () => {
    const patient = await makePatient(clinic, { lead: therapist, screened: false });
    await makePlanVersion(patient, await planFrom("disc-extension"));
    const entries = async () => {
      const today = await asSelf(patient, getToday);
      const kindOf = (id: string) => today?.prescriptions.find((one) => one.id === id)?.kind;
      return today?.days.flatMap((day) => day.entries).map((one) => kindOf(one.prescriptionId)) ?? [];
    };
    expect(await due(patient)).toEqual({ occasion: "intake", form: "full" });
    expect((await entries()).filter((kind) => kind !== "medication" && kind !== "education")).toEqual([]);
    await send(patient, [item("full", { occasion: "intake" })]);
    expect(await due(patient)).toBeNull();
    expect(await entries()).toContain("rest-position");
  });

  const ago = (hours: number) => ({ at: now().subtract({ hours }).toString({ fractionalSecondDigits: 3 }) });
  const screenedBefore = async (hours: number) => {
    // In care for longer than that, so that what was told some hours ago is of this episode at each hour of the day.
    const startDate = addDays(localDateAt([{ from: "1900-01-01", zone: "Europe/London" }], now()), -7);
    const patient = await makePatient(clinic, { lead: therapist, screened: false, startDate });
    await makeScreening(patient, { form: "full", occasion: "intake", ...ago(hours) });
    return patient;
  };

  test("is the short form after a stop, the knee's two after S4, and nothing while a red flag is open", async () => {
    const patient = await screenedBefore(3);
    await makeAlert(patient, { kind: "stop-S4", at: now().subtract({ hours: 2 }) });
    expect(await due(patient)).toEqual({ occasion: "stop", form: "knee-stop" });
    await makeAlert(patient, { kind: "moved-down", at: now().subtract({ hours: 1 }) });
    expect(await due(patient)).toEqual({ occasion: "stop", form: "short" });
    await send(patient, [item("short", { occasion: "stop" })]);
    expect(await due(patient)).toBeNull();
    await makeAlert(patient, { kind: "stop-S3", at: now().add({ minutes: 2 }) });
    expect(await due(patient)).not.toBeNull();
    await send(patient, [yes("rf-saddle")]);
    expect(await due(patient)).toBeNull();
  });

  test("stands on the caseload since the first of what was told and not answered", async () => {
    const patient = await screenedBefore(9);
    const open = () => asStaff((db) => listOpenQuestions(db, [patient.id]));
    const hoursAgo = (hours: number) => now().subtract({ hours });
    const since = async () => (await open()).get(patient.id)?.epochMilliseconds;
    expect(await open()).toEqual(new Map());
    const at = hoursAgo(8);
    await makeAlert(patient, { kind: "saddle", at });
    await makeAlert(patient, { kind: "moved-down", at: hoursAgo(7) });
    await makeAlert(patient, { kind: "high-pain", at: hoursAgo(9) });
    expect(await since()).toBe(at.epochMilliseconds);
    await makeScreening(patient, { form: "nerves", occasion: "wrong", ...ago(6) });
    await makeScreening(patient, { form: "knee-stop", occasion: "stop", ...ago(6) });
    expect(await since()).toBe(at.epochMilliseconds);
    await makeScreening(patient, { form: "short", occasion: "stop", ...ago(5) });
    expect(await open()).toEqual(new Map());

    // A knee that locked asks its own two, which a chart's answers include.
    const knee = hoursAgo(4);
    await makeAlert(patient, { kind: "stop-S4", at: knee });
    expect(await since()).toBe(knee.epochMilliseconds);
    await send(patient, [item("knee-stop", { occasion: "stop" })]);
    expect(await open()).toEqual(new Map());
    const onPaper = await makePatient(clinic, { lead: therapist, user: null });
    await makeAlert(onPaper, { kind: "saddle", at });
    expect(await asStaff((db) => listOpenQuestions(db, [onPaper.id]))).toEqual(new Map());
  });

  test("leads every page of the phone after a warning chart, and nothing after a withdrawn consent", async () => {
    const patient = await screenedBefore(3);
    const leads = () => asSelf(patient, getLeadingQuestions);
    expect(await leads()).toBeNull();
    await makeAlert(patient, { kind: "saddle", at: now().subtract({ hours: 1 }) });
    expect(await leads()).toEqual({ occasion: "stop", form: "short" });
    await send(patient, [item("short", { occasion: "stop" })]);
    expect(await leads()).toBeNull();
    const unscreened = await makePatient(clinic, { lead: therapist, screened: false });
    expect(await asSelf(unscreened, getLeadingQuestions)).toBeNull();
  });

  test("is the short form after the plan came into another phase", async () => {
    const patient = await screenedBefore(3);
    const first = await planFrom("disc-extension");
    const effectiveFrom = localDateAt(patient.zones, now());
    await makePlanVersion(patient, first, { effectiveFrom, publishedAt: ago(5).at });
    expect(await due(patient)).toBeNull();
    await makePlanVersion(patient, inPhase(first, 2), { effectiveFrom, publishedAt: ago(1).at });
    expect(await due(patient)).toEqual({ occasion: "phase", form: "short" });
    await send(patient, [item("short", { occasion: "phase" })]);
    expect(await due(patient)).toBeNull();
  });

  test("is the short form on the weekday that the patient picked", async () => {
    const today = localDateAt([{ from: "1900-01-01", zone: "Europe/London" }], now());
    const patient = await makePatient(clinic, {
      lead: therapist,
      screened: false,
      startDate: addDays(today, -9),
    });
    const daysAgo = (days: number) => ({
      localDate: addDays(today, -days),
      at: now()
        .subtract({ hours: 24 * days })
        .toString({ fractionalSecondDigits: 3 }),
    });
    await makeScreening(patient, { form: "short", occasion: "wrong", ...daysAgo(9) });
    await makeScreening(patient, { form: "full", occasion: "intake", ...daysAgo(8) });
    expect(await asSelf(patient, (db) => getWeekday(db, patient.id))).toBe(
      isoWeekday(dayNumber(addDays(today, -9))),
    );
    // Two days ago by the weekday of the first answers.
    expect(await due(patient)).toEqual({ occasion: "weekly", form: "short" });
    const weekly = async () => (await asStaff((db) => listWeeklyDue(db, [patient.id]))).get(patient.id);
    expect(await weekly()).toBe(addDays(today, -2));
    const tomorrow = (new Date(`${today}T12:00:00Z`).getUTCDay() % 7) + 1;
    await asSelf(patient, (db) => chooseWeekday(db, { weekday: tomorrow }));
    expect(await due(patient)).toBeNull();
    expect(await weekly()).toBe(addDays(today, 1));
    const onPaper = await makePatient(clinic, { lead: therapist, user: null });
    expect(await asStaff((db) => listWeeklyDue(db, [onPaper.id]))).toEqual(new Map());
  });
});
