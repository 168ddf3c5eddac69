import { expect, test } from "vitest";
import { onceMore } from "./once-more";

/** Work that ends when it is told to. */
function held() {
  const ends: (() => void)[] = [];
  const work = () => new Promise<void>((end) => ends.push(end));
  return { ends, work };
}
const NEVER = 1_000_000;

test("of however many times it is asked for while it is at it, work is done once more", async () => {
  const { ends, work } = held();
  const ask = onceMore(work, NEVER);
  const first = ask();
  void ask();
  const last = ask();
  expect(ends).toHaveLength(1);
  ends[0]?.();
  await expect.poll(() => ends.length).toBe(2);
  ends[1]?.();
  await Promise.all([first, last]);
  expect(ends).toHaveLength(2);
  void ask();
  expect(ends).toHaveLength(3);
});

test("work that failed is done again when it is asked for", async () => {
  let times = 0;
  const ask = onceMore(async () => {
    times += 1;
    throw new Error("No.");
  }, NEVER);
  await expect(ask()).rejects.toThrow("No.");
  await expect(ask()).rejects.toThrow("No.");
  expect(times).toBe(2);
});

test("work that hangs keeps nobody from what is asked for after a while", async () => {
  const { ends, work } = held();
  const ask = onceMore(work, 5);
  void ask();
  void ask();
  await expect.poll(() => ends.length).toBe(2);
});
