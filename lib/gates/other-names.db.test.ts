import { beforeEach, describe, expect, test } from "vitest";
import {
  type MadeClinic,
  type MadeMember,
  type MadePatient,
  makeClinic,
  makeHelper,
  makeMember,
  makePatient,
  makePlanVersion,
  makeUser,
  patientActor,
  planFrom,
  staffActor,
} from "@/prisma/factories";
import { recordCharts } from "../body-charts/mutations";
import { now } from "../clock";
import type { PatientActor } from "../db/actor";
import { asSystem, type Db } from "../db/scope";
import { recordOwnBatch } from "../dose-logs/merged/mutations";
import type { PatientId } from "../ids";
import { newId } from "../new-id";
import { discharge } from "../patients/episode/mutations";
import { mergeRecords, undoMerge } from "../patients/merge/mutations";
import { listFormerIds } from "../patients/merge/queries";
import { EXERCISE_KINDS } from "../plans/vocabulary";
import { localDateAt } from "../time/local-day";
import { takeUnderName } from "./other-names";
import { runAs } from "./run";

let clinic: MadeClinic;
let hanna: MadeMember;
let old: MadePatient;
let kept: MadePatient;
const reason = "one person";
const staff = <T>(work: (db: Db<ReturnType<typeof staffActor>>) => Promise<T>) =>
  runAs(staffActor(hanna), work);
const ok = (result: { ok: boolean }) => expect(result).toMatchObject({ ok: true });
const merge = async () => {
  ok(await staff((db) => discharge(db, { patientId: old.id, reason })));
  ok(await staff((db) => mergeRecords(db, { patientId: old.id, keptId: kept.id, reason })));
};
const undo = async () => ok(await staff((db) => undoMerge(db, { patientId: old.id, reason })));
/** Who taps: the sign-in of the record that went, as the record that it acts as. */
const acting = (patientId: PatientId): PatientActor => ({ ...patientActor(old), patientId });

const reading = () => ({ deviceAt: now().toString(), zone: "Europe/London" });
const exercise = ({ id }: MadePatient) =>
  asSystem(clinic.id, (db) =>
    db.tx.prescription.findFirstOrThrow({ where: { patientId: id, kind: { in: [...EXERCISE_KINDS] } } }),
  );
const logOf = async (record: MadePatient) => ({
  ...{ type: "log", id: newId<string>(), prescriptionId: (await exercise(record)).prescriptionId },
  ...{
    localDate: localDateAt([{ from: "1900-01-01", zone: "Europe/London" }], now()),
    body: { quick: true },
  },
  ...reading(),
});
const undoOf = (log: { id: string }) => ({
  ...{ type: "correction", kind: "undo", id: newId<string>(), logId: log.id },
  ...reading(),
});
const chart = () => ({ id: newId<string>(), marks: [], ...reading() });

/** Sends logs as the outbox of the record that went does once it is back, under the name of the one that it was in. */
const sendLogs = (items: readonly unknown[], merged = false) =>
  runAs(acting(merged ? kept.id : old.id), (db) =>
    takeUnderName(db, items, { name: merged ? old.id : kept.id, merged }, (rest) =>
      recordOwnBatch(db, { sentAt: now().toString(), items: rest }),
    ),
  );
const sendCharts = (items: readonly unknown[], own: PatientId, under: { name: PatientId; merged: boolean }) =>
  runAs(acting(own), (db) =>
    takeUnderName(db, items, under, (charts) =>
      recordCharts(db, own, "patient", { sentAt: now().toString(), charts }),
    ),
  );
const homes = async (ids: string[]) =>
  (
    await asSystem(clinic.id, async (db) => [
      ...(await db.tx.doseLog.findMany({ where: { id: { in: ids } } })),
      ...(await db.tx.logCorrection.findMany({ where: { id: { in: ids } } })),
      ...(await db.tx.bodyChart.findMany({ where: { id: { in: ids } } })),
    ])
  ).map(({ patientId }) => patientId);

beforeEach(async () => {
  clinic = await makeClinic({ zone: "Europe/London" });
  hanna = await makeMember(clinic);
  old = await makePatient(clinic, { lead: hanna });
  kept = await makePatient(clinic, { lead: hanna, user: null });
  for (const one of [old, kept]) await makePlanVersion(one, await planFrom("disc-extension"));
});

describe("what a phone kept under the name of the record that its own was merged into, once that is undone", () => {
  test("arrives at the record that its prescription belongs to, or is refused with the reason", async () => {
    await merge();
    const [own, others] = [await logOf(old), await logOf(kept)];
    await undo();
    expect(await sendLogs([others, own, undoOf(own)])).toMatchObject([
      { id: others.id, status: 422, error: "other-record" },
      { status: 201 },
      { status: 201 },
    ]);
    expect(await homes([own.id, others.id])).toEqual([old.id]);
  });

  test("is there already where it had arrived, which is said of it, and can't be changed any more", async () => {
    await merge();
    const log = await logOf(kept);
    const batch = { sentAt: now().toString(), items: [log] };
    expect(await runAs(acting(kept.id), (db) => recordOwnBatch(db, batch))).toMatchObject([{ status: 201 }]);
    await undo();
    expect(await sendLogs([log, undoOf(log)])).toMatchObject([
      { id: log.id, status: 200 },
      { status: 422, error: "other-record" },
    ]);
    expect(await homes([log.id])).toEqual([kept.id]);
  });

  test("is theirs where it is about nothing of the other record", async () => {
    await merge();
    await undo();
    const drawn = chart();
    const send = () => sendCharts([drawn], old.id, { name: kept.id, merged: false });
    expect([await send(), await send()]).toMatchObject([[{ status: 201 }], [{ status: 200 }]]);
    expect(await homes([drawn.id])).toEqual([old.id]);
  });
});

test("what had arrived before a merge is not stored a second time in the record that stays", async () => {
  const drawn = chart();
  await runAs(acting(old.id), (db) =>
    recordCharts(db, old.id, "patient", { sentAt: now().toString(), charts: [drawn] }),
  );
  await merge();
  expect(await sendCharts([drawn], kept.id, { name: old.id, merged: true })).toMatchObject([{ status: 200 }]);
  expect(await homes([drawn.id])).toEqual([old.id]);
  const [log, more] = [await logOf(old), chart()];
  expect(await sendLogs([log], true)).toMatchObject([{ status: 201 }]);
  expect(await sendCharts([more], kept.id, { name: old.id, merged: true })).toMatchObject([{ status: 201 }]);
  expect(await homes([log.id, more.id])).toEqual([old.id, kept.id]);
});

test("a record that somebody else has joined since is none of the patient's names, and a helper has none", async () => {
  await merge();
  await undo();
  const names = () => runAs(patientActor(old), (db) => listFormerIds(db, old.id));
  expect(await names()).toEqual([kept.id]);
  const helper = await makeHelper(old);
  expect(await runAs(helper.actor, (db) => listFormerIds(db, old.id))).toEqual([]);
  const { id: userId } = await makeUser();
  await asSystem(clinic.id, (db) => db.tx.patient.update({ where: { id: kept.id }, data: { userId } }));
  expect(await names()).toEqual([]);
});
