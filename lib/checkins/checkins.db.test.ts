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
import { now } from "../clock";
import { runAs } from "../gates/run";
import { newId } from "../new-id";
import { partOfDayAt } from "../today/part-of-day";
import { getToday } from "../today/queries";
import { recordCheckins } from "./mutations";

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
});
