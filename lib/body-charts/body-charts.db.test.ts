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
import { chartRow } from "../../prisma/factories/body-charts";
import type { ItemResult } from "../batch";
import type { PlaceId } from "../body/places";
import { now } from "../clock";
import type { Db } from "../db/scope";
import { runAs } from "../gates/run";
import type { BodyChartId, PatientId } from "../ids";
import { addDays, type LocalDate } from "../time/calendar-date";
import { localDateAt } from "../time/local-day";
import { recordCharts, recordStaffChart } from "./mutations";
import { getBodyChart, getSeries, listReach } from "./queries";
import { bodyChartItem, staffChartSchema } from "./schema";
import type { Symptom } from "./vocabulary";

const ZONE = "Pacific/Auckland";
let clinic: MadeClinic;
let therapist: MadeMember;
let patient: MadePatient;
let today: LocalDate;

const somebody = () => makePatient(clinic, { lead: therapist, side: "left", startDate: addDays(today, -60) });

beforeAll(async () => {
  clinic = await makeClinic({ zone: ZONE });
  therapist = await makeMember(clinic);
  today = localDateAt([{ from: "1900-01-01", zone: ZONE }], now());
  patient = await somebody();
});

const felt = (place: PlaceId, pain: number | null = 4) => ({ place, pain, symptoms: [] as Symptom[] });
const drawn = (...places: PlaceId[]) => ({
  id: crypto.randomUUID(),
  deviceAt: now().toString(),
  zone: ZONE,
  marks: places.map((place) => felt(place)) as unknown[],
});

const send = (charts: unknown[], who = patient): Promise<ItemResult[]> =>
  runAs(patientActor(who), (db) => recordCharts(db, who.id, "patient", { sentAt: now().toString(), charts }));
const statuses = async (...charts: unknown[]) => (await send(charts)).map((r) => r.status);
const errors = async (...charts: unknown[]) =>
  (await send(charts)).map((r) => ("error" in r ? r.error : null));
const asHer = <T>(who: MadePatient, work: (db: Db) => Promise<T>) => runAs(patientActor(who), work);
const asMember = <T>(member: MadeMember, work: (db: Db) => Promise<T>) => runAs(staffActor(member), work);

describe("a chart", () => {
  test("is stored once; the same again answers the same, in whatever order its marks come", async () => {
    const chart = drawn("left-thigh-back", "left-buttock-back");
    expect(await statuses(chart)).toEqual([201]);
    expect(await statuses({ ...chart, marks: [...chart.marks].reverse() })).toEqual([200]);
    expect(await statuses({ ...chart, marks: [] })).toEqual([409]);
    expect(await statuses(chart, drawn(), drawn())).toEqual([200, 201, 201]);
  });

  test("that can't be is refused with the field, and the good one beside it kept", async () => {
    const bad = (marks: unknown) => ({ ...drawn(), marks });
    const results = await send([
      bad([felt("left-calf-back", 11)]),
      bad([{ ...felt("left-calf-back"), place: "left-ear-back" }]),
      bad([felt("left-calf-back"), felt("left-calf-back")]),
      bad([felt("left-calf-back", 0)]),
      bad(Array.from({ length: 25 }, () => felt("left-calf-back"))),
      { ...drawn(), id: "one" },
      drawn("left-thigh-back"),
    ]);
    expect(results.map((r) => r.status)).toEqual([422, 422, 422, 422, 422, 422, 201]);
    expect(results[0]).toMatchObject({ error: "invalid", fields: { "marks.0.pain": expect.any(String) } });
    expect(results[1]).toMatchObject({ fields: { "marks.0.place": "unknown-place" } });
    expect(results[2]).toMatchObject({ fields: { marks: "twice" } });
    expect(results[3]).toMatchObject({ fields: { "marks.0.pain": "nothing-felt" } });
  });

  test("of the future, of no zone, or of a day before the episode is refused", async () => {
    const at = (days: number) =>
      now()
        .add({ hours: 24 * days })
        .toString();
    expect(await errors({ ...drawn(), deviceAt: at(1) })).toEqual(["in-future"]);
    expect(await errors({ ...drawn(), zone: "Nowhere/Else" })).toEqual(["zone-unknown"]);
    expect(await errors({ ...drawn(), deviceAt: at(-90) })).toEqual(["no-episode"]);
  });

  test("leaves an audit row of ids alone, in the same transaction", async () => {
    const who = await somebody();
    const chart = drawn("left-calf-back");
    await send([chart], who);
    const rows = await asMember(therapist, (db) =>
      db.tx.auditEvent.findMany({ where: { patientId: who.id, action: "body-chart.record" } }),
    );
    expect(rows.map((row) => row.subjects)).toEqual([[chart.id]]);
    expect(JSON.stringify(rows)).not.toContain("calf");
  });

  test("is never changed or removed, not even by who drew it", async () => {
    const id = await makeBodyChart(patient, { marks: [felt("left-calf-back")] });
    const changed = await asHer(patient, (db) =>
      db.tx.bodyChart.updateMany({ where: { id }, data: { marks: [] } }),
    );
    expect(changed.count).toBe(0);
    await expect(asHer(patient, (db) => db.tx.bodyChart.deleteMany({ where: { id } }))).rejects.toThrow(
      /permission denied/,
    );
  });
});

describe("a series", () => {
  test("holds one chart a day, the latest, with how far each moved", async () => {
    const who = await somebody();
    await makeBodyChart(who, { localDate: addDays(today, -14), marks: [felt("left-foot-back")] });
    await makeBodyChart(who, { localDate: addDays(today, -7), marks: [felt("left-calf-back")] });
    await send([drawn("left-foot-back")], who);
    const slip = drawn("left-knee-back", "right-foot-back");
    await send([{ ...slip, deviceAt: now().add({ seconds: 2 }).toString() }], who);
    const series = await asHer(who, (db) => getSeries(db, who.id));
    expect(series?.charts.map((c) => [c.localDate, c.furthest, c.moved])).toEqual([
      [addDays(today, -14), "foot", null],
      [addDays(today, -7), "calf", "up"],
      [today, "knee", "up"],
    ]);
    const read = await asHer(who, (db) => getBodyChart(db, who.id, slip.id as BodyChartId));
    expect([read?.before?.furthest, read?.chart.furthest, read?.chart.moved]).toEqual(["calf", "knee", "up"]);
  });

  test("says for a caseload how far each reaches and from where, in one statement for all", async () => {
    const [once, twice, never] = [await somebody(), await somebody(), await somebody()];
    const draw = (who: MadePatient, ago: number, ...places: PlaceId[]) =>
      makeBodyChart(who, { localDate: addDays(today, -ago), marks: places.map((place) => felt(place)) });
    await draw(once, 3, "left-knee-back");
    await draw(twice, 9, "left-foot-back");
    await draw(twice, 5, "left-calf-back");
    await draw(twice, 1, "left-thigh-back", "right-foot-back");
    const reach = await asMember(therapist, (db) => listReach(db, [once.id, twice.id, never.id]));
    expect(reach.get(once.id)).toEqual({ date: addDays(today, -3), at: "knee", before: null });
    expect(reach.get(twice.id)).toEqual({
      date: addDays(today, -1),
      at: "thigh",
      before: { at: "calf", moved: "up", clouded: false },
    });
    expect(reach.has(never.id)).toBe(false);
  });

  test("is bounded, and keeps the newest", async () => {
    const who = await makePatient(clinic, { lead: therapist, startDate: addDays(today, -80) });
    for (let ago = 65; ago > 0; ago -= 1)
      await makeBodyChart(who, { localDate: addDays(today, -ago), marks: [] });
    const series = await asHer(who, (db) => getSeries(db, who.id));
    expect(series?.charts).toHaveLength(60);
    expect(series?.charts.at(-1)?.localDate).toBe(addDays(today, -1));
  });
});

describe("who may", () => {
  const draw = (member: MadeMember, patientId: PatientId) => {
    const chart = drawn("left-calf-back");
    const input = staffChartSchema.parse({ patientId, sentAt: now().toString(), chart });
    return runAs(staffActor(member), (db) => recordStaffChart(db, input));
  };

  test("draw: the care team and the assistant; another clinician after a reason; an owner alone not", async () => {
    const assistant = await makeMember(clinic, { roles: ["assistant"] });
    const other = await makeMember(clinic);
    const owner = await makeMember(clinic, { roles: ["owner"] });
    expect(await draw(assistant, patient.id)).toMatchObject({ ok: true });
    expect(await draw(other, patient.id)).toEqual({ ok: false, error: "reason-needed" });
    expect((await draw(owner, patient.id)).ok).toBe(false);
  });

  test("see: her clinic's staff and she herself; nobody else finds anything", async () => {
    const id = await makeBodyChart(patient, { marks: [felt("left-calf-back")] });
    const neighbour = await somebody();
    const stranger = await makeMember(await makeClinic());
    const seen = (db: Db) => getBodyChart(db, patient.id, id);
    expect(await asHer(patient, seen)).not.toBeNull();
    expect(await asMember(therapist, seen)).not.toBeNull();
    expect(await asHer(neighbour, seen)).toBeNull();
    expect(await asMember(stranger, seen)).toBeNull();
    expect(await draw(stranger, patient.id)).toEqual({ ok: false, error: "not-found" });
    const row = chartRow(patient, bodyChartItem.parse(drawn()), {
      localDate: `${today}T00:00:00Z`,
      source: "patient",
      receivedAt: now().toString(),
    });
    await expect(asHer(neighbour, (db) => db.tx.bodyChart.createMany({ data: [row] }))).rejects.toThrow();
  });
});
