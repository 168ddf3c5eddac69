import { beforeEach, describe, expect, test } from "vitest";
import {
  type MadeClinic,
  type MadeMember,
  type MadePatient,
  makeAlert,
  makeBodyChart,
  makeClinic,
  makeLog,
  makeMember,
  makePatient,
  makePlanVersion,
  patientActor,
  planFrom,
  staffActor,
} from "@/prisma/factories";
import { checkinRow } from "@/prisma/factories/checkins";
import { insertRows } from "@/prisma/factories/rows";
import { countStatements } from "@/prisma/factories/statements";
import { now } from "../../clock";
import { asSystem } from "../../db/scope";
import { runAs } from "../../gates/run";
import type { PrescriptionId } from "../../ids";
import { recordMessages } from "../../messages/mutations";
import { newId } from "../../new-id";
import { discharge } from "../../patients/episode/mutations";
import { mergeRecords } from "../../patients/merge/mutations";
import { addDays, type LocalDate } from "../../time/calendar-date";
import { dayStart, localDateAt } from "../../time/local-day";
import { getChart } from "../queries";
import { columnOf, type Range } from "./axis";
import { factsOf } from "./facts";

const ZONE = "Europe/London";
const zones = [{ from: "1900-01-01", zone: ZONE }];
const today = () => localDateAt(zones, now());
const at = (date: LocalDate, hours = 9) => dayStart(zones, date).add({ hours });

let clinic: MadeClinic;
let hanna: MadeMember;
let patient: MadePatient;
let press: PrescriptionId;

beforeEach(async () => {
  clinic = await makeClinic({ zone: ZONE });
  hanna = await makeMember(clinic, { name: "Hanna", roles: ["owner", "therapist"] });
  ({ patient, press } = await inCare(200));
});

/** A patient so many days in care, with a plan since then. */
async function inCare(days: number, more: object = {}) {
  const startDate = addDays(today(), -days);
  const made = await makePatient(clinic, { lead: hanna, zone: ZONE, startDate, ...more });
  const content = await planFrom("disc-extension");
  await makePlanVersion(made, content, { effectiveFrom: startDate });
  const found = content.phases[0]?.prescriptions.find(({ kind }) => kind === "mobility");
  if (!found) throw new Error("The disc template begins with a press-up");
  return { patient: made, press: found.id };
}

async function timelineOf(range: Range = "12w", id = patient.id) {
  const chart = await runAs(staffActor(hanna), (db) => getChart(db, id, { range, goals: [] }));
  const timeline = chart?.timeline;
  if (!timeline) throw new Error("There is an episode");
  return { timeline, on: (date: LocalDate) => factsOf(timeline, columnOf(timeline.axis, date) ?? -1) };
}

const write = (who: MadePatient) =>
  runAs(patientActor(who), (db) =>
    recordMessages(db, {
      sentAt: now().toString(),
      items: [
        {
          type: "message",
          id: newId<string>(),
          text: "May I go on?",
          zone: ZONE,
          deviceAt: now().toString(),
        },
      ],
    }),
  );

const visit = (who: MadePatient, date: LocalDate, state: "attended" | "missed" | "planned") =>
  asSystem(clinic.id, (db) =>
    insertRows(db, {
      Visit: [
        {
          ...{
            id: newId<string>(),
            clinicId: clinic.id,
            patientId: who.id,
            episodeId: who.episodeId,
            memberId: hanna.id,
          },
          ...{ startsAt: at(date).toString(), minutes: 30, place: "clinic", state, bookedBy: hanna.id },
          bookedAt: at(date).toString(),
        },
      ],
    }),
  );

const answer = (who: MadePatient, date: LocalDate, pain: number | null, hours: number) =>
  asSystem(clinic.id, (db) =>
    insertRows(db, {
      Checkin: [
        checkinRow(
          { clinicId: clinic.id, patientId: who.id },
          {
            ...{ id: newId<string>(), kind: "rest-pain", body: { pain } },
            ...{
              at: at(date, hours).toString(),
              zone: ZONE,
              localDate: date,
              authorId: who.userId ?? hanna.userId,
            },
          },
        ),
      ],
    }),
  );

const calf = { marks: [{ place: "left-calf-back" as const, pain: 4, symptoms: [] }] };
const foot = { marks: [{ place: "left-foot-back" as const, pain: 4, symptoms: [] }] };

describe("a timeline", () => {
  test("has what happened on its day: a message, alerts by kind, visits that were kept or missed, each counted", async () => {
    const day = addDays(today(), -10);
    await write(patient);
    await makeAlert(patient, { kind: "moved-down", at: at(day) });
    await makeAlert(patient, { kind: "moved-down", at: at(day, 10) });
    await visit(patient, day, "attended");
    await visit(patient, addDays(day, 1), "missed");
    await visit(patient, addDays(day, 2), "planned");
    const { on } = await timelineOf();
    expect(on(today()).events).toMatchObject([{ lane: "messages", what: "patient", count: 1 }]);
    expect(on(day).events).toMatchObject([
      { lane: "alerts", what: "moved-down", count: 2 },
      { lane: "visits", what: "attended", count: 1 },
    ]);
    expect(on(addDays(day, 1)).events).toMatchObject([{ lane: "visits", what: "missed" }]);
    expect(on(addDays(day, 2)).events).toEqual([]);
  });

  test("has a letter on the day on which it was issued, and no draft", async () => {
    const day = addDays(today(), -10);
    const letter = {
      ...{ clinicId: clinic.id, patientId: patient.id, kind: "gp", sections: [], basis: {} },
      ...{ authorId: hanna.id, begunAt: at(day).toString(), savedAt: at(day).toString(), savedBy: hanna.id },
    };
    const issued = { issuedAt: at(day).toString(), issuedBy: hanna.id, content: {} };
    await asSystem(clinic.id, (db) =>
      insertRows(db, {
        Letter: [
          { ...letter, id: newId<string>() },
          { ...letter, ...issued, id: newId<string>() },
        ],
      }),
    );
    const { on } = await timelineOf();
    expect(on(day).events).toMatchObject([{ lane: "letters", what: "letter", count: 1 }]);
  });

  test("has what happened after midnight on the evening before, as the patient's days go", async () => {
    const day = addDays(today(), -10);
    await makeAlert(patient, { kind: "stop-S1", at: at(day, 23) });
    const { on } = await timelineOf();
    expect(on(day).events).toMatchObject([{ what: "stop-S1" }]);
  });

  test("has pain at rest as it stands: the last answer of a day, or none where that was taken back", async () => {
    const day = addDays(today(), -10);
    await answer(patient, day, 6, 8);
    await answer(patient, day, 3, 9);
    await answer(patient, addDays(day, 1), 7, 8);
    await answer(patient, addDays(day, 1), null, 9);
    const { on } = await timelineOf();
    expect([on(day).restPain, on(addDays(day, 1)).restPain]).toEqual([3, null]);
  });

  test("has the furthest point of each charted day, and where it was before", async () => {
    await makeBodyChart(patient, { ...foot, localDate: addDays(today(), -100) });
    await makeBodyChart(patient, { ...calf, localDate: addDays(today(), -10) });
    const { timeline, on } = await timelineOf();
    expect(timeline.furthest.before).toBe("foot");
    expect([on(addDays(today(), -10)).furthest, on(today()).furthest]).toEqual(["calf", null]);
    const { timeline: whole } = await timelineOf("episode");
    expect(whole.furthest.before).toBeNull();
    expect(whole.furthest.at.filter((point) => point !== null)).toEqual(["foot", "calf"]);
  });

  test("of the whole episode counts by weeks what the days have", async () => {
    const day = addDays(today(), -3);
    for (const [nth, pain] of [2, 5, 4].entries()) {
      await answer(patient, addDays(day, nth), pain, 9);
      await visit(patient, addDays(day, nth), "attended");
    }
    const { timeline, on } = await timelineOf("episode");
    expect(timeline.axis).toMatchObject({ step: 7, columns: 29 });
    expect(on(today())).toMatchObject({ restPain: 5, events: [{ what: "attended", count: 3 }] });
    expect(timeline.course.days).toHaveLength(29 * 7);
  });

  test("knows the phase that each version was written for", async () => {
    const { on } = await timelineOf("4w");
    expect(on(today()).plans).toMatchObject([{ number: 1, phase: { number: 1 } }]);
  });

  test("of a person who was registered twice has what stands in either record", async () => {
    const { patient: other, press: pressed } = await inCare(40, { givenName: "Martha", user: null });
    const day = addDays(today(), -20);
    await makeLog(other, { prescriptionId: pressed, localDate: day, body: { quick: true, pain: 6 } });
    await visit(other, day, "attended");
    await answer(other, day, 4, 9);
    await makeBodyChart(other, { ...calf, localDate: day });
    const both = { patientId: other.id, reason: "one person" };
    await runAs(staffActor(hanna), (db) => discharge(db, both));
    const merged = await runAs(staffActor(hanna), (db) => mergeRecords(db, { ...both, keptId: patient.id }));
    expect(merged).toMatchObject({ ok: true });
    const { on } = await timelineOf();
    expect(on(day)).toMatchObject({ pain: 6, restPain: 4, furthest: "calf", events: [{ what: "attended" }] });
  });
});

test("no statement is added however long the episode is and whatever happened in it", async () => {
  const count = (range: Range) => countStatements(() => timelineOf(range));
  const few = await count("4w");
  for (let day = 1; day < 15; day += 1) {
    const date = addDays(today(), -day * 10);
    await makeLog(patient, { prescriptionId: press, localDate: date });
    await visit(patient, date, "attended");
    await answer(patient, date, 3, 9);
    await makeBodyChart(patient, { ...calf, localDate: date });
  }
  expect(await count("4w")).toBe(few);
  expect(await count("12w")).toBe(few);
  expect(await count("episode")).toBe(few);
  expect(few).toBeLessThanOrEqual(26);
});
