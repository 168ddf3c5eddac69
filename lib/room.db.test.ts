import { beforeEach, describe, expect, test } from "vitest";
import { type MadePatient, makeClinic, makePatient, patientActor } from "@/prisma/factories";
import type { ItemResult } from "./batch";
import { recordCharts } from "./body-charts/mutations";
import { MOST_A_DAY as MOST_CHARTS } from "./body-charts/vocabulary";
import { chooseMorningHour, recordCheckins } from "./checkins/mutations";
import { MOST_A_DAY as MOST_CHECKINS } from "./checkins/vocabulary";
import { now } from "./clock";
import { recordConsents } from "./consents/mutations";
import { CONSENT_WORDING, MOST_A_DAY as MOST_CONSENTS } from "./consents/vocabulary";
import type { PatientActor } from "./db/actor";
import { instantColumn } from "./db/dates";
import type { Db } from "./db/scope";
import { runAs } from "./gates/run";
import { newId } from "./new-id";
import { CHOICES_A_DAY } from "./room";
import { chooseWeekday, recordScreenings } from "./screenings/mutations";
import { type Answer, FORMS, MOST_A_DAY as MOST_SCREENINGS } from "./screenings/vocabulary";
import { recordSwaps } from "./swaps/mutations";
import { MOST_A_DAY as MOST_SWAPS } from "./swaps/schema";

let patient: MadePatient;
/** All of one moment, and so of one local day. */
let reading: { deviceAt: string; zone: string };
beforeEach(async () => {
  patient = await makePatient(await makeClinic(), { startDate: "2026-01-05" });
  reading = { deviceAt: now().toString(), zone: "Europe/London" };
});

const made = <T extends object>(count: number, item: (nth: number) => T) =>
  Array.from({ length: count }, (_, nth) => ({ id: newId<string>(), ...reading, ...item(nth) }));

type Record = (db: Db<PatientActor>, items: object[]) => Promise<ItemResult[]>;
const sentAt = () => now().toString();
const send = (record: Record, items: object[]) => runAs(patientActor(patient), (db) => record(db, items));

const answers = (yes: boolean) =>
  FORMS.nerves.map((flag): Answer => ({ flag, yes: yes && flag === "rf-saddle", acute: null }));
const screening = (yes: boolean) => ({
  ...{ type: "screening", occasion: "wrong", form: "nerves", wording: "2026-11", answers: answers(yes) },
});

const screenings: Record = (db, items) =>
  recordScreenings(db, patient.id, "patient", { sentAt: sentAt(), items });
const charts: Record = (db, sent) =>
  recordCharts(db, patient.id, "patient", { sentAt: sentAt(), charts: sent });

const KINDS: { [kind: string]: { most: number; item: (nth: number) => object; record: Record } } = {
  "check-ins": {
    most: MOST_CHECKINS,
    item: (nth) => ({ type: "checkin", kind: "rest-pain", body: { pain: nth % 11 } }),
    record: (db, items) => recordCheckins(db, patient.id, { sentAt: sentAt(), items }),
  },
  charts: { most: MOST_CHARTS, item: () => ({ marks: [] }), record: charts },
  screenings: { most: MOST_SCREENINGS, item: () => screening(false), record: screenings },
  "notes of a mistake": {
    most: MOST_SCREENINGS,
    item: () => ({ type: "mistake", screeningId: patient.id }),
    record: screenings,
  },
  swaps: {
    most: MOST_SWAPS,
    item: () => ({ type: "swap", to: "usual" }),
    record: (db, items) => recordSwaps(db, patient.id, { sentAt: sentAt(), items }),
  },
  consents: {
    most: MOST_CONSENTS,
    item: () => ({ type: "consent", kind: "withdrawn", wording: CONSENT_WORDING, locale: "en" }),
    record: (db, items) => recordConsents(db, { sentAt: sentAt(), items }),
  },
};

describe("one day's", () => {
  test.each(Object.entries(KINDS))(
    "%s are bounded, be it in one batch or in two",
    async (_, { most, item, record }) => {
      const items = made(most + 3, item);
      const [first, second] = [items.slice(0, 10), items.slice(10)];
      const results = [...(await send(record, first)), ...(await send(record, second))];
      expect(results.slice(0, most).map(({ status }) => status)).toEqual(Array(most).fill(201));
      expect(results.slice(most)).toEqual(
        items.slice(most).map(({ id }) => ({ id, status: 422, error: "too-many" })),
      );
      expect(await send(record, first)).toEqual(first.map(({ id }) => ({ id, status: 200 })));
    },
  );

  test("changes of the weekday and of the morning hour are bounded", async () => {
    const common = { clinicId: patient.clinicId, patientId: patient.id, chosenAt: instantColumn(now()) };
    const allButOne = <Row extends object>(most: number, row: Row) =>
      Array.from({ length: most - 1 }, () => ({ id: newId<string>(), ...common, ...row }));
    await runAs(patientActor(patient), async (db) => {
      await db.tx.screeningDay.createMany({ data: allButOne(CHOICES_A_DAY, { weekday: 3 }) });
      await db.tx.checkinHour.createMany({ data: allButOne(CHOICES_A_DAY, { hour: 7 }) });
    });
    const weekday = () => runAs(patientActor(patient), (db) => chooseWeekday(db, { weekday: 4 }));
    const hour = () => runAs(patientActor(patient), (db) => chooseMorningHour(db, { hour: 8 }));
    for (const choose of [weekday, hour]) {
      expect(await choose()).toMatchObject({ ok: true });
      expect(await choose()).toEqual({ ok: false, error: "too-many" });
    }
  });

  test("yes to a warning sign is never one too many, nor is a chart that warns", async () => {
    const [no, yes] = [() => screening(false), () => screening(true)];
    await send(screenings, made(MOST_SCREENINGS, no));
    expect(await send(screenings, made(1, yes))).toMatchObject([{ status: 201 }]);
    expect(await send(screenings, made(1, no))).toMatchObject([{ status: 422 }]);
    const chart = (marks: object[]) => () => ({ marks });
    await send(charts, made(MOST_CHARTS, chart([])));
    const warns = chart([{ place: "saddle-front", pain: 4, symptoms: ["numbness"] }]);
    expect(await send(charts, made(1, warns))).toMatchObject([{ status: 201 }]);
    expect(await send(charts, made(1, warns))).toMatchObject([{ status: 422 }]);
  });
});
