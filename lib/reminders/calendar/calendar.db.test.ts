import ICAL from "ical.js";
import { beforeEach, expect, test } from "vitest";
import {
  type MadePatient,
  makeAlert,
  makeClinic,
  makeMember,
  makePatient,
  makePause,
  makePlanVersion,
  patientActor,
  planFrom,
  staffActor,
} from "@/prisma/factories";
import { now } from "../../clock";
import { asSystem } from "../../db/scope";
import { calendarGate } from "../../gates/calendar";
import { runAs } from "../../gates/run";
import { moveDay } from "../../patients/mutations";
import { recordDeath } from "../../patients/retire/mutations";
import { addDays } from "../../time/calendar-date";
import { localDateAt } from "../../time/local-day";
import { chooseReminders } from "../mutations";
import { makeCalendar, removeCalendar } from "./mutations";

let patient: MadePatient;
let file: string;

const today = () => localDateAt(patient.zones, now());
const phone = <T>(work: Parameters<typeof runAs<ReturnType<typeof patientActor>, T>>[1]) =>
  runAs(patientActor(patient), work);

async function made(): Promise<string> {
  const result = await phone(makeCalendar);
  return result.ok ? result.data.path.replace("/calendar/", "") : "";
}

beforeEach(async () => {
  const clinic = await makeClinic();
  const from = addDays(localDateAt([{ from: "1900-01-01", zone: clinic.zone }], now()), -3);
  patient = await makePatient(clinic, { startDate: from });
  await makePlanVersion(patient, await planFrom("disc-extension"), { effectiveFrom: from });
  await phone((db) =>
    chooseReminders(db, {
      times: { morning: 8 * 60, midday: null, afternoon: null, evening: null },
      ...{ quiet: { from: 21 * 60, to: 7 * 60 }, channel: "calendar" },
    }),
  );
  file = await made();
});

const ask = (name = file) => calendarGate(new Request(`https://plexus.example/calendar/${name}`), name);

/** The wall clock of each event, as the calendar reads it. */
async function walls(zone = "Europe/London"): Promise<string[]> {
  const answer = await ask();
  expect(answer.status).toBe(200);
  const events = new ICAL.Component(ICAL.parse(await answer.text())).getAllSubcomponents("vevent");
  return events.map((event) =>
    new ICAL.Event(event).startDate
      .toJSDate()
      .toLocaleString("sv-SE", { timeZone: zone, dateStyle: "short", timeStyle: "short" }),
  );
}

test("has the own time of each of the next four weeks' days at eight, whatever the clocks do", async () => {
  const found = await walls();
  expect(found.length).toBeGreaterThanOrEqual(28);
  expect(new Set(found.map((wall) => wall.slice(11)))).toEqual(new Set(["08:00"]));
  expect(new Set(found).size).toBe(found.length);
});

test("follows the patient to another zone from the day on which they live there", async () => {
  await phone((db) => moveDay(db, { zone: "Asia/Tokyo" }));
  expect((await walls("Asia/Tokyo")).at(-1)).toMatch(/ 08:00$/);
});

test("leaves out the days of a pause, and is empty while the plan is locked or after the end of care", async () => {
  const [from, to] = [addDays(today(), 2), addDays(today(), 6)];
  await makePause(patient, { from, to, author: "patient" });
  const dates = (await walls()).map((wall) => wall.slice(0, 10));
  expect(dates.filter((date) => from <= date && date < to)).toEqual([]);
  expect(dates).toContain(to);
  await asSystem(patient.clinicId, (db) =>
    db.tx.episode.updateMany({ data: { endDate: new Date(today()), endReason: "discharge" } }),
  );
  expect(await walls()).toEqual([]);
  await asSystem(patient.clinicId, (db) =>
    db.tx.episode.updateMany({ data: { endDate: null, endReason: null } }),
  );
  await makeAlert(patient, { kind: "red-flag" });
  expect(await walls()).toEqual([]);
});

test("is empty once another way was chosen", async () => {
  await phone((db) =>
    chooseReminders(db, {
      times: { morning: 8 * 60, midday: null, afternoon: null, evening: null },
      ...{ quiet: { from: 0, to: 0 }, channel: "push" },
    }),
  );
  expect(await walls()).toEqual([]);
});

test("an address that was made anew or taken back, and that of who died, answer as one that never was", async () => {
  const nothing = await ask(`${"a".repeat(43)}.ics`);
  const same = async (name: string) => {
    const answer = await ask(name);
    expect([answer.status, await answer.text(), Object.fromEntries(answer.headers)]).toEqual([
      404,
      "",
      Object.fromEntries(nothing.headers),
    ]);
  };
  const second = await made();
  await same(file);
  expect((await ask(second)).status).toBe(200);
  await phone(removeCalendar);
  await same(second);
  const third = await made();
  const lead = { ...patient.lead, clinicId: patient.clinicId, name: "", roles: ["therapist" as const] };
  const died = await runAs(staffActor(lead), (db) =>
    recordDeath(db, { patientId: patient.id, diedOn: today() }),
  );
  expect(died).toMatchObject({ ok: true });
  await same(third);
  await same("a.ics");
  await same("../../etc/passwd");
});

test("keeps the hash alone of its secret, which no member reads", async () => {
  const rows = await asSystem(patient.clinicId, (db) => db.tx.calendarFeed.findMany());
  expect(JSON.stringify(rows)).not.toContain(file.slice(0, 43));
  const member = await makeMember({ id: patient.clinicId });
  expect(await runAs(staffActor(member), (db) => db.tx.calendarFeed.count())).toBe(0);
});

test("one that is asked too often answers later", async () => {
  const answers = [];
  for (let n = 0; n < 61; n++) answers.push((await ask()).status);
  expect(answers.filter((status) => status === 200)).toHaveLength(60);
  expect(answers.at(-1)).toBe(429);
});

test("where the database is busy it says to ask again later, as the rest of the API does", async () => {
  let answer: Promise<Response> | undefined;
  await asSystem(patient.clinicId, async ({ tx }) => {
    await tx.$executeRaw`LOCK TABLE "CalendarFeed" IN ACCESS EXCLUSIVE MODE`;
    answer = ask();
    answer.catch(() => {});
    const cancelled = () => tx.$queryRaw<{ one: boolean }[]>`
      SELECT pg_cancel_backend("pid") AS "one" FROM pg_locks
      WHERE NOT granted AND pg_backend_pid() = ANY(pg_blocking_pids("pid"))`;
    await expect.poll(cancelled).toEqual([{ one: true }]);
  });
  const busy = await answer;
  expect([busy?.status, busy?.headers.get("Retry-After")]).toEqual([503, "5"]);
  expect(busy?.headers.get("Cache-Control")).toBe("no-store");
});
