import { expect, test } from "vitest";
import {
  type MadePatient,
  makeClinic,
  makeMember,
  makePatient,
  makePlanVersion,
  patientActor,
  planFrom,
  staffActor,
} from "@/prisma/factories";
import { data } from "@/prisma/factories/result";
import { now } from "../../clock";
import { asSystem } from "../../db/scope";
import { runAs } from "../../gates/run";
import { setOwnGoal } from "../../goals/mutations";
import { listGoalRecords } from "../../goals/queries";
import type { GoalId } from "../../ids";
import { newId } from "../../new-id";
import { discharge } from "../../patients/episode/mutations";
import { mergeRecords } from "../../patients/merge/mutations";
import { addDays } from "../../time/calendar-date";
import { localDateAt } from "../../time/local-day";
import { recordOwnCheckins } from "./mutations";

async function goalOf(patient: MadePatient, words: string): Promise<GoalId> {
  return data(await runAs(patientActor(patient), (db) => setOwnGoal(db, { words }))).goalId;
}
const about = (kind: string, body: object) => ({
  ...{ type: "checkin", kind, id: newId<string>(), zone: "Europe/London", body },
  deviceAt: now().subtract({ minutes: 5 }).toString(),
});

test("a score that a phone kept for a goal of a merged record is that goal's, and the rest the patient's", async () => {
  const clinic = await makeClinic({ zone: "Europe/London" });
  const hanna = await makeMember(clinic);
  const startDate = addDays(localDateAt([{ from: "1900-01-01", zone: clinic.zone }], now()), -10);
  const old = await makePatient(clinic, { lead: hanna, startDate });
  const kept = await makePatient(clinic, { lead: hanna, startDate, user: null });
  await makePlanVersion(old, await planFrom("knee-oa"), { effectiveFrom: startDate });
  const goalId = await goalOf(old, "Walk to the river");
  const arrived = about("confidence", { score: 4 });
  const send = (as: MadePatient, ...items: object[]) =>
    runAs({ ...patientActor(old), patientId: as.id }, (db) =>
      recordOwnCheckins(db, { sentAt: now().toString(), items }),
    );
  expect(await send(old, arrived)).toMatchObject([{ status: 201 }]);
  const staff = staffActor(hanna);
  await runAs(staff, (db) => discharge(db, { patientId: old.id, reason: "recorded twice" }));
  const merge = { patientId: old.id, keptId: kept.id, reason: "one person" };
  expect(await runAs(staff, (db) => mergeRecords(db, merge))).toMatchObject({ ok: true });

  const score = about("goal", { goalId, score: 6 });
  const nobodys = about("goal", { goalId: newId<string>(), score: 6 });
  const pain = about("rest-pain", { pain: 3 });
  const batch = [score, nobodys, arrived, { id: "x" }, pain];
  const statuses = async () => (await send(kept, ...batch)).map(({ id, status }) => [id, status]);
  const answers = (fresh: 201 | 200) => [
    [score.id, fresh],
    [nobodys.id, 422],
    [arrived.id, 200],
    [null, 422],
    [pain.id, fresh],
  ];
  expect(await statuses()).toEqual(answers(201));
  expect(await statuses()).toEqual(answers(200));
  const rows = await asSystem(clinic.id, (db) =>
    db.tx.checkin.findMany({ select: { patientId: true, id: true }, orderBy: { receivedAt: "asc" } }),
  );
  expect(new Map(rows.map(({ id, patientId }) => [id, patientId]))).toEqual(
    new Map([
      [arrived.id, old.id],
      [score.id, old.id],
      [pain.id, kept.id],
    ]),
  );
  const shown = await runAs(staff, (db) => listGoalRecords(db, old.id, old.zones));
  expect(shown).toMatchObject([{ words: "Walk to the river", scores: [{ score: 6 }] }]);
});
