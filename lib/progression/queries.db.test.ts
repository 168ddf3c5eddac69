import { beforeAll, expect, test } from "vitest";
import {
  type MadeClinic,
  type MadeMember,
  type MadePatient,
  makeAlert,
  makeBodyChart,
  makeClinic,
  makeMember,
  makePatient,
  makeUser,
  patientActor,
  staffActor,
} from "../../prisma/factories";
import { checkinRow } from "../../prisma/factories/checkins";
import { insertRows, type Row } from "../../prisma/factories/rows";
import type { CheckinItem } from "../checkins/schema";
import { now } from "../clock";
import { asSystem } from "../db/scope";
import { runAs } from "../gates/run";
import type { GoalId } from "../ids";
import { CATALOGUE_VERSION } from "../measures/catalogue.data";
import { newId } from "../new-id";
import { discharge } from "../patients/episode/mutations";
import { mergeRecords } from "../patients/merge/mutations";
import { addDays } from "../time/calendar-date";
import { localDateAt } from "../time/local-day";
import { listSources } from "./queries";
import { NO_SOURCES } from "./sources";

let clinic: MadeClinic;
let hanna: MadeMember;
beforeAll(async () => {
  clinic = await makeClinic();
  hanna = await makeMember(clinic);
});

const today = () => localDateAt([{ from: "1900-01-01", zone: clinic.zone }], now());
const back = (days: number) => addDays(today(), -days);
const made = async () =>
  makePatient(clinic, { lead: hanna, startDate: back(60), side: "left", user: await makeUser() });
const own = ({ id }: MadePatient) => ({ clinicId: clinic.id, patientId: id });

const answer = (
  patient: MadePatient,
  days: number,
  { hour = 12, ...given }: Pick<CheckinItem, "kind" | "body"> & { hour?: number },
) =>
  checkinRow(own(patient), {
    ...{ id: newId(), at: `${back(days)}T${hour}:00:00.000Z`, zone: clinic.zone, localDate: back(days) },
    ...{ authorId: patient.userId ?? "", ...given },
  });

const measured = (
  patient: MadePatient,
  days: number,
  more: Partial<Row<"MeasureResult">>,
): Row<"MeasureResult"> => ({
  ...{ ...own(patient), id: newId(), episodeId: patient.episodeId, authorId: hanna.id },
  ...{ measure: "chair-stand", catalogue: CATALOGUE_VERSION, localDate: back(days), value: 10 },
  ...{ recordedAt: `${back(days)}T14:00:00Z`, ...more },
});

/** As the patient's own entries have it read: by their own rights. */
const sources = async (patient: MadePatient) =>
  (
    await runAs(patientActor(patient), (db) =>
      listSources(db, new Map([[patient.id, patient.zones]]), today()),
    )
  ).get(patient.id);

test("of somebody who has said nothing, nothing is known", async () => {
  expect(await sources(await made())).toEqual(NO_SOURCES);
});

test("of a morning the latest answer stands, also one that takes it back, and of minutes those of the last day that has them", async () => {
  const patient = await made();
  const Checkin = [
    answer(patient, 3, { kind: "settled", body: { settled: "worse" }, hour: 10 }),
    answer(patient, 3, { kind: "settled", body: { settled: "as-before" }, hour: 11 }),
    answer(patient, 2, { kind: "settled", body: { settled: "worse" }, hour: 10 }),
    answer(patient, 2, { kind: "settled", body: { settled: null }, hour: 11 }),
    answer(patient, 1, { kind: "settled", body: { settled: "unsure" } }),
    answer(patient, 9, { kind: "walked", body: { minutes: 20 } }),
    answer(patient, 3, { kind: "walked", body: { minutes: 45 }, hour: 10 }),
    answer(patient, 3, { kind: "walked", body: { minutes: null }, hour: 11 }),
    answer(patient, 2, { kind: "walked", body: { minutes: null } }),
    answer(patient, 2, { kind: "rest-pain", body: { pain: 4 } }),
    answer(patient, 50, { kind: "rest-pain", body: { pain: 9 } }),
  ];
  await asSystem(clinic.id, (db) => insertRows(db, { Checkin }));
  const found = await sources(patient);
  expect(found?.mornings).toEqual([{ date: back(3), settled: true }]);
  expect(found?.walked).toEqual({ date: back(9), value: 20 });
  expect(found?.restPains).toMatchObject([{ date: back(2), pain: 4 }]);
});

test("goals are the mean of those scored twice, whoever scored them; what was corrected or ended is left out", async () => {
  const patient = await made();
  const [stairs, choir, ended, once] = Array.from({ length: 4 }, () => newId<GoalId>());
  const goal = (id: GoalId | undefined, more = {}): Row<"Goal"> => ({
    ...{ ...own(patient), id: id ?? "", episodeId: patient.episodeId, words: "Stairs", source: "patient" },
    ...{ authorId: patient.userId ?? "", setAt: `${back(40)}T10:00:00Z`, ...more },
  });
  const score = (goalId: GoalId | undefined, days: number, value: number) =>
    answer(patient, days, { kind: "goal", body: { goalId: goalId ?? ("" as GoalId), score: value } });
  const replaced = measured(patient, 4, { measure: null, goalId: choir, value: 1 });
  await asSystem(clinic.id, (db) =>
    insertRows(db, {
      Goal: [
        ...[goal(stairs), goal(choir), goal(once)],
        goal(ended, { endedAt: `${back(5)}T10:00:00Z`, endedBy: patient.userId }),
      ],
      MeasureResult: [
        replaced,
        measured(patient, 4, { measure: null, goalId: choir, value: 8, replacesId: replaced.id }),
      ],
      Checkin: [
        ...[score(stairs, 40, 2), score(stairs, 20, 9), score(stairs, 6, 5), score(choir, 40, 3)],
        ...[score(ended, 40, 0), score(ended, 6, 10), score(once, 6, 10)],
      ],
    }),
  );
  expect((await sources(patient))?.goals).toEqual({ from: 2.5, value: 6.5, date: back(6) });
});

test("the chair stand is from its first count to the last, without what was corrected", async () => {
  const patient = await made();
  const wrong = measured(patient, 10, { value: 30 });
  await asSystem(clinic.id, (db) =>
    insertRows(db, {
      MeasureResult: [
        measured(patient, 50, { value: 9 }),
        ...[wrong, measured(patient, 10, { value: 13, replacesId: wrong.id })],
        measured(patient, 5, { value: null }),
      ],
    }),
  );
  expect((await sources(patient))?.chairStand).toEqual({ from: 9, value: 13, date: back(10) });
});

test("leg pain is from the first chart to the last, which may have drawn back; something new clouds that", async () => {
  const [better, clouded] = [await made(), await made()];
  for (const patient of [better, clouded])
    await makeBodyChart(patient, {
      ...{ localDate: back(40), marks: [{ place: "left-calf-back", pain: 7, symptoms: [] }] },
    });
  const mark = { place: "left-buttock-back" as const, pain: 5 };
  await makeBodyChart(better, { localDate: back(4), marks: [{ ...mark, symptoms: [] }] });
  await makeBodyChart(clouded, { localDate: back(4), marks: [{ ...mark, symptoms: ["numbness"] }] });
  expect(await sources(better)).toMatchObject({
    ...{ legPain: { from: 7, value: 5, date: back(4) }, centralised: true },
  });
  expect((await sources(clouded))?.centralised).toBe(false);
});

test("what the care team was told of late is among it, acknowledged or not", async () => {
  const patient = await made();
  await makeAlert(patient, { kind: "weakness" });
  expect((await sources(patient))?.alerts).toMatchObject([{ kind: "weakness" }]);
});

test("what was told in a record that was merged into this one is told of the same person", async () => {
  const patient = await made();
  const merged = await makePatient(clinic, { lead: hanna, startDate: back(60), user: null });
  await runAs(staffActor(hanna), (db) => discharge(db, { patientId: merged.id, reason: "twice" }));
  const merging = await runAs(staffActor(hanna), (db) =>
    mergeRecords(db, { patientId: merged.id, keptId: patient.id, reason: "recorded twice" }),
  );
  expect(merging).toMatchObject({ ok: true });
  await makeAlert(merged, { kind: "stop-S3" });
  const read = await asSystem(clinic.id, (db) =>
    listSources(db, new Map([[patient.id, patient.zones]]), today()),
  );
  expect(read.get(patient.id)?.alerts).toMatchObject([{ kind: "stop-S3" }]);
});
