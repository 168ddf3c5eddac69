import { beforeAll, describe, expect, test } from "vitest";
import { now } from "@/lib/clock";
import { runAs } from "@/lib/gates/run";
import {
  type MadeClinic,
  type MadeMember,
  type MadePatient,
  makeClinic,
  makeLog,
  makeMember,
  makePatient,
  makePlanVersion,
  planFrom,
  staffActor,
} from "@/prisma/factories";
import type { PrescriptionId } from "../ids";
import { giveReason } from "../patients/mutations";
import { addDays } from "../time/calendar-date";
import { localDateAt } from "../time/local-day";
import { recordStaffLogs } from "./mutations";
import { findSources } from "./queries";
import type { StaffSource } from "./vocabulary";

let clinic: MadeClinic;
let lead: MadeMember;
let assistant: MadeMember;
let outsider: MadeMember;
let patient: MadePatient;
let prescriptionId: PrescriptionId;
let today: string;

beforeAll(async () => {
  clinic = await makeClinic({ zone: "Europe/London" });
  lead = await makeMember(clinic, { roles: ["therapist"] });
  assistant = await makeMember(clinic, { roles: ["assistant"] });
  outsider = await makeMember(clinic, { roles: ["therapist"] });
  today = localDateAt([{ from: "1900-01-01", zone: "Europe/London" }], now());
  patient = await makePatient(clinic, { lead, startDate: addDays(today, -60), zone: "Europe/London" });
  const content = await planFrom("disc-extension");
  await makePlanVersion(patient, content, { effectiveFrom: addDays(today, -60) });
  const found = content.phases[0]?.prescriptions[0];
  if (!found) throw new Error("The template begins with a prescription");
  prescriptionId = found.id;
});

const tick = (daysBack: number, note = "") => ({
  type: "log",
  id: crypto.randomUUID(),
  prescriptionId,
  localDate: addDays(today, -daysBack),
  deviceAt: now().toString(),
  zone: "Europe/London",
  body: { quick: true, note },
});
const undo = (logId: string) => ({
  type: "correction",
  kind: "undo",
  id: crypto.randomUUID(),
  logId,
  deviceAt: now().toString(),
  zone: "Europe/London",
});

const enter = (who: MadeMember, source: StaffSource, items: unknown[], forPatient = patient) =>
  runAs(staffActor(who), (db) =>
    recordStaffLogs(db, { patientId: forPatient.id, source, sentAt: now().toString(), items }),
  );
const answers = async (...args: Parameters<typeof enter>) => {
  const result = await enter(...args);
  return result.ok ? result.data.map((r) => ("error" in r ? r.error : r.status)) : result.error;
};

describe("who may enter", () => {
  test("an assistant copies paper, and does not say what was seen", async () => {
    expect(await answers(assistant, "paper", [tick(3)])).toEqual([201]);
    expect(await answers(assistant, "therapist", [tick(3, "Seen in the clinic")])).toBe("forbidden");
  });

  test("a clinician outside the care team writes a reason first", async () => {
    expect(await answers(outsider, "paper", [tick(2)])).toBe("reason-needed");
    await runAs(staffActor(outsider), (db) =>
      giveReason(db, { patientId: patient.id, reason: "Covers for the lead this week" }),
    );
    expect(await answers(outsider, "paper", [tick(2)])).toEqual([201]);
  });

  test("another clinic's patient is not there", async () => {
    const elsewhere = await makeMember(await makeClinic(), { roles: ["therapist"] });
    expect(await answers(elsewhere, "paper", [tick(1)])).toBe("not-found");
  });
});

describe("how far back", () => {
  test("paper up to the 28th day, its last one included", async () => {
    expect(await answers(assistant, "paper", [tick(0), tick(27), tick(28)])).toEqual([
      201,
      201,
      "window-closed",
    ]);
  });

  test("what was seen or told up to the eighth day, each with a note", async () => {
    const told = (days: number) => tick(days, "Told me at the visit");
    expect(await answers(lead, "therapist", [told(0), told(7), told(8)])).toEqual([
      201,
      201,
      "window-closed",
    ]);
    for (const note of [" ", "\u200b\u2060\u0301\u3164"]) {
      const silent = await enter(lead, "therapist", [told(1), tick(1, note)]);
      expect(silent).toEqual({ ok: false, error: "invalid", fields: { note: "required" } });
    }
  });
});

describe("sent twice, taken back", () => {
  test("the same items are stored once", async () => {
    const items = [tick(5), tick(5)];
    expect(await answers(assistant, "paper", items)).toEqual([201, 201]);
    expect(await answers(assistant, "paper", items)).toEqual([200, 200]);
  });

  test("a slip is taken back under its own source, and stays on record", async () => {
    const item = tick(4);
    await enter(assistant, "paper", [item]);
    expect(await answers(assistant, "paper", [undo(item.id.toUpperCase())])).toEqual([201]);
    const sources = await runAs(staffActor(assistant), (db) => findSources(db, patient.id, [item.id]));
    expect(sources.get(item.id)).toBe("paper");
  });

  test("a patient's own log, or one of another source, is not staff's to take back", async () => {
    const own = await makeLog(patient, { prescriptionId, localDate: addDays(today, -1) });
    expect(await answers(lead, "paper", [undo(own)])).toBe("forbidden");
    const told = tick(1, "Told me at the visit");
    await enter(lead, "therapist", [told]);
    expect(await answers(assistant, "paper", [undo(told.id)])).toBe("forbidden");
    expect(await answers(assistant, "paper", [undo(crypto.randomUUID())])).toBe("forbidden");
  });
});
