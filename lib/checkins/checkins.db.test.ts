import { beforeAll, expect, test } from "vitest";
import {
  type MadeClinic,
  type MadePatient,
  makeBodyChart,
  makeClinic,
  makeMember,
  makePatient,
  makePlanVersion,
  patientActor,
  planFrom,
  staffActor,
} from "../../prisma/factories";
import { storedReasons } from "../caseload/stored-reasons";
import { now } from "../clock";
import { asSystem, type Db } from "../db/scope";
import { runAs } from "../gates/run";
import { newId } from "../new-id";
import { addDays } from "../time/calendar-date";
import { localDateAt } from "../time/local-day";
import { partOfDayAt } from "../today/part-of-day";
import { getToday } from "../today/queries";
import { chooseMorningHour, recordCheckins } from "./mutations";
import { getMorningHour, listCheckins } from "./queries";

let clinic: MadeClinic;

beforeAll(async () => {
  clinic = await makeClinic();
});

async function somebody() {
  const patient = await makePatient(clinic);
  await makePlanVersion(patient, await planFrom("disc-extension"));
  return patient;
}
const item = (pain: number, given: object = {}) => ({
  ...{ type: "checkin", kind: "rest-pain", id: newId<string>() },
  ...{ deviceAt: now().toString(), zone: "Europe/London", body: { pain }, ...given },
});
const send = (patient: MadePatient, ...items: object[]) =>
  runAs(patientActor(patient), (db) => recordCheckins(db, patient.id, { sentAt: now().toString(), items }));
const today = (patient: MadePatient) => runAs(patientActor(patient), getToday);

test("an answer is kept once, however often it is sent, and never changed", async () => {
  const patient = await somebody();
  const one = item(4);
  expect(await send(patient, one)).toMatchObject([{ status: 201 }]);
  expect(await send(patient, one)).toMatchObject([{ status: 200 }]);
  expect(await send(patient, { ...one, body: { pain: 2 } })).toMatchObject([{ status: 409 }]);
  expect(await today(patient)).toMatchObject({ start: 4, reliefOnly: false });
});

test("a bad one loses only itself", async () => {
  const patient = await somebody();
  const ahead = now().add({ hours: 36 }).toString();
  const results = await send(
    patient,
    item(11),
    { id: "x" },
    item(3, { zone: "Nowhere/Else" }),
    item(3, { deviceAt: ahead }),
    item(3),
  );
  expect(results.map(({ status }) => status)).toEqual([422, 422, 422, 422, 201]);
});

test("the latest of this part of the day counts; one of another part gives no start", async () => {
  const patient = await somebody();
  const zone = patient.zones[0]?.zone ?? "";
  const earlier = now().subtract({ hours: 4 });
  await send(patient, item(9, { deviceAt: earlier.toString() }));
  const same = partOfDayAt(zone, earlier) === partOfDayAt(zone, now());
  expect((await today(patient))?.start).toBe(same ? 9 : null);
  await send(patient, item(6, { deviceAt: now().subtract({ seconds: 30 }).toString() }), item(5));
  expect((await today(patient))?.start).toBe(5);
});

test("a start of 8 offers relief alone, unless staff have charted as much", async () => {
  const patient = await somebody();
  await send(patient, item(8));
  expect(await today(patient)).toMatchObject({ start: 8, reliefOnly: true });
  await makeBodyChart(patient, {
    source: "staff",
    marks: [{ place: "left-calf-back", pain: 8, symptoms: [] }],
  });
  expect((await today(patient))?.reliefOnly).toBe(false);
});

const BODIES = {
  "rest-pain": { pain: 4 },
  settled: { settled: "worse" },
  lying: { minutes: 60 },
  confidence: { score: 5 },
  walked: { minutes: 20 },
  sat: { minutes: 45 },
} as const;

test("each kind takes its own body within its bounds, and no other", async () => {
  const patient = await somebody();
  const of = (kind: string, body: object) => item(0, { id: newId<string>(), kind, body });
  const good = Object.entries(BODIES).map(([kind, body]) => of(kind, body));
  expect((await send(patient, ...good)).map(({ status }) => status)).toEqual(good.map(() => 201));
  const bad = [
    of("mood", { pain: 3 }),
    of("lying", { pain: 3 }),
    of("lying", { minutes: -5 }),
    of("lying", { minutes: 961 }),
    of("sat", { minutes: 2.5 }),
    of("confidence", { score: 11 }),
    of("confidence", {}),
    of("settled", { settled: "fine" }),
  ];
  expect((await send(patient, ...bad)).map(({ status }) => status)).toEqual(bad.map(() => 422));
  const kept = await runAs(patientActor(patient), async (db) =>
    listCheckins(db, patient.id, localDateAt(patient.zones, now())),
  );
  expect(new Map(kept.map(({ kind, value }) => [kind, value]))).toEqual(
    new Map(Object.entries(BODIES).map(([kind, body]) => [kind, Object.values(body)[0]])),
  );
});

test("a later answer corrects, none takes back, and nothing stored is changed", async () => {
  const patient = await somebody();
  const score = (n: number | null, minutes: number) =>
    item(0, {
      ...{ id: newId<string>(), kind: "confidence", body: { score: n } },
      deviceAt: now().subtract({ minutes }).toString(),
    });
  // The earlier one arrives last.
  await send(patient, score(7, 1), score(2, 2));
  const standing = () =>
    runAs(patientActor(patient), (db) => listCheckins(db, patient.id, localDateAt(patient.zones, now())));
  expect((await standing()).map(({ value }) => value)).toEqual([7]);
  await send(patient, score(null, 0));
  expect((await standing()).map(({ value }) => value)).toEqual([null]);
  const own = { where: { patientId: patient.id } };
  expect(await asSystem(clinic.id, (db) => db.tx.checkin.count(own))).toBe(3);
  const change = (work: (db: Db) => Promise<unknown>) =>
    expect(runAs(patientActor(patient), work)).rejects.toThrow();
  await change((db) => db.tx.checkin.updateMany({ ...own, data: { zone: "UTC" } }));
  await expect(runAs(patientActor(patient), (db) => db.tx.checkin.deleteMany(own))).rejects.toThrow(
    /permission denied/,
  );
});

test("an answer given offline days ago belongs to its day, and a clock that is off is put right", async () => {
  const patient = await somebody();
  const then = now().subtract({ hours: 72 });
  await send(patient, item(3, { deviceAt: then.toString() }));
  // Sent by a phone that is 36 hours ahead, on which the answer seems to be of the day after tomorrow.
  const ahead = now().add({ hours: 36 });
  await runAs(patientActor(patient), (db) =>
    recordCheckins(db, patient.id, {
      sentAt: ahead.toString(),
      items: [item(5, { id: newId<string>(), deviceAt: ahead.subtract({ seconds: 20 }).toString() })],
    }),
  );
  const kept = await runAs(patientActor(patient), (db) =>
    listCheckins(db, patient.id, localDateAt(patient.zones, now())),
  );
  expect(kept.map(({ date, value }) => [date, value])).toEqual([
    [localDateAt(patient.zones, then), 3],
    [localDateAt(patient.zones, now()), 5],
  ]);
});

test("little confidence and much lying reach the caseload with the answer, and leave it when they are corrected", async () => {
  const startDate = addDays(localDateAt([{ from: "1900-01-01", zone: "Europe/London" }], now()), -10);
  const patient = await makePatient(clinic, { startDate });
  const answer = (kind: string, body: object, hours: number) =>
    item(0, {
      ...{ id: newId<string>(), kind, body },
      deviceAt: now().subtract({ hours }).toString(),
    });
  const flags = async () => {
    const rows = await asSystem(clinic.id, (db) =>
      db.tx.caseloadStatus.findMany({ where: { patientId: patient.id }, orderBy: { validFrom: "asc" } }),
    );
    return storedReasons.parse(rows[0]?.flags).map(({ flag, severity }) => `${flag} ${severity}`);
  };
  await send(
    patient,
    answer("confidence", { score: 3 }, 0),
    answer("lying", { minutes: 180 }, 0),
    answer("lying", { minutes: 240 }, 48),
  );
  expect(await flags()).toEqual(expect.arrayContaining(["confidence red", "over-rest amber"]));
  await send(patient, answer("confidence", { score: 8 }, 0), answer("lying", { minutes: 30 }, 0));
  expect((await flags()).filter((flag) => /confidence|over-rest/.test(flag))).toEqual([]);
});

test("the hour is the patient's own choice; the latest counts, and none is one as well", async () => {
  const [patient, other] = [await somebody(), await somebody()];
  const hour = (who: MadePatient) => runAs(patientActor(who), (db) => getMorningHour(db, who.id));
  expect(await hour(patient)).toBe(8);
  await runAs(patientActor(patient), (db) => chooseMorningHour(db, { hour: 6 }));
  expect([await hour(patient), await hour(other)]).toEqual([6, 8]);
  await runAs(patientActor(patient), (db) => chooseMorningHour(db, { hour: null }));
  expect(await hour(patient)).toBeNull();
});

test("nobody else reads or adds it", async () => {
  const [patient, other] = [await somebody(), await somebody()];
  await send(patient, item(4));
  const seen = (who: MadePatient) =>
    runAs(patientActor(who), (db) => db.tx.checkin.count({ where: { patientId: patient.id } }));
  expect([await seen(patient), await seen(other)]).toEqual([1, 0]);
  const therapist = await makeMember(clinic);
  const read = await runAs(staffActor(therapist), (db) =>
    db.tx.checkin.count({ where: { patientId: patient.id } }),
  );
  expect(read).toBe(1);
  const [row] = await asSystem(clinic.id, (db) =>
    db.tx.checkin.findMany({ where: { patientId: patient.id } }),
  );
  if (!row) throw new Error("It was stored");
  const copy = { ...row, id: newId<string>(), body: { pain: 0 } };
  for (const actor of [staffActor(therapist), patientActor(other)])
    await expect(runAs(actor, (db) => db.tx.checkin.createMany({ data: copy }))).rejects.toThrow();
});
