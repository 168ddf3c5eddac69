import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { type Role, type StaffActor, staffKind } from "../db/actor";
import type { ClinicId, MemberId, UserId } from "../ids";
import { memberResetRefused, patientResetRefused, reachOf, stillReaches } from "./policy";

const now = Temporal.Instant.from("2026-11-28T08:00:00Z");
const actor = (...roles: Role[]): StaffActor => ({
  kind: staffKind(roles),
  userId: "u" as UserId,
  clinicId: "A" as ClinicId,
  memberId: "m" as MemberId,
  roles,
});
const team = { memberIds: ["m"], reasonUntil: null, merged: false };
const others = { memberIds: ["x"], reasonUntil: null, merged: false };

describe("what a sign-in reaches", () => {
  it("is elsewhere as soon as one role is of another clinic", () => {
    expect(reachOf([], "A")).toBe("nobody");
    expect(reachOf([{ as: "patient", clinicId: "A" }], "A")).toBe("patient");
    expect(
      reachOf(
        [
          { as: "member", clinicId: "A" },
          { as: "patient", clinicId: "A" },
        ],
        "A",
      ),
    ).toBe("member");
    const role = fc.record({
      as: fc.constantFrom("member" as const, "patient" as const),
      clinicId: fc.constantFrom("A", "B", "C"),
    });
    fc.assert(
      fc.property(fc.array(role), role, (some, foreign) => {
        fc.pre(foreign.clinicId !== "A");
        expect(reachOf([...some, foreign], "A")).toBe("elsewhere");
      }),
    );
  });
});

describe("a link for a patient", () => {
  it("is made by who may enter logs, and only for who is a patient here and nothing else", () => {
    expect(patientResetRefused(actor("therapist"), team, "patient", now)).toBeNull();
    expect(patientResetRefused(actor("assistant"), others, "patient", now)).toBeNull();
    expect(patientResetRefused(actor("therapist"), others, "patient", now)?.error).toBe("reason-needed");
    expect(patientResetRefused(actor("owner"), team, "patient", now)?.error).toBe("forbidden");
    for (const reach of ["member", "elsewhere", "nobody"] as const)
      expect(patientResetRefused(actor("owner", "therapist"), team, reach, now)?.error).toBe("invalid");
  });
});

describe("a link for a member", () => {
  it("is made by an owner, for a colleague with no access elsewhere, never for themselves", () => {
    expect(memberResetRefused(actor("owner"), "v", "member")).toBeNull();
    expect(memberResetRefused(actor("owner"), "u", "member")?.error).toBe("forbidden");
    expect(memberResetRefused(actor("therapist"), "v", "member")?.error).toBe("forbidden");
    for (const reach of ["patient", "elsewhere", "nobody"] as const)
      expect(memberResetRefused(actor("owner"), "v", reach)?.error).toBe("invalid");
  });
});

it("opens nothing once the person's access has grown beyond the clinic that made it", () => {
  expect(stillReaches("patient", "patient")).toBe(true);
  expect(stillReaches("member", "member")).toBe(true);
  for (const reach of ["member", "elsewhere", "nobody"] as const)
    expect(stillReaches("patient", reach)).toBe(false);
  for (const reach of ["patient", "elsewhere", "nobody"] as const)
    expect(stillReaches("member", reach)).toBe(false);
  expect(stillReaches("operator", "elsewhere")).toBe(true);
  expect(stillReaches("operator", "nobody")).toBe(false);
});
