import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parseCatalogue } from "../exercises/catalogue";
import type { Caution } from "../exercises/vocabulary";
import { planDose } from "./templates";
import { trackedCount, trackedLoad } from "./tracked";
import { easierVariant, halvedDose, harderVariant } from "./variants";

const catalogue = parseCatalogue(
  readFileSync(new URL("../exercises/catalogue.yaml", import.meta.url), "utf8"),
).map((entry) => ({ ...entry, own: false }));
const lookup = (slug: string) => catalogue.find((entry) => entry.slug === slug);
const find = (slug: string) => {
  const exercise = lookup(slug);
  if (!exercise) throw new Error(`no ${slug}`);
  return exercise;
};
const state = (...codes: Caution[]) => ({
  conditions: codes.map((code) => ({ code, clearedAt: null, endedAt: null })),
  redFlagOpen: false,
});
const easier = (slug: string, ...codes: Caution[]) => {
  const exercise = find(slug);
  const choice = easierVariant({ exercise, dose: planDose(exercise.dose) }, lookup, state(...codes));
  return choice.type === "variant" ? choice.exercise.slug : choice;
};
const harder = (slug: string, ...codes: Caution[]) => {
  const choice = harderVariant(find(slug), lookup, state(...codes));
  return choice.type === "variant" ? choice.exercise.slug : choice.type;
};

test("the first linked exercise that is safe", () => {
  expect(easier("glute-bridge")).toBe("pelvic-tilt");
  expect(harder("pelvic-tilt")).toBe("knee-to-chest");
  expect(harder("pelvic-tilt", "C2")).toBe("glute-bridge");
  expect(harder("sit-to-stand", "C9")).toBe("none");
  expect(harder("sciatic-slider-supine", "C5")).toBe("none");
});

test("half the dose, rounded up, where nothing easier is safe or linked", () => {
  const dose = (sets: number, reps: number, holdSeconds: number, restSeconds: number) => ({
    type: "dose",
    dose: { sets, reps, holdSeconds, restSeconds },
  });
  expect(easier("clamshell")).toEqual(dose(3, 6, 1, 45));
  expect(easier("prone-press-up", "C4")).toEqual(dose(1, 5, 2, 0));
  expect(easier("piriformis-stretch")).toEqual(dose(3, 1, 15, 15));
  expect(halvedDose({ sets: 3, reps: 5, holdSeconds: 10, restSeconds: 60 }).reps).toBe(3);
  expect(halvedDose({ sets: 3, reps: 1, holdSeconds: 15, restSeconds: 45 }).holdSeconds).toBe(8);
  expect(halvedDose({ sets: 3, reps: 1, holdSeconds: 0, restSeconds: 45 }).sets).toBe(2);
  expect(halvedDose({ sets: 1, reps: 1, holdSeconds: 1, restSeconds: 0 }).sets).toBe(1);
});

test("an open red flag offers nothing harder", () => {
  expect(harderVariant(find("glute-bridge"), lookup, { ...state(), redFlagOpen: true }).type).toBe("none");
});

test("walking, posture, rest and records are not tracked", () => {
  const count = trackedCount([
    { kind: "strength", slug: "glute-bridge" },
    { kind: "strength", slug: null },
    { kind: "aerobic", slug: "stationary-bike" },
    { kind: "aerobic", slug: "walking" },
    { kind: "posture", slug: "sit-posture-reset" },
    { kind: "rest-position", slug: "rest-90-90" },
    { kind: "medication", slug: null },
  ]);
  expect(count).toBe(3);
  expect([4, 5, 6, 7].map(trackedLoad)).toEqual(["fine", "warn", "warn", "too-many"]);
});
