import { expect, test } from "vitest";
import type { CheckinKind } from "./rounds";
import { trendOf } from "./trend";
import type { CheckinAnswer, CheckinValue } from "./vocabulary";

const answer = (kind: CheckinKind, date: string, value: CheckinValue): CheckinAnswer => ({
  ...{ id: `${kind} ${date}`, kind, date, value, at: 0 },
});
const nothing = { restPain: null, worse: null, lying: null, confidence: null, walked: null, sat: null };

test("eight weeks up to today, the oldest first; skips and what was not answered say nothing", () => {
  const weeks = trendOf(
    [
      answer("rest-pain", "2026-07-01", 9),
      answer("rest-pain", "2026-07-02", 3),
      answer("rest-pain", "2026-07-03", 4),
      answer("rest-pain", "2026-07-04", null),
      answer("rest-pain", "2026-07-08", 4),
      answer("settled", "2026-07-02", "worse"),
      answer("settled", "2026-07-03", "as-before"),
      answer("settled", "2026-07-04", "unsure"),
      answer("lying", "2026-07-02", 60),
      answer("lying", "2026-07-03", 0),
      answer("confidence", "2026-07-03", 4),
      answer("confidence", "2026-07-06", 6),
      answer("walked", "2026-07-06", null),
      answer("sat", "2026-07-09", 30),
    ],
    "2026-07-15",
  );
  expect(weeks.map(({ to }) => to).slice(-3)).toEqual(["2026-07-01", "2026-07-08", "2026-07-15"]);
  expect(weeks).toHaveLength(8);
  expect(weeks.at(-2)).toEqual({
    ...nothing,
    ...{ to: "2026-07-08", restPain: 3.7, worse: { count: 1, of: 2 }, lying: 30, confidence: 6 },
  });
  expect(weeks.at(-1)).toEqual({ ...nothing, to: "2026-07-15", sat: 30 });
  expect(weeks.at(-3)).toEqual({ ...nothing, to: "2026-07-01", restPain: 9 });
  expect(weeks[0]).toEqual({ ...nothing, to: "2026-05-27" });
});
