import { beforeAll, describe, expect, test } from "vitest";
import {
  type MadeClinic,
  type MadeMember,
  makeClinic,
  makeMember,
  makePatient,
  makePlanVersion,
  patientActor,
  planFrom,
  staffActor,
} from "../../prisma/factories";
import { refreshCaseload } from "../caseload/mutations";
import { now } from "../clock";
import type { StaffActor } from "../db/actor";
import { type Db, withActor } from "../db/scope";
import { recordBatch } from "../dose-logs/mutations";
import type { StopRule } from "../dose-logs/schema";
import { getSafetyState, listOpenAlerts } from "./queries";

let clinic: MadeClinic;
let therapist: MadeMember;

beforeAll(async () => {
  clinic = await makeClinic();
  therapist = await makeMember(clinic, { name: "Hanna Lind" });
});

const hooks = { beforeCommit: (db: Db) => refreshCaseload(db, [...db.touched]) };
const as = <T>(work: (db: Db<StaffActor>) => Promise<T>, member = therapist) =>
  withActor(staffActor(member), work, hooks);

/** A patient with a plan, and what her phone sends. */
async function somebody() {
  const patient = await makePatient(clinic, { lead: therapist });
  const content = await planFrom("disc-extension");
  await makePlanVersion(patient, content);
  const prescriptionId = content.phases[0]?.prescriptions[0]?.id;
  const zone = patient.zones[0]?.zone ?? "";
  const clock = (seconds = 0) => ({ deviceAt: now().add({ seconds }).toString(), zone });
  const send = (...items: unknown[]) =>
    withActor(
      patientActor(patient),
      (db) => recordBatch(db, patient.id, "patient", { sentAt: now().toString(), items }),
      hooks,
    );
  return {
    patient,
    stop: async (rule: StopRule) => {
      const id = crypto.randomUUID();
      const [answer] = await send({ type: "log", id, prescriptionId, ...clock(), body: { stopRule: rule } });
      expect(answer?.status).toBe(201);
      return id;
    },
    alerts: () => as((db) => listOpenAlerts(db, patient.id)),
  };
}

describe("a stop", () => {
  const standing = async (rule: StopRule) => {
    const { patient, stop } = await somebody();
    await stop(rule);
    const { redFlagOpen } = await as((db) => getSafetyState(db, patient.id));
    const row = await as((db) =>
      db.tx.caseloadStatus.findFirst({ where: { patientId: patient.id }, orderBy: { validFrom: "asc" } }),
    );
    return [redFlagOpen, row?.alertRank, row?.need];
  };

  test("for chest pain, faintness or breathlessness is a red flag, as a warning sign is", async () => {
    expect(await standing("S0")).toEqual([true, 3, "act"]);
    expect(await standing("S5")).toEqual([true, 3, "act"]);
  });

  test("by another rule ranks below one and leaves the plan open", async () => {
    expect(await standing("S3")).toEqual([false, 2, "act"]);
    expect(await standing("S1")).toEqual([false, 1, "act"]);
  });
});
