import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { StaffActor } from "../../db/actor";
import type { ClinicId, MemberId, UserId } from "../../ids";
import { mayChangeTemplate, maySeeTemplate, mayWriteTemplates } from "./policy";

const [me, colleague] = ["m1", "m2"] as MemberId[];
const actor = (kind: StaffActor["kind"], memberId = me as MemberId): StaffActor => ({
  ...{ kind, memberId, userId: "u" as UserId, clinicId: "c" as ClinicId, roles: [] },
});
const clinics = { memberId: null };
const mine = { memberId: me as MemberId };
const theirs = { memberId: colleague as MemberId };

describe("whose template it is", () => {
  it.each([
    // kind, template, see, change
    ["clinician", clinics, true, true],
    ["clinician", mine, true, true],
    ["clinician", theirs, false, false],
    ["assistant", clinics, true, false],
    ["assistant", mine, true, false],
    ["assistant", theirs, false, false],
    ["owner", clinics, false, false],
    ["owner", mine, false, false],
    ["owner", theirs, false, false],
  ] as const)("%s, %o: sees %s, changes %s", (kind, template, see, change) => {
    const one = actor(kind);
    expect([maySeeTemplate(one, template), mayChangeTemplate(one, template)]).toEqual([see, change]);
  });

  it("nobody changes what they don't see", () => {
    const kinds = fc.constantFrom("clinician" as const, "assistant" as const, "owner" as const);
    const members = fc.constantFrom(me as MemberId, colleague as MemberId);
    fc.assert(
      fc.property(kinds, members, fc.option(members), (kind, memberId, owner) => {
        const one = actor(kind, memberId);
        const template = { memberId: owner };
        if (mayChangeTemplate(one, template)) expect(maySeeTemplate(one, template)).toBe(true);
        if (owner !== null && owner !== memberId) expect(maySeeTemplate(one, template)).toBe(false);
        if (!mayWriteTemplates(one)) expect(mayChangeTemplate(one, template)).toBe(false);
      }),
    );
  });
});
