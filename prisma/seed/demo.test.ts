import { Temporal } from "temporal-polyfill";
import { beforeAll, describe, expect, test } from "vitest";
import { closingsOf } from "../../lib/adherence/flags/closings";
import type { AlertKind } from "../../lib/alerts/vocabulary";
import { findingsOf } from "../../lib/assessments/findings";
import { storedAnswers } from "../../lib/assessments/schema";
import { raises, weaknessOf } from "../../lib/assessments/weakness";
import { legPainOf } from "../../lib/body-charts/leg-pain";
import { bodyMarks } from "../../lib/body-charts/schema";
import { seriesOf } from "../../lib/body-charts/series";
import { isoDate } from "../../lib/db/dates";
import { doseLogBody } from "../../lib/dose-logs/schema";
import type { BodyChartId, PrescriptionId, SheetId } from "../../lib/ids";
import { planContent } from "../../lib/plans/schema";
import { tickId } from "../../lib/sheets/log-id";
import { addDays } from "../../lib/time/calendar-date";
import { isInLogWindow } from "../../lib/time/local-day";
import { type Library, loadLibrary, reasonsAgainst } from "../factories/plans";
import { buildDemo } from "./demo";
import { generateClinic } from "./generate";
import type { Person } from "./person";
import { historyOf } from "./rows-history";
import { DEMO_SIGN_INS } from "./sign-ins";

const NOW = Temporal.Instant.from("2026-11-23T09:30:00Z");
let library: Library;
let people: readonly Person[];
let everybody: readonly Person[];

beforeAll(async () => {
  library = await loadLibrary();
  const demo = await buildDemo(NOW);
  people = demo.northgate.people;
  everybody = [...people, ...demo.harbour.people];
}, 30_000);

const of = (key: string): Person => {
  const person = people.find((p) => p.persona.key === key);
  if (!person) throw new Error(`Nobody is called ${key}`);
  return person;
};
const logsOf = (person: Person) => person.rows.DoseLog ?? [];
const instant = (value: unknown) => Temporal.Instant.from(String(value));
const wallOf = (row: { loggedAt: unknown; zone: string }) =>
  instant(row.loggedAt).toZonedDateTimeISO(row.zone);

test("the same instant makes the same people, another seed others", async () => {
  const again = await buildDemo(NOW);
  expect(again.northgate.people.map((p) => p.rows)).toEqual(people.map((p) => p.rows));
  const crowd = await generateClinic({ patients: 3, weeks: 4, seed: "one", now: NOW });
  const same = await generateClinic({ patients: 3, weeks: 4, seed: "one", now: NOW });
  const other = await generateClinic({ patients: 3, weeks: 4, seed: "two", now: NOW });
  expect(crowd.personAt(2).rows).toEqual(same.personAt(2).rows);
  expect(crowd.personAt(2).patient.id).not.toBe(other.personAt(2).patient.id);
}, 30_000);

test("ids are unique", () => {
  const ids = everybody.flatMap((person) =>
    Object.values(person.rows).flatMap((rows) => rows.flatMap((row) => ("id" in row ? [row.id] : []))),
  );
  expect(new Set(ids).size).toBe(ids.length);
});

test("every log was made within its day's window and has arrived by now", () => {
  for (const { patient, rows } of everybody) {
    for (const row of rows.DoseLog ?? []) {
      const source = row.source === "paper" ? "paper" : "patient";
      const at = instant(row.loggedAt);
      const open = isInLogWindow(patient.zones, String(row.localDate), source, at);
      const inOrder = [row.loggedAt, row.sentAt, row.receivedAt, NOW.toString()].map((t) =>
        Date.parse(String(t)),
      );
      expect(open, `${patient.id} ${row.id}`).toBe(true);
      expect(inOrder).toEqual([...inOrder].sort((a, b) => a - b));
    }
  }
});

test("bodies, corrections and plans are what the schemas say", () => {
  for (const { rows, versions } of everybody) {
    for (const row of rows.DoseLog ?? []) expect(doseLogBody.parse(row.body)).toEqual(row.body);
    for (const row of rows.LogCorrection ?? []) {
      expect(rows.DoseLog?.some((log) => log.id === row.logId)).toBe(true);
      if (row.kind === "edit") expect(doseLogBody.parse(row.body)).toEqual(row.body);
      else expect(row.body).toBeUndefined();
    }
    for (const { content } of versions) expect(planContent.parse(content)).toEqual(content);
  }
});

test("nothing was published against a condition on record", () => {
  for (const { persona, versions } of everybody) {
    for (const p of versions.flatMap((v) => v.content.phases).flatMap((phase) => phase.prescriptions)) {
      for (const { code, effect } of reasonsAgainst(library, p, persona.story.conditions ?? [])) {
        expect(effect, `${persona.key} ${code}`).not.toBe("block");
        if (effect === "modify") expect("modifyNotes" in p && p.modifyNotes[code]).toBeTruthy();
      }
    }
  }
});

describe("the caseload has something true to show", () => {
  // Whatever day the demo begins on, over a year and at any hour.
  const instants = [0, 47, 131, 190, 260].map((days) => NOW.add({ hours: 24 * days + 7 * (days % 3) }));

  test.each(instants.map((at) => [at.toString()]))(
    "%s",
    async (at) => {
      const now = Temporal.Instant.from(at);
      const { northgate } = await buildDemo(now);
      const figures = northgate.people.map((person) => {
        const open = (person.rows.Alert ?? []).filter((alert) => !alert.acknowledgedAt);
        const openAlerts = open.map((alert) => alert.kind as AlertKind);
        const drawn = (person.rows.BodyChart ?? [])
          .toSorted((a, b) => (a.localDate < b.localDate ? -1 : 1))
          .at(-1);
        const pain = drawn ? legPainOf(bodyMarks.parse(drawn.marks), person.patient.side) : null;
        const legPain = drawn && pain !== null ? { date: isoDate(new Date(drawn.localDate)), pain } : null;
        return closingsOf(historyOf(person, library, now), 0, { openAlerts, legPain })[0];
      });
      const needs = figures.map((f) => f?.ranking.need);
      expect(needs.filter((need) => need === "high").length).toBeGreaterThanOrEqual(4);
      expect(needs.filter((need) => need === "some").length).toBeGreaterThanOrEqual(4);
      expect(needs.filter((need) => need === "steady").length).toBeGreaterThanOrEqual(6);
      const flags = new Set(figures.flatMap((f) => f?.flags.map((flag) => flag.flag) ?? []));
      // Visits and confidence are raised by records that aren't logs.
      expect([...flags].sort()).toEqual([
        "burden",
        "decline",
        "low-dose",
        "low-log-reliability",
        "over-rest",
        "overdoing",
        "pain",
        "pauses",
        "silence",
      ]);
      expect(figures.some((f) => f?.graduation)).toBe(true);
    },
    30_000,
  );
});

test("Aisha logs after midnight, for the evening before", () => {
  const night = logsOf(of("aisha")).filter((row) => wallOf(row).hour < 3);
  expect(night.length).toBeGreaterThan(50);
  for (const row of night)
    expect(wallOf(row).toPlainDate().subtract({ days: 1 }).toString()).toBe(row.localDate);
});

test("Oliver's history crosses a change of the clocks, and some of it was sent a day later", () => {
  const offsets = new Set(logsOf(of("oliver")).map((row) => wallOf(row).offset));
  expect([...offsets].sort()).toEqual(["+00:00", "+01:00"]);
  const later = logsOf(of("oliver")).filter(
    (row) => Date.parse(String(row.receivedAt)) - Date.parse(String(row.loggedAt)) > 3_600_000,
  );
  expect(later.length).toBeGreaterThan(100);
});

test("Mei took her day to Tokyo", () => {
  expect(of("mei").patient.zones.map((z) => z.zone)).toEqual(["Europe/London", "Asia/Tokyo"]);
  expect(new Set(logsOf(of("mei")).map((row) => row.zone))).toEqual(new Set(["Europe/London", "Asia/Tokyo"]));
});

test("Walter has no sign-in, and his sheets were entered by the assistant", () => {
  const walter = of("walter");
  expect(walter.patient.userId).toBeNull();
  expect(new Set(logsOf(walter).map((row) => row.source))).toEqual(new Set(["paper"]));
  expect(new Set(logsOf(walter).map((row) => row.authorId)).size).toBe(1);
});

test("of Walter's two sheets the one before is entered, each tick where it stands", () => {
  const walter = of("walter");
  const [before, now] = walter.rows.Sheet ?? [];
  expect([before?.number, now?.number]).toEqual([1, 2]);
  const from = String(before?.fromDate);
  const days = new Set(Array.from({ length: 7 }, (_, day) => addDays(from, day)));
  const entered = logsOf(walter).filter((row) => days.has(String(row.localDate)));
  expect(entered.length).toBeGreaterThan(7);
  for (const { id, prescriptionId, localDate } of entered) {
    const ids = Array.from({ length: 24 }, (_, nth) =>
      tickId(before?.id as SheetId, prescriptionId as PrescriptionId, String(localDate), nth + 1),
    );
    expect(ids).toContain(id);
  }
});

test("Ruth's stop by S1 is unseen; what blocks Bernard is on hold", () => {
  const [alert] = of("ruth").rows.Alert ?? [];
  expect(alert).toMatchObject({ kind: "stop-S1", acknowledgedAt: null });
  const { rows } = of("bernard");
  const held = (rows.PrescriptionHold ?? []).map((row) => row.prescriptionId);
  expect(held.length).toBeGreaterThan(0);
  expect(rows.Alert).toMatchObject([
    { kind: "contraindication", facts: { code: "C14", prescriptionIds: held } },
  ]);
  const from = String(rows.PrescriptionHold?.[0]?.fromDate);
  expect(
    rows.DoseLog?.filter((row) => held.includes(row.prescriptionId) && String(row.localDate) >= from),
  ).toEqual([]);
});

test("charts reach as far as their stories say, and what moved down was told", () => {
  const reached = (key: string) => {
    const { patient, rows } = of(key);
    const charts = (rows.BodyChart ?? []).map((row) => ({
      id: row.id as BodyChartId,
      localDate: String(row.localDate),
      at: String(row.chartedAt),
      source: "patient" as const,
      marks: bodyMarks.parse(row.marks),
    }));
    return seriesOf(charts, patient.side);
  };
  const path = (key: string) => [...new Set(reached(key).map((chart) => chart.furthest))];
  expect(path("marta")).toEqual(["foot", "calf", "knee", "thigh"]);
  expect(reached("marta").at(-1)).toMatchObject({ furthest: "calf", moved: "down" });
  expect(path("saskia").at(-1)).toBe("none");
  expect(of("saskia").rows.KnownSigns).toMatchObject([
    { chartId: reached("saskia")[0]?.id, localDate: reached("saskia")[0]?.localDate },
  ]);
  expect(path("peter")).toEqual(["none"]);
  expect(reached("peter").every((chart) => chart.marks.length > 0)).toBe(true);
  expect(path("georg")).toEqual(["thigh", "buttock"]);
  expect(reached("denise").flatMap((chart) => chart.gained)).toEqual([
    { place: "right-calf-back", symptoms: ["tingling"] },
  ]);
  for (const { persona, rows } of everybody) {
    const told = (rows.Alert ?? []).filter((alert) => alert.kind === "moved-down");
    const down = rows.BodyChart ? reached(persona.key).filter((chart) => chart.moved === "down") : [];
    expect(told.map((alert) => alert.facts)).toMatchObject(down.map((chart) => ({ chartId: chart.id })));
    const fresh = (rows.Alert ?? []).filter((alert) => alert.kind === "new-symptom");
    expect(fresh.length, persona.key).toBe(persona.story.newSymptoms?.length ?? 0);
    expect(fresh.filter((alert) => !alert.acknowledgedAt)).toEqual([]);
    const unseen = told.filter((alert) => !alert.acknowledgedAt);
    expect(unseen.length, persona.key).toBe(persona.key === "ruth" ? 1 : 0);
    for (const row of rows.BodyChart ?? []) {
      expect(Date.parse(String(row.chartedAt))).toBeLessThan(NOW.epochMilliseconds);
      expect(bodyMarks.parse(row.marks)).toEqual(row.marks);
    }
  }
});

test("assessments fit their stories: the form takes them, nothing in them raises a warning sign, and each knows its leg", () => {
  for (const { persona, patient, rows } of everybody) {
    const read = (rows.Assessment ?? []).map(({ answers, conclusion }) => ({
      answers: storedAnswers.parse(answers),
      conclusion,
    }));
    expect(read).toHaveLength(persona.story.assessed?.length ?? 0);
    expect(read.filter(({ conclusion }) => conclusion === null).length).toBeLessThanOrEqual(1);
    read.forEach(({ answers }, nth) => {
      const earlier = read.slice(0, nth).map((one) => one.answers);
      expect(weaknessOf(answers, earlier.reverse()).filter(raises), persona.key).toEqual([]);
      expect(answers.side).toBe(patient.side);
    });
  }
  const conclusions = (key: string) => of(key).rows.Assessment?.map(({ conclusion }) => conclusion);
  expect(conclusions("marta")).toEqual(["spine-referred", "spine-referred"]);
  expect(conclusions("rana")).toEqual(["mixed"]);
  expect(conclusions("colin")).toEqual(["local-knee", null]);
  const [first, again] =
    of("marta").rows.Assessment?.map(({ answers }) => storedAnswers.parse(answers)) ?? [];
  const person = { side: "left", age: 58 } as const;
  const pointing = (answers = first) =>
    findingsOf(answers ?? {}, person).filter(({ points }) => points === "spine").length;
  expect(pointing(again)).toBeLessThan(pointing(first));
});

test("names to sign in with are short, and each is one person's", () => {
  const names = everybody.flatMap(({ persona }) => persona.loginName ?? []);
  expect(new Set(names).size).toBe(names.length);
  for (const { loginName } of DEMO_SIGN_INS) expect(loginName).toMatch(/^[a-z]{3,12}$/);
});
