import { beforeEach, expect, test } from "vitest";
import {
  type MadeMember,
  type MadePatient,
  makeClinic,
  makeMember,
  makePatient,
  makePlanVersion,
  patientActor,
  planFrom,
  staffActor,
} from "@/prisma/factories";
import { logRow } from "@/prisma/factories/logs";
import { insertRows } from "@/prisma/factories/rows";
import { utcDay } from "@/prisma/factories/utc-day";
import { loadHistory } from "../adherence/history/queries";
import { now } from "../clock";
import type { Actor } from "../db/actor";
import { asSystem } from "../db/scope";
import { runAs } from "../gates/run";
import type { PrescriptionId } from "../ids";
import { newId } from "../new-id";
import { groupOf } from "../plans/vocabulary";
import { localDateAt } from "../time/local-day";
import { getToday } from "../today/queries";
import { presentToday } from "../today/wire";
import { recordBatch } from "./mutations";
import { doseLogBody, doseLogItem } from "./schema";
import { type LogSource, MOST_A_DAY, MOST_CORRECTIONS } from "./vocabulary";

let hanna: MadeMember;
let patient: MadePatient;
let prescriptions: PrescriptionId[];
let reading: { deviceAt: string; zone: string };

beforeEach(async () => {
  const clinic = await makeClinic({ zone: "Europe/London" });
  const from = utcDay(20);
  hanna = await makeMember(clinic);
  patient = await makePatient(clinic, { startDate: from, lead: hanna });
  const content = await planFrom("disc-extension");
  await makePlanVersion(patient, content, { effectiveFrom: from });
  prescriptions = (content.phases[0]?.prescriptions ?? []).flatMap(({ id, kind }) =>
    groupOf(kind) === "exercise" ? [id] : [],
  );
  reading = { deviceAt: now().toString(), zone: "Europe/London" };
});

const logs = (count: number, prescription: number, body: object = { quick: true }) =>
  Array.from({ length: count }, () => ({
    ...{ type: "log", id: newId<string>(), prescriptionId: prescriptions[prescription], body },
    ...reading,
  }));

const send = (items: object[], { source, by }: { source: LogSource; by: Actor } = ofPatient()) =>
  runAs(by, (db) => recordBatch(db, patient.id, source, { sentAt: now().toString(), items }));
const ofPatient = () => ({ source: "patient", by: patientActor(patient) }) as const;

test("one day of a prescription takes so many logs and no more, whatever batches they come in", async () => {
  const items = logs(MOST_A_DAY + 5, 0);
  const results = [...(await send(items.slice(0, 15))), ...(await send(items.slice(15)))];
  expect(results.slice(0, MOST_A_DAY).map(({ status }) => status)).toEqual(Array(MOST_A_DAY).fill(201));
  expect(results.slice(MOST_A_DAY)).toEqual(
    items.slice(MOST_A_DAY).map(({ id }) => ({ id, status: 422, error: "too-many" })),
  );
  expect(await send(items.slice(0, 3))).toMatchObject(Array(3).fill({ status: 200 }));
  expect(await send(logs(1, 1))).toMatchObject([{ status: 201 }]);
});

test("a stop that the care team must hear of is never one too many, and staff have room of their own", async () => {
  await send(logs(MOST_A_DAY, 0));
  expect(await send(logs(1, 0))).toMatchObject([{ status: 422 }]);
  expect(await send(logs(1, 0, { stopRule: "S3" }))).toMatchObject([{ status: 201 }]);
  expect(await send(logs(1, 0), { source: "paper", by: staffActor(hanna) })).toMatchObject([{ status: 201 }]);
});

test("one log takes so many corrections, also before it has come", async () => {
  const [log] = logs(1, 1);
  const edits = Array.from({ length: MOST_CORRECTIONS + 2 }, (_, nth) => ({
    ...{ type: "correction", kind: "edit", id: newId<string>(), logId: log?.id, ...reading },
    body: { quick: true, effort: nth % 10 },
  }));
  const results = await send([...edits.slice(0, 3), log ?? {}, ...edits.slice(3)]);
  const statuses = results.map(({ status }) => status);
  expect(statuses).toEqual([...Array(MOST_CORRECTIONS + 1).fill(201), 422, 422]);
});

test("what was stored before there was a bound weighs no page down: the latest of a day are read", async () => {
  const crowded = prescriptions.at(-1);
  if (!crowded) throw new Error("A plan without exercises");
  const at = now().subtract({ hours: 1 });
  const today = localDateAt(patient.zones, at);
  const many = Array.from({ length: 3_000 }, (_, nth) => {
    const loggedAt = at.add({ milliseconds: nth }).toString();
    const [item] = logs(1, 0);
    const log = {
      ...item,
      prescriptionId: crowded,
      localDate: today,
      body: doseLogBody.parse({ quick: true }),
    };
    const when = { source: "patient", loggedAt, sentAt: loggedAt, receivedAt: loggedAt } as const;
    return logRow(patient, doseLogItem.parse(log), when);
  });
  await asSystem(patient.clinicId, (db) => insertRows(db, { DoseLog: many }));
  const history = await runAs(patientActor(patient), (db) =>
    loadHistory(db, patient.id, { from: today, to: today }),
  );
  const read = history?.logs.filter((log) => log.prescriptionId === crowded) ?? [];
  expect(read.length).toBeLessThanOrEqual(MOST_A_DAY);
  const seen = await runAs(patientActor(patient), getToday);
  expect(JSON.stringify(seen && presentToday(seen)).length).toBeLessThan(150_000);
});
