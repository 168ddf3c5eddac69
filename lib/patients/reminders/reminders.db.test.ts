import { beforeEach, expect, test } from "vitest";
import {
  type MadeClinic,
  type MadeMember,
  type MadePatient,
  makeClinic,
  makeMember,
  makePatient,
  makePlanVersion,
  openSignIn,
  patientActor,
  planFrom,
  staffActor,
} from "@/prisma/factories";
import { insertRows } from "@/prisma/factories/rows";
import { now } from "../../clock";
import { asSystem } from "../../db/scope";
import { calendarGate } from "../../gates/calendar";
import { runAs } from "../../gates/run";
import { resolveSignIn } from "../../identity/current";
import type { PatientId, UserId } from "../../ids";
import { makeCalendar, removeCalendar } from "../../reminders/calendar/mutations";
import { removeOwnMail, subscribePhone, unsubscribePhone } from "../../reminders/channels/mutations";
import { chooseReminders } from "../../reminders/mutations";
import { getChoice } from "../../reminders/queries";
import type { ReminderChannel } from "../../reminders/vocabulary";
import { addDays } from "../../time/calendar-date";
import { localDateAt } from "../../time/local-day";
import { unlinkSignIn } from "../correct/mutations";
import { discharge } from "../episode/mutations";
import { mergeRecords, undoMerge } from "../merge/mutations";

let clinic: MadeClinic;
let hanna: MadeMember;
let old: MadePatient;
let kept: MadePatient;
let file: string;

const staff = <T>(work: Parameters<typeof runAs<ReturnType<typeof staffActor>, T>>[1]) =>
  runAs(staffActor(hanna), work);
const ok = (result: { ok: boolean }) => expect(result).toMatchObject({ ok: true });
const choose = (patient: MadePatient, channel: ReminderChannel | null, morning = 8 * 60) =>
  runAs(patientActor(patient), (db) =>
    chooseReminders(db, {
      times: { morning, midday: null, afternoon: null, evening: null },
      ...{ quiet: { from: 21 * 60, to: 7 * 60 }, channel },
    }),
  ).then(ok);

beforeEach(async () => {
  clinic = await makeClinic({ zone: "Europe/London" });
  hanna = await makeMember(clinic);
  const startDate = addDays(localDateAt([{ from: "1900-01-01", zone: clinic.zone }], now()), -10);
  old = await makePatient(clinic, { lead: hanna, startDate });
  kept = await makePatient(clinic, { lead: hanna, startDate });
  for (const one of [old, kept])
    await makePlanVersion(one, await planFrom("disc-extension"), { effectiveFrom: startDate });
  const provedAt = now().toString();
  const mail = { clinicId: clinic.id, patientId: old.id, address: "marta@home.example", provedAt };
  await asSystem(clinic.id, (db) => insertRows(db, { PatientMail: [mail] }));
  const token = await openSignIn(old.userId as UserId, { as: "patient", id: old.id });
  const signInId = (await resolveSignIn(token))?.signInId ?? "";
  const keys = { endpoint: "https://push.example/one", p256dh: "p".repeat(87), auth: "a".repeat(22) };
  ok(await runAs(patientActor(old), (db) => subscribePhone(db, keys, signInId)));
  const made = await runAs(patientActor(old), makeCalendar);
  file = made.ok ? made.data.path.replace("/calendar/", "") : "";
  await choose(old, "calendar");
  ok(await staff((db) => discharge(db, { patientId: old.id, reason: "recorded twice" })));
});

const unlink = () => staff((db) => unlinkSignIn(db, { patientId: kept.id, reason: "twice" })).then(ok);
const merge = () =>
  staff((db) => mergeRecords(db, { patientId: old.id, keptId: kept.id, reason: "one person" })).then(ok);
const undo = () => staff((db) => undoMerge(db, { patientId: old.id, reason: "two people" })).then(ok);

/** What a record is reminded by, and whether anything is planned. */
const standing = (patientId: PatientId) =>
  asSystem(clinic.id, async (db) => {
    const where = { patientId };
    return {
      choice: await getChoice(db, patientId),
      mails: (await db.tx.patientMail.findMany({ where })).map(({ address }) => address),
      pushes: (await db.tx.patientPush.findMany({ where })).map(({ endpoint }) => endpoint),
      calendars: (await db.tx.calendarFeed.findMany({ where })).map(({ tokenHash }) => tokenHash),
      looks: await db.tx.reminderLook.count({ where }),
    };
  });
const events = async () => {
  const answer = await calendarGate(new Request(`https://plexus.example/calendar/${file}`), file);
  return answer.ok && (await answer.text()).includes("BEGIN:VEVENT");
};

test("a sign-in that opens another record after a merge is reminded there as before, and back after its undoing", async () => {
  await unlink();
  const [before, keptBefore] = [await standing(old.id), await standing(kept.id)];
  expect(before).toMatchObject({ choice: { channel: "calendar" }, mails: ["marta@home.example"], looks: 1 });
  expect(keptBefore).toMatchObject({ choice: null, mails: [], pushes: [], calendars: [], looks: 0 });
  await merge();
  expect(await standing(kept.id)).toEqual({ ...before, looks: 1 });
  expect(await events()).toBe(true);
  await undo();
  expect(await standing(old.id)).toEqual(before);
  const { choice, ...nothing } = await standing(kept.id);
  expect(choice?.channel).toBeNull();
  expect(nothing).toEqual({ mails: [], pushes: [], calendars: [], looks: 0 });
});

test("undone, the record that stayed has its own times again, and none by whom it is reminded", async () => {
  await choose(kept, "push", 9 * 60);
  await unlink();
  const before = await standing(kept.id);
  await merge();
  expect(await standing(kept.id)).toMatchObject({
    choice: { channel: "calendar", times: { morning: 8 * 60 } },
  });
  await undo();
  expect(await standing(kept.id)).toEqual(before);
});

test("a record whose own sign-in stays is reminded as it was", async () => {
  await choose(kept, "push", 9 * 60);
  const before = await standing(kept.id);
  ok(await staff((db) => unlinkSignIn(db, { patientId: old.id, reason: "twice" })));
  await merge();
  expect(await standing(kept.id)).toEqual(before);
  await undo();
  expect(await standing(kept.id)).toEqual(before);
});

test("what is chosen after the merge stays with the record that stays no longer than the sign-in", async () => {
  await unlink();
  await merge();
  await choose({ ...old, id: kept.id }, "mail", 10 * 60);
  await undo();
  expect((await standing(kept.id)).choice?.channel).toBeNull();
  expect((await standing(old.id)).choice).toMatchObject({ channel: "calendar", times: { morning: 8 * 60 } });
});

test("a sign-in that is taken off after the merge has nothing left in the record that comes back without it", async () => {
  await unlink();
  await merge();
  await unlink();
  await undo();
  const { choice, ...nothing } = await standing(old.id);
  expect(choice?.channel).toBeNull();
  expect(nothing).toEqual({ mails: [], pushes: [], calendars: [], looks: 0 });
});

test("turned off after the merge, reminders stay off in the record that comes back, until they are chosen again", async () => {
  await unlink();
  await merge();
  await choose({ ...old, id: kept.id }, null);
  await undo();
  expect(await standing(old.id)).toMatchObject({
    choice: { channel: null, times: { morning: 8 * 60 } },
    looks: 0,
  });
  await choose(old, "calendar");
  expect(await standing(old.id)).toMatchObject({ choice: { channel: "calendar" }, looks: 1 });
});

test("an address and a browser that were removed after the merge are not back with the record", async () => {
  await unlink();
  await merge();
  const acting = patientActor({ ...old, id: kept.id });
  ok(await runAs(acting, removeOwnMail));
  ok(await runAs(acting, (db) => unsubscribePhone(db, { endpoint: "https://push.example/one" })));
  ok(await runAs(acting, removeCalendar));
  await undo();
  expect(await standing(old.id)).toMatchObject({ mails: [], pushes: [], calendars: [] });
});

test("turned off and on again after the merge, they are as they were before it", async () => {
  await unlink();
  await merge();
  await choose({ ...old, id: kept.id }, null);
  await choose({ ...old, id: kept.id }, "mail");
  await undo();
  expect((await standing(old.id)).choice).toMatchObject({ channel: "calendar" });
});
