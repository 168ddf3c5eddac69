import { expect, test } from "vitest";
import { markOf } from "./queries";
import { beforeMark, listFilter } from "./schema";

const id = "0b8f7a52-6c1e-4d3a-9f00-5a1b2c3d4e5f";

test("an address says where a page begins, by an instant and a record", () => {
  const { after } = listFilter.parse({ after: `1784000000000_${id}` });
  expect(markOf(after)).toEqual({ at: new Date(1784000000000), id });
});

test.each([
  `1_${"-".repeat(36)}`,
  `1_${"a".repeat(36)}`,
  `1_${id}0`,
  `_${id}`,
  `999999999999999_${id}`,
  `1784000000000_${id.toUpperCase()}`,
])("what no page begins with counts as not said: %s", (after) => {
  expect(listFilter.parse({ after }).after).toBeUndefined();
  expect(beforeMark.parse(after)).toBeUndefined();
});
