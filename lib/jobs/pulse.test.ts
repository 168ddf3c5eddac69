import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { isLate, jobLags, watchJob } from "./pulse";
import { repeat } from "./repeat";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const MINUTE = 60_000;
const late = () =>
  jobLags()
    .filter(isLate)
    .map(({ name }) => name);

test("a job is late when it got nothing done for three times its interval, and never within a minute", () => {
  const of = (everyMs: number, sinceMs: number) => isLate({ name: "one", everyMs, sinceMs });
  expect([of(5 * MINUTE, 15 * MINUTE), of(5 * MINUTE, 15 * MINUTE + 1)]).toEqual([false, true]);
  expect([of(2_000, MINUTE), of(2_000, MINUTE + 1)]).toEqual([false, true]);
});

test("a job that hangs is late, and no longer once a piece of it is done; a stopped one is nobody's", async () => {
  const [seldom, often] = [watchJob("seldom", 60 * MINUTE), watchJob("often", 2_000)];
  expect(late()).toEqual([]);
  await vi.advanceTimersByTimeAsync(2 * MINUTE);
  expect(late()).toEqual(["often"]);
  often.beat();
  expect(late()).toEqual([]);
  await vi.advanceTimersByTimeAsync(2 * MINUTE);
  often.end();
  expect([late(), jobLags().map(({ name }) => name)]).toEqual([[], ["seldom"]]);
  seldom.end();
});

test("a job that fails becomes late, is tried every half minute, and is well with the first run that ends well", async () => {
  let [broken, runs] = [true, 0];
  const work = async () => {
    runs += 1;
    if (broken) throw new Error("away");
  };
  const stop = repeat("hourly", work, 60 * MINUTE, () => undefined);
  await vi.advanceTimersByTimeAsync(180 * MINUTE + 1_000);
  expect(late()).toEqual(["hourly"]);
  // Each failed run is followed by one, however many failed: no two chains of them run side by side.
  const before = runs;
  await vi.advanceTimersByTimeAsync(10 * MINUTE);
  expect(runs - before).toBe(20);
  broken = false;
  await vi.advanceTimersByTimeAsync(30_000);
  expect(late()).toEqual([]);
  const well = runs;
  await vi.advanceTimersByTimeAsync(10 * MINUTE);
  expect(runs).toBe(well);
  await stop();
  expect(jobLags()).toEqual([]);
});
