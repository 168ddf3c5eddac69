import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { repeat } from "./repeat";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const EVERY_MS = 1_000;

/** Work of which each run ends when it is told to, well or not. */
function controlled() {
  const runs: { end: () => void; fail: (error: unknown) => void }[] = [];
  const work = () => new Promise<void>((end, fail) => void runs.push({ end, fail }));
  return { runs, work };
}

test("work is run at once and every so often, and a failed run is reported", async () => {
  const { runs, work } = controlled();
  const reported: unknown[] = [];
  const stop = repeat("work", work, EVERY_MS, (error) => reported.push(error));
  await vi.advanceTimersByTimeAsync(0);
  expect(runs).toHaveLength(1);
  runs[0]?.fail("broken");
  await vi.advanceTimersByTimeAsync(0);
  expect(reported).toEqual(["broken"]);
  await vi.advanceTimersByTimeAsync(EVERY_MS);
  expect(runs).toHaveLength(2);
  runs[1]?.end();
  await vi.advanceTimersByTimeAsync(EVERY_MS);
  expect(runs).toHaveLength(3);
  runs[2]?.end();
  await stop();
});

test("no run begins while another is under way, and none is made up for", async () => {
  const { runs, work } = controlled();
  const stop = repeat("work", work, EVERY_MS, () => {});
  await vi.advanceTimersByTimeAsync(3.5 * EVERY_MS);
  expect(runs).toHaveLength(1);
  runs[0]?.end();
  await vi.advanceTimersByTimeAsync(0);
  expect(runs).toHaveLength(1);
  await vi.advanceTimersByTimeAsync(EVERY_MS);
  expect(runs).toHaveLength(2);
  runs[1]?.end();
  await stop();
});

test("who stops it waits for the run that is under way, and no other begins", async () => {
  const { runs, work } = controlled();
  const stop = repeat("work", work, EVERY_MS, () => {});
  await vi.advanceTimersByTimeAsync(0);
  let stopped = false;
  const stopping = stop().then(() => {
    stopped = true;
  });
  await vi.advanceTimersByTimeAsync(3 * EVERY_MS);
  expect(stopped).toBe(false);
  runs[0]?.end();
  await stopping;
  await vi.advanceTimersByTimeAsync(3 * EVERY_MS);
  expect(runs).toHaveLength(1);
});
