import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { describe, expect, test } from "vitest";
import { type ConsentEvent, consentOf, withheldBy } from "./consent";
import { CONSENT_KINDS } from "./vocabulary";

const event = (kind: ConsentEvent["kind"], minute: number, wording = "2026-11"): ConsentEvent => ({
  kind,
  wording,
  at: Temporal.Instant.from("2026-11-28T09:00:00Z").add({ minutes: minute }),
});

describe("consent", () => {
  test("is what was decided last, of the edition that is asked for", () => {
    expect(consentOf([], "2026-11")).toBe("never");
    expect(consentOf([event("given", 0)], "2026-11")).toBe("given");
    expect(consentOf([event("given", 0)], "2027-02")).toBe("outdated");
    expect(consentOf([event("given", 0), event("withdrawn", 5)], "2026-11")).toBe("withdrawn");
    expect(consentOf([event("withdrawn", 5), event("given", 9)], "2026-11")).toBe("given");
    expect(consentOf([event("withdrawn", 5, "2026-11")], "2027-02")).toBe("withdrawn");
  });

  test("of two devices at one instant is withdrawn", () => {
    expect(consentOf([event("withdrawn", 3), event("given", 3)], "2026-11")).toBe("withdrawn");
    expect(consentOf([event("given", 3), event("withdrawn", 3)], "2026-11")).toBe("withdrawn");
  });

  test("does not depend on the order of arrival, nor on something arriving twice", () => {
    const events = fc.array(
      fc.record({
        kind: fc.constantFrom(...CONSENT_KINDS),
        minute: fc.integer({ min: 0, max: 4 }),
      }),
      { maxLength: 6 },
    );
    fc.assert(
      fc.property(events, (made) => {
        const list = made.map(({ kind, minute }) => event(kind, minute));
        const state = consentOf(list, "2026-11");
        expect(consentOf([...list].reverse(), "2026-11")).toBe(state);
        expect(consentOf([...list, ...list], "2026-11")).toBe(state);
      }),
    );
  });
});

test("keeps exercises from nobody who had them, and logging from whoever withdrew", () => {
  expect(withheldBy("never", false)).toBe("exercises");
  expect(withheldBy("never", true)).toBeNull();
  expect(withheldBy("outdated", false)).toBeNull();
  expect(withheldBy("given", false)).toBeNull();
  expect(withheldBy("withdrawn", true)).toBe("logging");
});
