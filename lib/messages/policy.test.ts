import { Temporal } from "temporal-polyfill";
import { describe, expect, test } from "vitest";
import type { StaffActor } from "../db/actor";
import type { ClinicId, MemberId, UserId } from "../ids";
import type { Care } from "../patients/policy";
import { answeringRefused } from "./policy";

const now = Temporal.Instant.from("2026-07-15T09:00:00Z");
const actor = (kind: StaffActor["kind"], memberId: string): StaffActor => ({
  ...{ kind, roles: [], userId: "u" as UserId, clinicId: "c" as ClinicId },
  memberId: memberId as MemberId,
});
const care: Care = { memberIds: ["hanna", "priya"], reasonUntil: null, merged: false };

describe("who may answer a patient", () => {
  test.each([
    ["a clinician of the care team", actor("clinician", "hanna"), care, false, null],
    ["an assistant of the care team", actor("assistant", "priya"), care, false, null],
    [
      "a clinician who gave a reason",
      actor("clinician", "tom"),
      { ...care, reasonUntil: now.add({ hours: 1 }) },
      false,
      null,
    ],
    [
      "one whose reason is over",
      actor("clinician", "tom"),
      { ...care, reasonUntil: now },
      false,
      "reason-needed",
    ],
    ["another clinician says why", actor("clinician", "tom"), care, false, "reason-needed"],
    ["whoever was reminded needs no reason", actor("clinician", "tom"), care, true, null],
    ["another assistant reads", actor("assistant", "ada"), care, false, "forbidden"],
    ["an owner alone does not, reminded or not", actor("owner", "margaret"), care, true, "forbidden"],
    [
      "nobody in a record that was merged",
      actor("clinician", "hanna"),
      { ...care, merged: true },
      true,
      "merged",
    ],
    ["a stranger finds nobody", actor("clinician", "hanna"), null, true, "not-found"],
  ] as const)("%s", (_who, who, of, reminded, refused) => {
    expect(answeringRefused(who, of, now, reminded)).toBe(refused);
  });
});
