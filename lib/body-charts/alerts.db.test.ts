import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import {
  type MadeClinic,
  type MadeMember,
  type MadePatient,
  makeBodyChart,
  makeClinic,
  makeMember,
  makePatient,
  patientActor,
  staffActor,
} from "../../prisma/factories";
import { type PlaceId, ZONES } from "../body/places";
import { now } from "../clock";
import { instantColumn } from "../db/dates";
import type { Db } from "../db/scope";
import { runAs } from "../gates/run";
import { getDueScreening } from "../screenings/queries";
import { addDays, type LocalDate } from "../time/calendar-date";
import { localDateAt } from "../time/local-day";
import { gainedOf, movedOf } from "./alerts";
import { recordCharts, recordStaffChart } from "./mutations";
import { getSeries } from "./queries";
import { staffChartSchema } from "./schema";
import type { Symptom } from "./vocabulary";

const ZONE = "Pacific/Auckland";
let clinic: MadeClinic;
let therapist: MadeMember;
let today: LocalDate;

const somebody = () => makePatient(clinic, { lead: therapist, side: "left", startDate: addDays(today, -60) });

beforeAll(async () => {
  clinic = await makeClinic({ zone: ZONE });
  therapist = await makeMember(clinic);
  today = localDateAt([{ from: "1900-01-01", zone: ZONE }], now());
});

type Mark = { place: PlaceId; pain: number | null; symptoms: Symptom[] };
const felt = (place: PlaceId, ...symptoms: Symptom[]): Mark => ({ place, pain: 4, symptoms });
const chartOf = (marks: Mark[], at = now()) => ({
  id: crypto.randomUUID() as string,
  deviceAt: at.toString(),
  zone: ZONE,
  marks,
});
const drawn = (...places: PlaceId[]) => chartOf(places.map((place) => felt(place)));
/** Drawn so many days ago, at the same time of day. */
const ago = (days: number, ...marks: Mark[]) => chartOf(marks, now().subtract({ hours: 24 * days }));

const send = async (charts: unknown[], who: MadePatient) => {
  const results = await runAs(patientActor(who), (db) =>
    recordCharts(db, who.id, "patient", { sentAt: now().toString(), charts }),
  );
  return results.map((result) => [result.id, result.status]);
};
const asHer = <T>(who: MadePatient, work: (db: Db) => Promise<T>) => runAs(patientActor(who), work);
const asMember = <T>(member: MadeMember, work: (db: Db) => Promise<T>) => runAs(staffActor(member), work);
const alerts = (who: MadePatient) =>
  asMember(therapist, (db) => db.tx.alert.findMany({ where: { patientId: who.id }, orderBy: { id: "asc" } }));
const standing = (who: MadePatient) =>
  asMember(therapist, (db) =>
    db.tx.caseloadStatus.findFirst({ where: { patientId: who.id }, orderBy: { validFrom: "asc" } }),
  );

describe("further down the leg", () => {
  test("alerts the care team once, and puts her on top of the caseload", async () => {
    const who = await somebody();
    await makeBodyChart(who, { localDate: addDays(today, -3), marks: [felt("left-knee-back")] });
    const chart = drawn("left-calf-back");
    await send([chart], who);
    await send([drawn("left-calf-back", "left-thigh-back")], who);
    const raised = await alerts(who);
    expect(raised).toMatchObject([
      { kind: "moved-down", facts: { rule: "S1", chartId: chart.id, from: "knee", to: "calf" } },
    ]);
    const status = await standing(who);
    expect([status?.need, status?.alertRank]).toEqual(["act", 1]);
  });

  test("is not what an ache of the back or the front of the knee is; the other leg is told as itself", async () => {
    const who = await somebody();
    await makeBodyChart(who, { localDate: addDays(today, -3), marks: [] });
    await send([drawn("left-back-back", "left-knee-front")], who);
    expect(await alerts(who)).toEqual([]);
    await send([drawn("left-back-back", "right-foot-back")], who);
    expect(await alerts(who)).toMatchObject([{ kind: "other-leg", facts: { places: ["right-foot-back"] } }]);
  });

  test("is told also when staff draw it", async () => {
    const who = await somebody();
    await makeBodyChart(who, { localDate: addDays(today, -3), marks: [felt("left-buttock-back")] });
    const input = staffChartSchema.parse({
      patientId: who.id,
      sentAt: now().toString(),
      chart: drawn("left-foot-front"),
    });
    const result = await runAs(staffActor(therapist), (db) => recordStaffChart(db, input));
    expect(result).toEqual({ ok: true, data: { status: 201 } });
    expect(await alerts(who)).toHaveLength(1);
    const series = await asHer(who, (db) => getSeries(db, who.id));
    expect(series?.charts.at(-1)).toMatchObject({ source: "staff", furthest: "foot" });
  });
});

describe("new numbness, tingling or weakness", () => {
  test("alerts the care team the same day, ranked as a stop under S3", async () => {
    const who = await somebody();
    await send([ago(3, felt("left-calf-back", "tingling"))], who);
    expect(await alerts(who), "signs in one leg, in a first chart, are what brought the person").toEqual([]);
    const chart = chartOf([felt("left-calf-back", "tingling"), felt("right-foot-back", "numbness")]);
    await send([chart], who);
    await send([chartOf([felt("right-foot-back", "numbness", "burning")])], who);
    expect(await alerts(who)).toMatchObject([
      {
        kind: "both-legs",
        facts: {
          chartId: chart.id,
          date: today,
          places: ["left-calf-back", "right-foot-back"],
          symptoms: ["numbness", "tingling"],
        },
      },
    ]);
    expect(await standing(who)).toMatchObject({ need: "act", alertRank: 2 });
    const series = await asHer(who, (db) => getSeries(db, who.id));
    expect(series?.charts.map((one) => [one.moved, one.gained])).toEqual([
      [null, []],
      ["up", [{ place: "right-foot-back", symptoms: ["numbness"] }]],
    ]);
  });

  test("is told beside a movement down the leg, and again where weakness joins on the same day", async () => {
    const who = await somebody();
    await send([ago(2, felt("left-knee-back"))], who);
    await send([chartOf([felt("left-calf-back", "tingling")])], who);
    await send([chartOf([felt("left-calf-back", "tingling", "weakness")])], who);
    const raised = await alerts(who);
    expect(raised.map((alert) => alert.kind).sort()).toEqual([
      "moved-down",
      "new-symptom",
      "new-symptom",
      "weakness",
    ]);
  });
});

describe("a first chart", () => {
  test("warns of both legs and of weakness by itself, and asks the questions at once", async () => {
    const who = await somebody();
    const marks = [felt("left-thigh-back", "numbness", "weakness"), felt("right-thigh-back", "numbness")];
    await send([chartOf(marks)], who);
    await send([chartOf(marks)], who);
    expect(await alerts(who)).toMatchObject([{ kind: "both-legs", acknowledgedAt: null }]);
    expect(await standing(who)).toMatchObject({ need: "act", alertRank: 2 });
    expect(await asHer(who, (db) => getDueScreening(db, who.id, today))).toEqual({
      occasion: "stop",
      form: "short",
    });
  });

  test("warns when staff draw it as well", async () => {
    const who = await somebody();
    const chart = chartOf([felt("left-foot-back", "weakness")]);
    const input = staffChartSchema.parse({ patientId: who.id, sentAt: now().toString(), chart });
    await runAs(staffActor(therapist), (db) => recordStaffChart(db, input));
    expect(await alerts(who)).toMatchObject([{ kind: "weakness" }]);
  });
});

describe("charts that arrive out of order", () => {
  const downDates = async (who: MadePatient) =>
    (await alerts(who)).flatMap(({ facts }) => {
      const moved = movedOf(facts);
      return moved ? [[(facts as { date: string }).date, moved.from, moved.to]] : [];
    });

  test("within a batch are taken as they were drawn, and answered as they were sent", async () => {
    const who = await somebody();
    const monday = ago(3, felt("left-thigh-back"));
    const wednesday = ago(1, felt("left-calf-back"));
    const one = crypto.randomUUID();
    expect(await send([wednesday, { id: one }, monday], who)).toEqual([
      [wednesday.id, 201],
      [one, 422],
      [monday.id, 201],
    ]);
    expect(await downDates(who)).toEqual([[addDays(today, -1), "thigh", "calf"]]);
  });

  test("move what the next charted day is compared with, and it is judged again", async () => {
    const who = await somebody();
    await send([ago(1, felt("left-calf-back"))], who);
    expect(await downDates(who)).toEqual([]);
    await send([ago(3, felt("left-thigh-back"))], who);
    expect(await downDates(who)).toEqual([[addDays(today, -1), "thigh", "calf"]]);
  });

  test("in the place of an earlier chart of the day, likewise", async () => {
    const who = await somebody();
    const slip = ago(3, felt("left-foot-back"));
    await send([slip, ago(1, felt("left-calf-back"))], who);
    expect(await downDates(who)).toEqual([]);
    const later = now().subtract({ hours: 72 }).add({ seconds: 1 });
    await send([chartOf([felt("left-thigh-back")], later)], who);
    expect(await downDates(who)).toEqual([[addDays(today, -1), "thigh", "calf"]]);
  });

  test("tell of a day and place once, also when somebody has looked already", async () => {
    const who = await somebody();
    await send([ago(3, felt("left-knee-back"))], who);
    await send([ago(1, felt("left-calf-back"))], who);
    await asMember(therapist, (db) =>
      db.tx.alert.updateMany({
        where: { patientId: who.id },
        data: { acknowledgedAt: instantColumn(db.now), acknowledgedBy: therapist.id },
      }),
    );
    await send([ago(2, felt("left-thigh-back"))], who);
    expect(await downDates(who)).toEqual([[addDays(today, -1), "knee", "calf"]]);
  });

  test("in any order and grouping tell of every day that is worse in the end", async () => {
    const place = fc.constantFrom(...ZONES).map((zone): PlaceId => `left-${zone}-back`);
    const marks = fc
      .uniqueArray(
        fc.record({
          place,
          pain: fc.constant(3),
          symptoms: fc.subarray<Symptom>(["numbness", "tingling", "weakness"]),
        }),
        { maxLength: 2, selector: (mark) => mark.place },
      )
      .map((all) => all as Mark[]);
    const given = fc
      .array(fc.record({ day: fc.integer({ min: 1, max: 4 }), second: fc.nat(60), marks }), {
        minLength: 2,
        maxLength: 6,
      })
      .chain((charts) =>
        fc.record({
          sent: fc.shuffledSubarray(charts, { minLength: charts.length }),
          batches: fc.integer({ min: 1, max: 6 }),
        }),
      );
    await fc.assert(
      fc.asyncProperty(given, async ({ sent, batches }) => {
        const who = await somebody();
        const charts = sent.map(({ day, second, marks: all }) =>
          chartOf(all, now().subtract({ hours: 24 * day, seconds: second })),
        );
        const size = Math.ceil(charts.length / batches);
        for (let from = 0; from < charts.length; from += size)
          await send(charts.slice(from, from + size), who);
        const told = (await alerts(who)).map(({ facts }) => ({
          date: (facts as { date: string }).date,
          to: movedOf(facts)?.to,
          gained: gainedOf(facts),
        }));
        const series = await asHer(who, (db) => getSeries(db, who.id));
        for (const { localDate, moved, furthest, gained } of series?.charts ?? []) {
          const ofDay = told.filter((alert) => alert.date === localDate);
          if (moved === "down") expect(ofDay.map((alert) => alert.to)).toContain(furthest);
          for (const one of gained)
            expect(
              ofDay.some(
                (alert) =>
                  alert.gained?.places.includes(one.place) &&
                  one.symptoms.every((sign) => alert.gained?.symptoms.includes(sign)),
              ),
            ).toBe(true);
        }
      }),
      { numRuns: 25 },
    );
  }, 60_000);
});
