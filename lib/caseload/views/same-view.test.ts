import fc from "fast-check";
import { expect, test } from "vitest";
import { BAND_FILTERS, COLUMNS, HANDLED_FILTERS, SORTS, VIEWS } from "../vocabulary";
import { isSameView, viewOf } from "./same-view";
import { viewFilter } from "./schema";

const shown = fc.record({
  view: fc.constantFrom(...VIEWS),
  therapist: fc.constantFrom("me" as const, "all" as const),
  phase: fc.option(fc.integer({ min: 1, max: 4 }), { nil: undefined }),
  flag: fc.option(fc.constantFrom("pain", "silence"), { nil: undefined }),
  band: fc.option(fc.constantFrom(...BAND_FILTERS), { nil: undefined }),
  handled: fc.option(fc.constantFrom(...HANDLED_FILTERS), { nil: undefined }),
  since: fc.option(fc.constant("yesterday" as const), { nil: undefined }),
  hide: fc.option(fc.uniqueArray(fc.constantFrom(...COLUMNS)), { nil: undefined }),
  sort: fc.constantFrom(...SORTS),
});

test("what is kept of what is shown is the same as it, also after it was stored and read", () => {
  fc.assert(
    fc.property(shown, (one) => {
      expect(isSameView(viewOf(one), one)).toBe(true);
      expect(isSameView(viewFilter.parse(JSON.parse(JSON.stringify(viewOf(one)))), one)).toBe(true);
    }),
  );
});

test("another filter, order or column is another view, and the order in which columns were taken out is none", () => {
  const plain = viewFilter.parse({});
  expect(isSameView(plain, { ...plain, flag: "pain" })).toBe(false);
  expect(isSameView(plain, { ...plain, sort: "name" })).toBe(false);
  expect(isSameView(plain, { ...plain, hide: ["pain"] })).toBe(false);
  expect(isSameView(plain, { ...plain, hide: [] })).toBe(true);
  expect(isSameView({ ...plain, hide: ["pain", "weeks"] }, { ...plain, hide: ["weeks", "pain"] })).toBe(true);
});

test("columns are read from the address, and what is none of them is left out", () => {
  expect(viewFilter.parse({ hide: "weeks.pain.name" }).hide).toEqual(["weeks", "pain"]);
  expect(viewFilter.parse({ hide: 5 }).hide).toBeUndefined();
});
