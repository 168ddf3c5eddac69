import fc from "fast-check";
import { expect, test } from "vitest";
import {
  body,
  breaks,
  card,
  drug,
  exercise,
  sets,
  sitting,
  standing,
} from "../../../prisma/factories/histories";
import type { DoseLogBody } from "../../dose-logs/schema";
import type { DoseLoad } from "../../plans/dose-load";
import { creditOf } from "./credit";
import { cmp, fractionText, ONE, ZERO } from "./rational";

const squat = exercise("squat");
const walk = exercise("walk", { kind: "aerobic", dose: { sets: 1, reps: 1, holdSeconds: 600 } });
const credit = (item: Parameters<typeof creditOf>[0], content: Partial<DoseLogBody>) => {
  const { credit: c, done } = creditOf(item, body(content));
  return [fractionText(c), done];
};

test("counted sets: each up to its repetitions, over the sets asked for", () => {
  expect(credit(squat, { sets: sets(3, 10) })).toEqual(["1/1", true]);
  expect(credit(squat, { sets: sets(2, 10) })).toEqual(["2/3", true]);
  expect(credit(squat, { sets: [{ reps: 10 }, { reps: 4 }] })).toEqual(["7/15", false]);
  expect(credit(squat, { sets: sets(3, 30) })).toEqual(["1/1", true]);
  expect(credit(squat, { sets: sets(3, 5) })).toEqual(["1/2", true]);
  expect(credit(squat, {})).toEqual(["0/1", false]);
});

test("the best sets count, a further one never lowers", () => {
  expect(credit(squat, { sets: [{ reps: 2 }, ...sets(3, 10)] })).toEqual(["1/1", true]);
  fc.assert(
    fc.property(fc.array(fc.nat(20), { maxLength: 8 }), fc.nat(20), (reps, more) => {
      const logged = reps.map((r) => ({ reps: r }));
      const before = creditOf(squat, body({ sets: logged })).credit;
      const after = creditOf(squat, body({ sets: [...logged, { reps: more }] })).credit;
      expect(cmp(after, before)).toBeGreaterThanOrEqual(0);
      expect(cmp(after, ONE)).toBeLessThanOrEqual(0);
      expect(cmp(before, ZERO)).toBeGreaterThanOrEqual(0);
    }),
  );
});

test("one repetition with a hold is timed, more repetitions with a hold are counted", () => {
  expect(credit(walk, { sets: [{ seconds: 450 }] })).toEqual(["3/4", true]);
  expect(credit(walk, { sets: [{ seconds: 1200 }] })).toEqual(["1/1", true]);
  expect(credit(walk, { sets: [{ seconds: 200 }, { seconds: 200 }] })).toEqual(["1/3", false]);
  const bridge = exercise("bridge", { dose: { sets: 1, reps: 10, holdSeconds: 5 } });
  expect(credit(bridge, { sets: [{ reps: 5, seconds: 500 }] })).toEqual(["1/2", true]);
  const once = exercise("once", { dose: { sets: 2, reps: 1, holdSeconds: 0 } });
  expect(credit(once, { sets: [{ reps: 1 }] })).toEqual(["1/2", true]);
});

test("sided: the mean over the prescribed sides, the better sets of each", () => {
  const left = exercise("slider", { side: "left" });
  const both = exercise("slider", { side: "both" });
  const onlyLeft = { sets: sets(3, 10, "left") };
  expect(credit(left, onlyLeft)).toEqual(["1/1", true]);
  expect(credit(both, onlyLeft)).toEqual(["1/2", true]);
  expect(credit(exercise("slider", { side: "right" }), onlyLeft)).toEqual(["0/1", false]);
  expect(credit(both, { sets: [...sets(3, 10, "left"), ...sets(3, 5, "right")] })).toEqual(["3/4", true]);
  expect(credit(both, { sets: sets(6, 10, "left") })).toEqual(["1/2", true]);
  expect(credit(both, { sets: sets(3, 10) })).toEqual(["1/1", true]);
});

test("a rest position is never sided", () => {
  const position = exercise("lying", {
    kind: "rest-position",
    side: "left",
    dose: { sets: 1, reps: 1, holdSeconds: 600 },
  });
  expect(credit(position, { sets: [{ seconds: 300, side: "right" }] })).toEqual(["1/2", true]);
});

test("a bare tick is whole, a skipped one nothing", () => {
  expect(credit(squat, { quick: true })).toEqual(["1/1", true]);
  expect(credit(squat, { skipped: "pain" })).toEqual(["0/1", false]);
});

test("stopped under a rule is done, with its real credit", () => {
  expect(credit(squat, { sets: [{ reps: 4 }], stopRule: "S1" })).toEqual(["2/15", true]);
  expect(credit(squat, { stopRule: "S5" })).toEqual(["0/1", true]);
});

test("rest, medication and cards", () => {
  expect(credit(sitting("s"), { withinLimit: true })).toEqual(["1/1", true]);
  expect(credit(sitting("s"), { withinLimit: false })).toEqual(["0/1", false]);
  expect(credit(standing("s"), { withinLimit: true })).toEqual(["1/1", true]);
  expect(credit(standing("s"), { withinLimit: false })).toEqual(["0/1", false]);
  expect(credit(breaks("w", 8), { count: 6 })).toEqual(["3/4", true]);
  expect(credit(breaks("w", 8), { count: 12 })).toEqual(["1/1", true]);
  expect(credit(drug("n"), { taken: true })).toEqual(["1/1", true]);
  expect(credit(drug("n"), { taken: false })).toEqual(["0/1", false]);
  expect(credit(card("e"), { taken: true })).toEqual(["1/1", true]);
});

test("load counts nothing: neither the plan's nor the log's, however they differ", () => {
  const load = fc.constantFrom<DoseLoad | undefined>(
    undefined,
    { kg: 0.5 },
    { kg: 200 },
    { band: "gold" },
    { stepCm: 5 },
    { text: "none" },
  );
  const withLoad = (chosen: DoseLoad | undefined) => (chosen ? { load: chosen } : {});
  fc.assert(
    fc.property(
      fc.array(fc.nat(20), { maxLength: 5 }),
      fc.boolean(),
      load,
      load,
      (reps, quick, planned, used) => {
        const done = quick ? { quick } : { sets: reps.map((r) => ({ reps: r })) };
        const loaded = exercise("squat", { dose: withLoad(planned) });
        expect(credit(loaded, { ...done, ...withLoad(used) })).toEqual(credit(squat, done));
        expect(credit(loaded, { ...done, ...withLoad(used), stopRule: "S2" })).toEqual(
          credit(squat, { ...done, stopRule: "S2" }),
        );
      },
    ),
  );
});
