import { beforeAll, describe, expect, test } from "vitest";
import {
  type MadeHelper,
  type MadePatient,
  makeClinic,
  makeHelper,
  makeLog,
  makeMember,
  makePatient,
  makePause,
  makePlanVersion,
  patientActor,
  planFrom,
  staffActor,
} from "@/prisma/factories";
import { addLike, attempt } from "@/prisma/factories/attempt";
import { checkinRow } from "@/prisma/factories/checkins";
import { insertRows } from "@/prisma/factories/rows";
import { runAs } from "../gates/run";
import { endHelp } from "../helpers/mutations";
import { newId } from "../new-id";
import type { Actor } from "./actor";
import { asSystem } from "./scope";

let here: MadePatient;
let there: MadePatient;
let helper: MadeHelper;
let ended: MadeHelper;

async function makeHome(): Promise<MadePatient> {
  const clinic = await makeClinic();
  const patient = await makePatient(clinic, { lead: await makeMember(clinic) });
  const content = await planFrom("knee-oa");
  await makePlanVersion(patient, content, { effectiveFrom: "2026-01-01" });
  const prescriptionId = content.phases[0]?.prescriptions[0]?.id;
  if (!prescriptionId) throw new Error("The template has prescriptions");
  await makeLog(patient, { prescriptionId });
  const answer = { id: newId<string>(), kind: "settled", body: { settled: "as-before" } } as const;
  const at = { at: "2026-01-04T08:00:00Z", localDate: "2026-01-04", zone: "Europe/London" };
  const row = checkinRow(
    { clinicId: clinic.id, patientId: patient.id },
    { ...answer, ...at, authorId: patient.userId ?? "" },
  );
  await asSystem(clinic.id, (db) => insertRows(db, { Checkin: [row] }));
  await makePause(patient, { from: "2026-01-05", to: "2026-01-07", author: "patient" });
  return patient;
}

beforeAll(async () => {
  [here, there] = [await makeHome(), await makeHome()];
  helper = await makeHelper(here, { name: "Ana" });
  ended = await makeHelper(here, { name: "Ben" });
  await makeHelper(there, { name: "Cai" });
  await runAs(patientActor(here), (db) => endHelp(db, { helperId: ended.id }));
});

const READABLE = ["DoseLog", "PlanVersion", "Consent", "Screening", "Episode", "Helper"] as const;

const patientsSeen = (actor: Actor) =>
  runAs(actor, async (db) => {
    const seen = new Set<string>();
    for (const table of READABLE)
      for (const row of await db.tx.$queryRawUnsafe<{ id: string }[]>(
        `SELECT DISTINCT "patientId" AS "id" FROM "${table}"`,
      ))
        seen.add(`${table} ${row.id}`);
    for (const { id } of await db.tx.patient.findMany({ select: { id: true } })) seen.add(`Patient ${id}`);
    return [...seen].sort();
  });

describe("with every check of the application taken away", () => {
  test("a helper reads the patient they help, as the patient does, and nobody else", async () => {
    const all = [...READABLE, "Patient"].map((table) => `${table} ${here.id}`).sort();
    expect(await patientsSeen(helper.actor)).toEqual(all);
    expect(await patientsSeen(patientActor(here))).toEqual(all);
  });

  test("one whose leave has ended, and one who claims another patient or another's leave, read nothing", async () => {
    const own = `Helper ${here.id}`;
    expect(await patientsSeen(ended.actor)).toEqual([own]);
    expect(await patientsSeen({ ...helper.actor, patientId: there.id })).toEqual([own]);
    expect(await patientsSeen({ ...helper.actor, userId: ended.actor.userId })).toEqual([own]);
    const clinicless = { ...helper.actor, clinicId: there.clinicId };
    expect(await patientsSeen(clinicless)).toEqual([own]);
  });

  test("a helper writes what belongs to the day in their own name, and what the patient decides not at all", async () => {
    const { actor } = helper;
    const inOwnName = { authorId: actor.userId };
    expect(await addLike(actor, "DoseLog", { authorId: here.userId })).toBe("refused");
    expect(await addLike(actor, "DoseLog", inOwnName)).toBe(1);
    const chosen = { kind: "choose-goals", goalId: null };
    expect(await addLike(actor, "Checkin", { ...inOwnName, ...chosen })).toBe("refused");
    expect(await addLike(patientActor(here), "Checkin", { authorId: here.userId, ...chosen })).toBe(1);
    expect(await addLike(actor, "Checkin", { ...inOwnName, kind: "settled" })).toBe(1);
    expect(await addLike(actor, "Consent", { ...inOwnName, source: "phone" })).toBe("refused");
    expect(await addLike(actor, "Pause", { ...inOwnName, authorKind: "patient" })).toBe("refused");
    expect(await attempt(actor, `UPDATE "Pause" SET "toDate" = "fromDate"`)).toBe(0);
    const recordedAt = new Date().toISOString();
    const zone = { fromDate: recordedAt.slice(0, 10), recordedAt };
    expect(await addLike(actor, "PatientZone", zone)).toBe("refused");
    expect(await addLike(patientActor(here), "PatientZone", zone)).toBe(1);
    const newLeave = { userId: null, joinedAt: null, source: "phone", leaveBy: actor.userId };
    expect(await addLike(actor, "Helper", newLeave)).toBe("refused");
  });

  test("leave is given in one's own name, linked to somebody by joining alone, and never begins again", async () => {
    const self = patientActor(here);
    const open = { userId: null, joinedAt: null, endedAt: null, endedBy: null };
    expect(await addLike(self, "Helper", { ...open, source: "word", leaveBy: here.userId })).toBe("refused");
    expect(await addLike(self, "Helper", { ...open, source: "phone", leaveBy: here.lead.userId })).toBe(
      "refused",
    );
    expect(await addLike(self, "Helper", { ...open, source: "phone", leaveBy: here.userId })).toBe(1);
    const lead = { ...here.lead, clinicId: here.clinicId, name: "", roles: ["therapist"] as const };
    const staff = staffActor({ ...lead, roles: [...lead.roles] });
    expect(await addLike(staff, "Helper", { ...open, source: "phone", leaveBy: staff.userId })).toBe(
      "refused",
    );
    const join = `UPDATE "Helper" SET "userId" = '${here.lead.userId}', "joinedAt" = now() WHERE "userId" IS NULL`;
    expect(await attempt(self, join)).toBe("refused");
    expect(await attempt(staff, join)).toBe("refused");
    const again = `UPDATE "Helper" SET "endedAt" = NULL, "endedBy" = NULL WHERE "id" = '${ended.id}'`;
    expect(await attempt(self, again)).toBe("refused");
    expect(await attempt(staff, again)).toBe("refused");
    const renamed = await attempt(self, `UPDATE "Helper" SET "name" = 'x'`);
    expect(renamed).toBe("refused");
    const others = `UPDATE "Helper" SET "endedAt" = now(), "endedBy" = '${helper.user.id}' WHERE "id" <> '${helper.id}'`;
    expect(await attempt(helper.actor, others)).toBe(0);
  });
});
