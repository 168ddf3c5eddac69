import fc from "fast-check";
import { expect, test } from "vitest";
import { meet } from "./meeting";

const text = fc.constantFrom("", "a", "b", "c");
const field = fc.record({
  ...{ mine: text, theirs: text, was: text, waits: fc.boolean() },
  sent: fc.option(fc.record({ value: text }), { nil: undefined }),
});

test("nothing is asked or taken where both say the same", () => {
  fc.assert(
    fc.property(field, (given) => {
      expect(meet({ ...given, theirs: given.mine }, Object.is)).toBe("mine");
    }),
  );
});

test("what was touched here is never replaced, and what somebody else wrote over it is never passed over", () => {
  fc.assert(
    fc.property(field, (given) => {
      const { mine, theirs, was, sent } = given;
      const verdict = meet(given, Object.is);
      const isTouched = sent !== undefined || mine !== was;
      if (isTouched) expect(verdict).not.toBe("theirs");
      const isElses = theirs !== was && theirs !== sent?.value && theirs !== mine;
      if (isTouched && isElses) expect(verdict).toBe("choice");
    }),
  );
});

test("a choice that is open stays open until both say the same", () => {
  fc.assert(
    fc.property(field, (given) => {
      const verdict = meet({ ...given, waits: true }, Object.is);
      expect(verdict).toBe(given.mine === given.theirs ? "mine" : "choice");
    }),
  );
});
