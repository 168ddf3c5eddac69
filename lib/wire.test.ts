import fc from "fast-check";
import { expect, test } from "vitest";
import { dates, exercise, history, log, perWeek, sets, version } from "../prisma/factories/histories";
import { fractionText, ratio, shortText } from "./adherence/count/rational";
import { why } from "./adherence/explain/why";
import { presentWhy } from "./adherence/wire";
import type { PatientId } from "./ids";
import { wireRational } from "./wire";

test("an exact number keeps its value, whichever way it was written", () => {
  fc.assert(
    fc.property(fc.nat(10_000), fc.integer({ min: 1, max: 10_000 }), (n, d) => {
      const value = ratio(n, d);
      for (const written of [shortText(value), fractionText(value)])
        expect(wireRational(written)).toEqual({ n: String(value.n), d: String(value.d) });
    }),
  );
});

test("an answer about adherence holds rationals as two whole numbers, and no fraction as text", () => {
  const days = dates("2026-06-15", "2026-07-12");
  const versions = [version("2026-06-01", [exercise("a"), exercise("b", { days: perWeek(3) })])];
  const found = why(
    history("2026-07-12", { versions, logs: days.map((day) => log("a", day, { sets: sets(3, 4) })) }),
  );
  if (!found) throw new Error("The window is completed");
  const answer = presentWhy("p" as PatientId, found);
  expect(answer.figures.exercise).toMatchObject({ meanOf: 2, done: { n: "0", d: "1" } });
  expect(answer.figures.exercise.adherence?.exact).toEqual({ n: "1", d: "5" });
  expect(answer.occurrences[0]?.credit).toEqual({ n: "2", d: "5" });
  expect(answer.flexibleWeeks[0]?.cap).toEqual({ n: "3", d: "1" });
  expect(JSON.stringify(answer)).not.toMatch(/"\d+\/\d+"/);
});
