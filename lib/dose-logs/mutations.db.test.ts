import { Temporal } from "temporal-polyfill";
import { beforeAll, describe, expect, test } from "vitest";
import { now } from "@/lib/clock";
import { runAs } from "@/lib/gates/run";
import {
  type MadePatient,
  makeClinic,
  makeLog,
  makePatient,
  makePlanVersion,
  patientActor,
  planFrom,
} from "@/prisma/factories";
import { utcDay } from "@/prisma/factories/utc-day";
import { loadHistory } from "../adherence/history/queries";
import type { ItemResult } from "../batch";
import { refreshCaseload } from "../caseload/projection/mutations";
import type { DoseLogId, PrescriptionId } from "../ids";
import { newId } from "../new-id";
import type { PlanContent } from "../plans/schema";
import { localDateAt } from "../time/local-day";
import { recordBatch } from "./mutations";

let patient: MadePatient;
let other: MadePatient;
let content: PlanContent;
let prescriptionId: string;
let itemOfOther: PrescriptionId;

const uuid = () => crypto.randomUUID();
const ago = (hours: number) =>
  now()
    .subtract({ minutes: Math.round(hours * 60) })
    .toString();

beforeAll(async () => {
  const clinic = await makeClinic({ zone: "Europe/London" });
  content = await planFrom("disc-extension");
  const from = utcDay(20);
  patient = await makePatient(clinic, { startDate: from });
  other = await makePatient(clinic, { startDate: from });
  await makePlanVersion(patient, content, { effectiveFrom: from });
  const ofOther = await planFrom("disc-extension");
  await makePlanVersion(other, ofOther, { effectiveFrom: from });
  itemOfOther = ofOther.phases[0]?.prescriptions[0]?.id ?? newId();
  prescriptionId = content.phases[0]?.prescriptions.find((p) => p.kind === "mobility")?.id ?? "";
});

const log = (given: Record<string, unknown> = {}) => ({
  type: "log",
  id: uuid(),
  prescriptionId,
  deviceAt: ago(0),
  zone: "Europe/London",
  body: { sets: [{ reps: 10 }] },
  ...given,
});

const send = (
  items: unknown[],
  who: MadePatient = patient,
  sentAt = now().toString(),
): Promise<ItemResult[]> =>
  runAs(patientActor(who), (db) => recordBatch(db, who.id, "patient", { sentAt, items }));

const statuses = async (...batch: Parameters<typeof send>) => (await send(...batch)).map((r) => r.status);
const errors = async (...batch: Parameters<typeof send>) =>
  (await send(...batch)).map((r) => ("error" in r ? r.error : null));
const stored = (who: MadePatient, id: string) =>
  runAs(patientActor(who), (db) => db.tx.doseLog.findFirst({ where: { patientId: who.id, id } }));

describe("a batch", () => {
  test("is stored once: sending it again changes nothing and answers the same", async () => {
    const items = [log(), log({ slot: 2 })];
    expect(await statuses(items)).toEqual([201, 201]);
    expect(await statuses(items)).toEqual([200, 200]);
    const shuffled = items.map(({ body, ...rest }) => ({ body, ...rest }));
    expect(await statuses(shuffled)).toEqual([200, 200]);
  });

  test("answers 409 for the same id with another body, and keeps the first", async () => {
    const item = log();
    await send([item]);
    expect(await statuses([{ ...item, body: { sets: [{ reps: 3 }] } }])).toEqual([409]);
    expect((await stored(patient, item.id))?.body).toMatchObject({ sets: [{ reps: 10 }] });
  });

  test("keeps the good items when one is bad, and says which field", async () => {
    const results = await send([log(), log({ body: { pain: 11 } }), { nonsense: true }, log()]);
    expect(results.map((r) => r.status)).toEqual([201, 422, 422, 201]);
    expect(results[1]).toMatchObject({ error: "invalid", fields: { "body.pain": expect.any(String) } });
  });

  test("takes the same id for another patient, so that nobody learns of it by a 409", async () => {
    const item = log();
    await send([item]);
    const own = (await runAs(patientActor(other), (db) => db.tx.prescription.findFirst()))?.prescriptionId;
    expect(await statuses([log({ id: item.id, prescriptionId: own })], other)).toEqual([201]);
  });

  test("keeps the good items when one has a note that can't be kept", async () => {
    const results = await send([log({ body: { note: "a\0b" } }), log({ body: { note: "\ud83e" } }), log()]);
    expect(results.map((r) => r.status)).toEqual([422, 422, 201]);
    expect(results[0]).toMatchObject({ error: "invalid", fields: { "body.note": "characters" } });
  });

  test("knows an id in whichever case it is written", async () => {
    const item = log();
    const shouted = { ...item, id: item.id.toUpperCase(), prescriptionId: prescriptionId.toUpperCase() };
    expect(await statuses([shouted])).toEqual([201]);
    expect(await statuses([shouted, item])).toEqual([200, 200]);
  });

  test("is answered under ids alone: nothing else that was sent comes back", async () => {
    expect(await send([{ ...log(), id: "x".repeat(40_000) }])).toMatchObject([{ id: null, status: 422 }]);
  });

  test("sent twice at the same time is stored once", async () => {
    const items = Array.from({ length: 20 }, () => log());
    const both = await Promise.all([statuses(items), statuses(items)]);
    expect(both.flat().sort()).toEqual([...Array(20).fill(200), ...Array(20).fill(201)]);
  });
});

describe("what is refused", () => {
  test("another patient's prescription, an unknown zone, a log in the future", async () => {
    expect(await errors([log()], other)).toEqual(["unknown-prescription"]);
    for (const zone of ["Mars/Olympus", "+23:59", "-00:00"])
      expect(await errors([log({ zone })])).toEqual(["zone-unknown"]);
    expect(await statuses([log({ zone: "Asia/Calcutta" }), log({ zone: "UTC" })])).toEqual([201, 201]);
    expect(await errors([log({ deviceAt: now().add({ hours: 1 }).toString() })])).toEqual(["in-future"]);
  });

  test("a day that lies ahead, one whose window is shut, one before the plan", async () => {
    const zones = [{ from: "1900-01-01", zone: "Europe/London" }];
    const day = (offset: number) => localDateAt(zones, now().add({ hours: 24 * offset }));
    expect(await errors([log({ localDate: day(2) })])).toEqual(["in-future"]);
    expect(await errors([log({ localDate: day(-6) })])).toEqual(["window-closed"]);
    const old = { localDate: day(-40), deviceAt: ago(24 * 40) };
    expect(await errors([log(old)])).toEqual(["not-assigned-yet"]);
  });
});

describe("the clock", () => {
  test("a log made in time and sent days later is accepted for its own day", async () => {
    const item = log({ deviceAt: ago(24 * 10) });
    expect(await statuses([item])).toEqual([201]);
    const row = await stored(patient, item.id);
    expect(row?.loggedAt.toISOString()).toBe(new Date(item.deviceAt as string).toISOString());
  });

  test("a clock that is centuries off loses its own item alone, or none where the phone says so itself", async () => {
    const wild = log({ deviceAt: "0000-01-01T00:00:00Z" });
    expect(await statuses([log(), wild, log({ deviceAt: "1999-01-01T00:00:00Z" })])).toEqual([201, 422, 422]);
    const both = log({ deviceAt: "9999-12-31T23:59:00Z" });
    expect((await send([both], patient, "9999-12-31T23:59:59Z"))[0]).toMatchObject({ status: 201 });
    expect(await send([log()], patient, "9999-12-31T23:59:59Z")).toMatchObject([{ error: "window-closed" }]);
  });

  test("a phone that is three hours behind is corrected, and the raw readings are kept", async () => {
    const item = log({ deviceAt: ago(5) });
    await send([item], patient, ago(3));
    const row = await stored(patient, item.id);
    const off = (row?.loggedAt.getTime() ?? 0) - Temporal.Instant.from(ago(2)).epochMilliseconds;
    expect(Math.abs(off)).toBeLessThan(60_000);
    expect(row?.deviceAt.toISOString()).toBe(new Date(item.deviceAt as string).toISOString());
  });
});

describe("corrections", () => {
  test("arrive before their log, are stored once, and keep the original", async () => {
    const id = uuid();
    const undo = { type: "correction", kind: "undo", id: uuid(), logId: id, deviceAt: ago(0), zone: "UTC" };
    expect(await statuses([undo, log({ id })])).toEqual([201, 201]);
    expect(await statuses([undo])).toEqual([200]);
    expect(await stored(patient, id)).not.toBeNull();
  });

  test("have the log's window", async () => {
    const item = log({ deviceAt: ago(24 * 8) });
    await send([item]);
    const late = {
      type: "correction",
      kind: "undo",
      id: uuid(),
      logId: item.id,
      deviceAt: ago(0),
      zone: "UTC",
    };
    expect(await errors([late])).toEqual(["window-closed"]);
  });
});

describe("what staff entered from paper", () => {
  const undo = (logId: string) => {
    return { type: "correction", kind: "undo", id: uuid(), logId, deviceAt: ago(0), zone: "UTC" };
  };
  const lastLogAt = () =>
    runAs({ kind: "system", clinicId: other.clinicId }, async (db) => {
      await refreshCaseload(db, [other.id]);
      const row = await db.tx.caseloadStatus.findFirst({ where: { patientId: other.id } });
      return row?.lastLogAt?.toISOString();
    });

  test("is not the patient's to take back", async () => {
    const logId = await makeLog(other, { prescriptionId: itemOfOther, source: "paper" });
    const [result] = await send([undo(logId)], other);
    expect(result).toMatchObject({ status: 422, error: "not-yours" });
  });

  test("stands also where her correction came before it", async () => {
    const id = newId<DoseLogId>();
    expect(await send([undo(id)], other)).toMatchObject([{ status: 201 }]);
    const at = now().add({ seconds: 1 }).round("millisecond");
    await makeLog(other, { id, prescriptionId: itemOfOther, source: "paper", at });
    const today = localDateAt(other.zones, now());
    const history = await runAs(patientActor(other), (db) =>
      loadHistory(db, other.id, { from: today, to: today }),
    );
    expect(history?.logs.some((entry) => entry.id === id)).toBe(true);
    expect(history?.corrections).toEqual([]);
    expect(await lastLogAt()).toBe(new Date(at.epochMilliseconds).toISOString());
  });
});

test("a stop under S3 alerts the care team, puts the patient on top and is audited without a word about her", async () => {
  const item = log({ body: { stopRule: "S3", pain: 6 } });
  await send([item]);
  await runAs({ kind: "system", clinicId: patient.clinicId }, async (db) => {
    const alert = await db.tx.alert.findFirst({ where: { patientId: patient.id, kind: "stop-S3" } });
    expect(alert?.facts).toEqual({
      v: 1,
      hold: true,
      rule: "S3",
      logId: item.id,
      toldAt: expect.any(String),
    });
    const status = await db.tx.caseloadStatus.findFirst({
      where: { patientId: patient.id },
      orderBy: { validFrom: "asc" },
    });
    expect(status).toMatchObject({ alertRank: 2, need: "act" });
  });
});
