import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import type { Actor, StaffActor } from "../db/actor";
import { enteringRefused, mayCorrect } from "../dose-logs/policy";
import {
  type Care,
  mayEnterLogs,
  mayPrescribe,
  onCareTeam,
  prescribingRefused,
  recordingRefused,
} from "./policy";

const now = Temporal.Instant.from("2026-07-14T10:00:00Z");
const member = (kind: StaffActor["kind"], memberId = "m1"): Actor =>
  ({ kind, memberId, userId: "u", clinicId: "c", roles: [] }) as unknown as Actor;
const patient = { kind: "patient", patientId: "p", userId: "u", clinicId: "c" } as unknown as Actor;
const system = { kind: "system", clinicId: "c" } as unknown as Actor;

const team: Care = { memberIds: ["m1"], reasonUntil: null, merged: false };
const others: Care = { memberIds: ["m2"], reasonUntil: null, merged: false };
const reasoned = (seconds: number): Care => ({
  memberIds: ["m2"],
  reasonUntil: now.add({ seconds }),
  merged: false,
});

describe("who may write a record", () => {
  it("is the care team, and the program", () => {
    expect(onCareTeam(member("clinician"), team)).toBe(true);
    expect(onCareTeam(member("clinician"), others)).toBe(false);
    expect(onCareTeam(patient, team)).toBe(false);
    expect(mayPrescribe(member("clinician"), team, now)).toBe(true);
    expect(mayPrescribe(member("clinician"), others, now)).toBe(false);
    expect(mayPrescribe(system, others, now)).toBe(true);
    expect(mayPrescribe(member("owner"), team, now)).toBe(false);
    expect(mayPrescribe(patient, team, now)).toBe(false);
  });

  it("is a clinician who wrote a reason, until it runs out to the second", () => {
    expect(mayPrescribe(member("clinician"), reasoned(1), now)).toBe(true);
    expect(mayPrescribe(member("clinician"), reasoned(0), now)).toBe(false);
    expect(mayPrescribe(member("clinician"), reasoned(-1), now)).toBe(false);
    expect(mayPrescribe(member("assistant"), reasoned(1), now)).toBe(false);
  });

  it("is an assistant for logs, and nobody else beyond those who prescribe", () => {
    expect(mayEnterLogs(member("assistant"), others, now)).toBe(true);
    expect(mayEnterLogs(member("clinician"), team, now)).toBe(true);
    expect(mayEnterLogs(member("clinician"), others, now)).toBe(false);
    expect(mayEnterLogs(member("owner"), team, now)).toBe(false);
  });

  it("is nobody where the record was merged into another, but the program", () => {
    const merged: Care = { ...team, merged: true };
    for (const kind of ["clinician", "assistant"] as const) {
      expect(mayPrescribe(member(kind), merged, now)).toBe(false);
      expect(mayEnterLogs(member(kind), merged, now)).toBe(false);
      expect(prescribingRefused(member(kind), merged, now)).toBe("merged");
      expect(recordingRefused(member(kind), merged, now)).toBe("merged");
      expect(enteringRefused(member(kind), merged, "paper", now)).toBe("merged");
    }
    expect(mayPrescribe(system, merged, now)).toBe(true);
  });

  it("says why not", () => {
    expect(prescribingRefused(member("clinician"), null, now)).toBe("not-found");
    expect(prescribingRefused(member("clinician"), team, now)).toBeNull();
    expect(prescribingRefused(member("clinician"), others, now)).toBe("reason-needed");
    expect(prescribingRefused(member("assistant"), team, now)).toBe("forbidden");
    expect(recordingRefused(member("clinician"), null, now)).toBe("not-found");
    expect(recordingRefused(member("assistant"), others, now)).toBeNull();
    expect(recordingRefused(member("clinician"), others, now)).toBe("reason-needed");
    expect(recordingRefused(member("owner"), team, now)).toBe("forbidden");
  });
});

describe("who may enter logs for a patient", () => {
  it("copies paper as an assistant, and enters what was observed as a clinician alone", () => {
    expect(enteringRefused(member("assistant"), others, "paper", now)).toBeNull();
    expect(enteringRefused(member("assistant"), others, "therapist", now)).toBe("forbidden");
    expect(enteringRefused(member("clinician"), team, "therapist", now)).toBeNull();
    expect(enteringRefused(member("clinician"), others, "therapist", now)).toBe("reason-needed");
    expect(enteringRefused(member("clinician"), others, "paper", now)).toBe("reason-needed");
    expect(enteringRefused(member("owner"), team, "paper", now)).toBe("forbidden");
    expect(enteringRefused(member("clinician"), null, "paper", now)).toBe("not-found");
  });

  it("lets a patient correct their own entries alone", () => {
    expect(mayCorrect("patient", { source: "patient" })).toBe(true);
    expect(mayCorrect("patient", { source: "paper" })).toBe(false);
    expect(mayCorrect("paper", { source: "patient" })).toBe(true);
    expect(mayCorrect("therapist", { source: "therapist" })).toBe(true);
  });
});
