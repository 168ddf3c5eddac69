import fc from "fast-check";
import { expect, test } from "vitest";
import { ROLES } from "../../db/actor";
import { lostLinks, makesLinksFor } from "./policy";

const roles = fc.uniqueArray(fc.constantFrom(...ROLES), { minLength: 1 });

test("owners let members in, who reads patients lets them and their helpers in", () => {
  expect(makesLinksFor("member", ["owner"])).toBe(true);
  expect(makesLinksFor("member", ["therapist", "assistant"])).toBe(false);
  for (const whom of ["patient", "helper"] as const) {
    expect(makesLinksFor(whom, ["owner"])).toBe(false);
    expect(makesLinksFor(whom, ["owner", "assistant"])).toBe(true);
    expect(makesLinksFor(whom, ["therapist"])).toBe(true);
  }
});

test("what is lost is what could be done before and can't be after; more roles lose nothing", () => {
  expect(lostLinks(["owner", "therapist"], ["owner"])).toEqual(["patient", "helper"]);
  expect(lostLinks(["owner", "therapist"], ["therapist"])).toEqual(["member"]);
  expect(lostLinks(["therapist"], ["assistant"])).toEqual([]);
  fc.assert(
    fc.property(roles, roles, (before, after) => {
      expect(lostLinks(before, [...before, ...after])).toEqual([]);
      for (const whom of lostLinks(before, after)) expect(makesLinksFor(whom, after)).toBe(false);
    }),
  );
});
