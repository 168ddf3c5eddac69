import ICAL from "ical.js";
import { beforeEach, expect, test } from "vitest";
import {
  type MadeClinic,
  type MadeMember,
  type MadePatient,
  makeClinic,
  makeMember,
  makePatient,
  patientActor,
  staffActor,
} from "@/prisma/factories";
import { removeMember } from "../../clinics/mutations";
import { now } from "../../clock";
import { calendarGate } from "../../gates/calendar";
import { runAs } from "../../gates/run";
import type { MemberId, VisitId } from "../../ids";
import { newId } from "../../new-id";
import { makeCalendar } from "../../reminders/calendar/mutations";
import type { Result } from "../../result";
import { addDays } from "../../time/calendar-date";
import { wallDate } from "../../time/local-day";
import { bookVisit, markVisit } from "../mutations";
import { makeVisitCalendar, removeVisitCalendar } from "./mutations";

let clinic: MadeClinic;
let hanna: MadeMember;
let tom: MadeMember;
let patient: MadePatient;

beforeEach(async () => {
  clinic = await makeClinic({ zone: "Europe/London" });
  hanna = await makeMember(clinic);
  tom = await makeMember(clinic, { roles: ["owner", "therapist"] });
  patient = await makePatient(clinic, { lead: hanna, familyName: "Quillfeather" });
});

async function book(days: number, member = hanna): Promise<VisitId> {
  const visitId = newId<VisitId>();
  const date = addDays(wallDate("Europe/London", now()), days);
  const when = { date, time: "09:30", minutes: 45, memberId: member.id as MemberId };
  const booked = await runAs(staffActor(hanna), (db) =>
    bookVisit(db, { visitId, patientId: patient.id, ...when, place: "clinic", link: null }),
  );
  expect(booked.ok).toBe(true);
  return visitId;
}
const fileOf = (made: Result<{ path: string }>) => (made.ok ? made.data.path.replace("/calendar/", "") : "");
const ask = (file: string) => calendarGate(new Request(`https://plexus.example/calendar/${file}`), file);

async function events(file: string) {
  const answer = await ask(file);
  expect(answer.status).toBe(200);
  const text = await answer.text();
  const found = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents("vevent");
  const times = found.map((event) => {
    const { startDate, duration, uid } = new ICAL.Event(event);
    const local = { timeZone: "Europe/London", timeStyle: "short" } as const;
    const wall = startDate.toJSDate().toLocaleString("sv-SE", local);
    return { wall, minutes: duration.toSeconds() / 60, uid };
  });
  return { text, times };
}

test("a member's calendar has their own visits, each under one id, and says nothing of whom they are with", async () => {
  const file = fileOf(await runAs(staffActor(hanna), makeVisitCalendar));
  const visitId = await book(5);
  await book(6);
  await book(5, tom);
  const { text, times } = await events(file);
  expect(times.map(({ wall, minutes }) => [wall, minutes])).toEqual([
    ["09:30", 45],
    ["09:30", 45],
  ]);
  for (const secret of ["Quillfeather", patient.id, visitId]) expect(text).not.toContain(secret);
  const cancelled = await runAs(staffActor(hanna), (db) =>
    markVisit(db, { visitId, state: "cancelled", version: null }),
  );
  expect(cancelled.ok).toBe(true);
  const left = await events(file);
  expect(left.times.map(({ uid }) => uid)).toEqual([times[1]?.uid]);
});

test("a patient's calendar has their visits, whatever reminds them of their exercises", async () => {
  const file = fileOf(await runAs(patientActor(patient), makeCalendar));
  await book(5);
  expect((await events(file)).times).toMatchObject([{ wall: "09:30", minutes: 45 }]);
});

test("an address that was taken back, made anew, or is of who has left, is nothing", async () => {
  const make = async () => fileOf(await runAs(staffActor(hanna), makeVisitCalendar));
  const [first, second] = [await make(), await make()];
  expect((await ask(first)).status).toBe(404);
  expect((await ask(second)).status).toBe(200);
  await runAs(staffActor(hanna), removeVisitCalendar);
  expect((await ask(second)).status).toBe(404);
  const third = await make();
  const left = await runAs(staffActor(tom), (db) => removeMember(db, { memberId: hanna.id }));
  expect(left.ok).toBe(true);
  expect((await ask(third)).status).toBe(404);
});
