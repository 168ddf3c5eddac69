import { beforeAll, describe, expect, test } from "vitest";
import {
  type MadeClinic,
  type MadeMember,
  makeAlert,
  makeClinic,
  makeMember,
  makePatient,
  makePlanVersion,
  patientActor,
  planFrom,
  staffActor,
  UNLOCKED,
} from "../../prisma/factories";
import { listAlerts } from "../alerts/queries";
import { now } from "../clock";
import type { StaffActor } from "../db/actor";
import type { Db } from "../db/scope";
import { recordBatch } from "../dose-logs/mutations";
import type { StopRule } from "../dose-logs/vocabulary";
import { runAs } from "../gates/run";
import { acknowledgeAlert } from "./mutations";
import { getSafetyState } from "./queries";
import { acknowledgeAlertSchema } from "./schema";

let clinic: MadeClinic;
let therapist: MadeMember;

beforeAll(async () => {
  clinic = await makeClinic();
  therapist = await makeMember(clinic, { name: "Hanna Lind" });
});

const as = <T>(work: (db: Db<StaffActor>) => Promise<T>, member = therapist) =>
  runAs(staffActor(member), work);

/** A patient with a plan, and what the phone sends. */
async function somebody() {
  const patient = await makePatient(clinic, { lead: therapist });
  const content = await planFrom("disc-extension");
  await makePlanVersion(patient, content);
  const prescriptionId = content.phases[0]?.prescriptions[0]?.id;
  const zone = patient.zones[0]?.zone ?? "";
  const clock = (seconds = 0) => ({ deviceAt: now().add({ seconds }).toString(), zone });
  const send = (...items: unknown[]) =>
    runAs(patientActor(patient), (db) =>
      recordBatch(db, patient.id, "patient", { sentAt: now().toString(), items }),
    );
  return {
    patient,
    stop: async (rule: StopRule) => {
      const id = crypto.randomUUID();
      const [answer] = await send({ type: "log", id, prescriptionId, ...clock(), body: { stopRule: rule } });
      expect(answer?.status).toBe(201);
      return id;
    },
    /** Takes the log back, or makes it that of another stop; null: of none, done as it was before. */
    correct: (logId: string, seconds: number, edit?: StopRule | null) =>
      send({
        type: "correction",
        id: crypto.randomUUID(),
        logId,
        ...clock(seconds),
        ...(edit === undefined
          ? { kind: "undo" }
          : { kind: "edit", body: edit === null ? { quick: true } : { stopRule: edit } }),
      }),
    alerts: () => as(async (db) => (await listAlerts(db, patient.id)).open),
    past: () => as(async (db) => (await listAlerts(db, patient.id)).past),
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

test("the worst open alert stands first, which is the one the key acknowledges, then the newest", async () => {
  const { stop, alerts } = await somebody();
  for (const rule of ["S1", "S5", "S3", "S5"] as const) await stop(rule);
  const open = await alerts();
  expect(open.map(({ kind }) => kind)).toEqual(["stop-S5", "stop-S5", "stop-S3", "stop-S1"]);
  expect(Date.parse(open[0]?.at ?? "")).toBeGreaterThanOrEqual(Date.parse(open[1]?.at ?? ""));
});

describe("acknowledging", () => {
  const acknowledge = (alertId: string | undefined, note?: string, member = therapist) =>
    as((db) => acknowledgeAlert(db, acknowledgeAlertSchema.parse({ ...UNLOCKED, alertId, note })), member);
  const REASON = "Rang her: winded on the stairs, settled within a minute, no pain.";

  test.each(["S0", "S5"] as const)("a red flag (%s) takes a reason, which is found again", async (rule) => {
    const { patient, stop, alerts, past } = await somebody();
    await stop(rule);
    const [alert] = await alerts();
    const refused = { ok: false, error: "invalid", fields: { note: "safety.errors.note-lacking" } };
    expect(await acknowledge(alert?.id)).toEqual(refused);
    expect(await acknowledge(alert?.id, "  seen it   ")).toEqual(refused);
    expect(await as((db) => getSafetyState(db, patient.id))).toMatchObject({ redFlagOpen: true });
    expect(await past()).toEqual([]);

    expect(await acknowledge(alert?.id, REASON)).toMatchObject({ ok: true });
    expect(await as((db) => getSafetyState(db, patient.id))).toMatchObject({ redFlagOpen: false });
    expect(await past()).toMatchObject([
      { id: alert?.id, kind: `stop-${rule}`, at: alert?.at, seenBy: "Hanna Lind", ...UNLOCKED, note: REASON },
    ]);
    expect(await acknowledge(alert?.id, "Another reason than that.")).toEqual({
      ok: false,
      error: "already-done",
    });
    const rows = await as((db) =>
      db.tx.auditEvent.findMany({ where: { patientId: patient.id, action: "alert.acknowledge" } }),
    );
    expect(rows).toMatchObject([{ subjects: [alert?.id], codes: { kind: `stop-${rule}` }, reason: null }]);
  });

  test("another kind takes none", async () => {
    const { patient, alerts, past } = await somebody();
    await makeAlert(patient, { kind: "moved-down" });
    const [alert] = await alerts();
    expect(await acknowledge(alert?.id)).toMatchObject({ ok: true });
    expect(await past()).toMatchObject([{ kind: "moved-down", note: null }]);
  });

  test("who may not prescribe is told that, not what is missing", async () => {
    const { stop, alerts, past } = await somebody();
    await stop("S5");
    const [alert] = await alerts();
    const colleague = await makeMember(clinic);
    const stranger = await makeMember(await makeClinic());
    expect(await acknowledge(alert?.id, "", colleague)).toEqual({ ok: false, error: "reason-needed" });
    expect(await acknowledge(alert?.id, REASON, stranger)).toEqual({ ok: false, error: "not-found" });
    expect(await past()).toEqual([]);
  });
});

describe("a stop that is taken back", () => {
  test("keeps its alert, which says so, until it is entered again", async () => {
    const { stop, correct, alerts } = await somebody();
    const kept = await stop("S1");
    const mistaken = await stop("S5");
    const takenBack = async () =>
      (await alerts()).map(({ facts, takenBack }) => [(facts as { logId: string }).logId, takenBack?.by]);
    expect(new Set(await takenBack())).toEqual(
      new Set([
        [kept, undefined],
        [mistaken, undefined],
      ]),
    );
    await correct(mistaken, 1);
    expect(new Set(await takenBack())).toEqual(
      new Set([
        [kept, undefined],
        [mistaken, "patient"],
      ]),
    );
    await correct(mistaken, 2, "S5");
    expect((await takenBack()).filter(([, by]) => by)).toEqual([]);
  });

  test("is taken back as well where the log is again what it was before the stop", async () => {
    const { stop, correct, alerts } = await somebody();
    const id = await stop("S1");
    await correct(id, 1, null);
    expect((await alerts()).map(({ kind, takenBack }) => [kind, takenBack?.by])).toEqual([
      ["stop-S1", "patient"],
    ]);
    await correct(id, 2, "S1");
    expect((await alerts()).map(({ takenBack }) => takenBack)).toEqual([null]);
  });

  test("says when, of the corrections the latest, whichever came first", async () => {
    const { stop, correct, alerts } = await somebody();
    const id = await stop("S0");
    await correct(id, 60);
    await correct(id, 30, "S0");
    const open = await alerts();
    expect(open).toHaveLength(2);
    for (const { at, takenBack } of open) {
      expect(takenBack?.by).toBe("patient");
      expect(Date.parse(takenBack?.at ?? "")).toBeGreaterThan(Date.parse(at) + 30_000);
    }
  });
});
