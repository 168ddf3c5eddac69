import fc from "fast-check";
import { expect, test } from "vitest";
import { BUSY_CODE } from "./busy";
import { isBusy } from "./db/scope";
import { Turns, turnsFor } from "./turns";

const LONG = { ms: 60_000 };
const KEY = "a";

/** Work that goes on until it is told to end. */
function held() {
  let end = () => {};
  const ended = new Promise<void>((resolve) => {
    end = resolve;
  });
  return { work: () => ended, end: () => end() };
}

const nothing = async () => undefined;
const refusal = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error: unknown) => error,
  );

test("so many have their turn at once, the rest in the order in which they came, and none is left out", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: 4 }),
      fc.integer({ min: 1, max: 30 }),
      async (atOnce, count) => {
        const turns = new Turns({ atOnce, mostWaiting: count });
        const began: number[] = [];
        let [running, most] = [0, 0];
        const work = (nth: number) => async () => {
          began.push(nth);
          running += 1;
          most = Math.max(most, running);
          await new Promise(setImmediate);
          running -= 1;
        };
        await Promise.all(Array.from({ length: count }, (_, nth) => turns.run(KEY, work(nth), LONG)));
        expect(began).toEqual(Array.from({ length: count }, (_, nth) => nth));
        expect(most).toBe(Math.min(atOnce, count));
        expect(turns.takeFree(KEY)).toBe(true);
      },
    ),
    { numRuns: 30 },
  );
});

test("one key's turns are no other's", async () => {
  const turns = new Turns({ atOnce: 1, mostWaiting: 0 });
  await turns.take("a", LONG);
  await turns.take("b", LONG);
  await expect(turns.take("a", LONG)).rejects.toMatchObject({ code: BUSY_CODE });
});

test("whom too many wait before is turned away at once, and who waits too long gives the place up", async () => {
  for (const ahead of [false, true]) {
    const turns = new Turns({ atOnce: 1, mostWaiting: 1 });
    await turns.take(KEY, LONG);
    const waits = refusal(turns.take(KEY, { ms: 5, ahead }));
    expect(isBusy(await refusal(turns.take(KEY, LONG)))).toBe(true);
    expect(isBusy(await waits)).toBe(true);
    const next = turns.take(KEY, LONG);
    turns.give(KEY);
    await next;
    turns.give(KEY);
    expect(turns.takeFree(KEY)).toBe(true);
  }
});

test("lets so much go on at once, whoever goes ahead before the others, and each once", async () => {
  const turns = new Turns({ atOnce: 2, mostWaiting: 10 });
  const [one, two] = [held(), held()];
  const begun: string[] = [];
  const say = (name: string) => async () => void begun.push(name);
  const all = [
    ...[one.work, two.work, say("third"), say("fourth")].map((work) => turns.run(KEY, work)),
    ...[say("ahead"), say("behind")].map((work) => turns.run(KEY, work, { ahead: true })),
  ];
  await new Promise(setImmediate);
  expect(begun).toEqual([]);
  one.end();
  two.end();
  await Promise.all(all);
  expect(begun).toEqual(["ahead", "behind", "third", "fourth"]);
});

test("is busy where too many wait, later for whoever goes ahead, and free again afterwards", async () => {
  const turns = new Turns({ atOnce: 1, mostWaiting: 2 });
  const first = held();
  const ahead = () => turns.run(KEY, nothing, { ahead: true });
  const waiting = [first.work, nothing, nothing].map((work) => turns.run(KEY, work));
  expect(isBusy(await refusal(turns.run(KEY, nothing)))).toBe(true);
  const before = [ahead(), ahead()];
  expect(isBusy(await refusal(ahead()))).toBe(true);
  first.end();
  await Promise.all([...waiting, ...before]);
  expect(await turns.run(KEY, async () => "again")).toBe("again");
});

test("one after the other where one is let in at once, and what fails holds up nobody", async () => {
  const turns = new Turns({ atOnce: 1, mostWaiting: 2 });
  const seen: string[] = [];
  const work = (name: string, fails = false) =>
    turns.run(KEY, async () => {
      seen.push(`${name} begins`);
      await Promise.resolve();
      seen.push(`${name} ends`);
      if (fails) throw new Error(name);
      return name;
    });
  const all = await Promise.allSettled([work("first"), work("second", true), work("third")]);
  expect(seen).toEqual(["first", "second", "third"].flatMap((name) => [`${name} begins`, `${name} ends`]));
  expect(all).toEqual([
    { status: "fulfilled", value: "first" },
    { status: "rejected", reason: new Error("second") },
    { status: "fulfilled", value: "third" },
  ]);
  await expect(turns.run(KEY, () => Promise.reject(new Error("no")))).rejects.toThrow("no");
  expect(await turns.run(KEY, async () => "yes")).toBe("yes");
});

test("the process has one of each, however often it is asked for", () => {
  const bounds = { atOnce: 1, mostWaiting: 0 };
  expect(turnsFor("one of a test", bounds)).toBe(turnsFor("one of a test", bounds));
  expect(turnsFor("one of a test", bounds)).not.toBe(turnsFor("another of a test", bounds));
});
