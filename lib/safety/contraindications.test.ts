import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseCatalogue } from "../exercises/catalogue";
import { CAUTIONS, type Caution, OPERATED, POSITIONS, RECORDABLE, SIDED } from "../exercises/vocabulary";
import type { ExerciseId } from "../ids";
import { newId } from "../new-id";
import {
  blockedEitherWay,
  type CheckedExercise,
  checkExercise,
  checkedFrom,
  checkPlan,
  parseTable,
  type RecordedCondition,
  variantAllowed,
} from "./contraindications";
import { CONDITIONS, NOTE_STARTS, OTHER_LEG_WORKS, TABLE } from "./contraindications.data";

const catalogue = parseCatalogue(
  readFileSync(new URL("../exercises/catalogue.yaml", import.meta.url), "utf8"),
);
const builtIns: CheckedExercise[] = catalogue.map(({ slug, position, cautions }) => ({
  slug,
  own: false,
  position,
  cautions,
}));
const find = (slug: string): CheckedExercise => {
  const exercise = builtIns.find((other) => other.slug === slug);
  if (!exercise) throw new Error(`no ${slug}`);
  return exercise;
};
const has = (code: Caution): RecordedCondition => ({ code, clearedAt: null, endedAt: null });
const withCodes = (...codes: Caution[]) => ({ conditions: codes.map(has), redFlagOpen: false });
const verdict = (slug: string, ...codes: Caution[]) => checkExercise(find(slug), withCodes(...codes)).verdict;

const cleared = (code: Caution): RecordedCondition => ({ ...has(code), clearedAt: "2026-07-14T09:00:00Z" });
const afterClearance = (slug: string, code: Caution) =>
  checkExercise(find(slug), { conditions: [cleared(code)], redFlagOpen: false }).verdict;

describe("the table", () => {
  const table = parseTable(TABLE);
  const effectsOf = (code: Caution, effect: string) =>
    [...table].filter(([, effects]) => effects.get(code) === effect).map(([slug]) => slug);

  test("decides every exercise under every condition, and nothing else", () => {
    expect([...table.keys()]).toEqual(catalogue.map(({ slug }) => slug));
    for (const effects of table.values()) expect([...effects.keys()]).toEqual([...CAUTIONS]);
  });

  test("refuses a short row, an unknown code and a cell that says nothing", () => {
    expect(() => parseTable("C1 C2\nwalking M")).toThrow("Undecided: walking");
    expect(() => parseTable("C1 C99\nwalking M .")).toThrow("under C99");
    expect(() => parseTable("C1 C2\nwalking M x")).toThrow("under C2");
    expect(() => parseTable("C1 C2\nwalking M . .")).toThrow("Undecided: walking");
  });

  test("is what the exercises carry", () => {
    for (const { slug, cautions } of catalogue) {
      const bearing = CAUTIONS.filter((code) => table.get(slug)?.get(code));
      expect(cautions, slug).toEqual(bearing);
    }
  });

  test("gives every condition something to mind, and those that were one the same blocks", () => {
    for (const code of CAUTIONS)
      expect(
        [...table.values()].some((effects) => effects.get(code)),
        code,
      ).toBe(true);
    expect(effectsOf("C14", "block")).toEqual(effectsOf("C1", "block"));
    expect(effectsOf("C15", "block")).toEqual(effectsOf("C1", "block"));
    expect(effectsOf("C27", "caution")).toEqual(
      [...table.keys()].filter((slug) => table.get(slug)?.get("C9")),
    );
  });

  test("keeps of the old code what it blocked and what it asked a note for", () => {
    expect(effectsOf("C1", "block")).toEqual([
      "prone-on-elbows",
      "prone-press-up",
      "standing-back-extension",
    ]);
    expect(effectsOf("C1", "modify").length).toBe(8);
    expect([...RECORDABLE].sort()).toEqual(CAUTIONS.filter((code) => code !== "C1").sort());
  });

  test("note starts belong to entries that ask for a note", () => {
    for (const codes of Object.values(NOTE_STARTS))
      for (const [code, notes] of Object.entries(codes))
        for (const slug of Object.keys(notes))
          expect(table.get(slug)?.get(code as Caution), `${code} ${slug}`).toBe("modify");
  });

  test.each<[Caution, string, string]>([
    ["C6", "knee-to-chest", "modify"],
    ["C6", "double-knee-to-chest", "modify"],
    ["C7", "knee-to-chest", "modify"],
    ["C7", "double-knee-to-chest", "modify"],
    ["C8", "cat-camel", "modify"],
    ["C3", "sciatic-slider-seated", "modify"],
    ["C3", "side-plank-knees", "modify"],
    ["C3", "side-plank", "modify"],
    ["C10", "step-up", "modify"],
    ["C14", "walking", "modify"],
    ["C15", "walking", "caution"],
    ["C9", "wall-squat", "block"],
    ["C27", "wall-squat", "caution"],
    ["C16", "walking", "block"],
    ["C16", "prone-lying", "block"],
    ["C16", "rest-side-lying", "modify"],
    ["C17", "bird-dog", "modify"],
    ["C18", "hip-flexor-stretch", "block"],
    ["C18", "pelvic-tilt", "modify"],
    ["C18", "sit-to-stand", "ok"],
    ["C19", "heel-raise", "modify"],
    ["C20", "prone-press-up", "modify"],
    ["C21", "side-plank", "modify"],
    ["C22", "step-up", "modify"],
    ["C23", "hamstring-stretch-strap", "caution"],
    ["C24", "standing-back-extension", "modify"],
    ["C25", "single-leg-bridge", "modify"],
    ["C26", "step-up", "modify"],
  ])("%s: %s, %s", (code, slug, expected) => {
    expect(verdict(slug, code)).toBe(expected);
  });

  test("a fresh fracture counts as osteoporosis does once it is cleared", () => {
    expect(afterClearance("seated-flexion", "C16")).toBe("block");
    expect(afterClearance("cat-camel", "C16")).toBe("modify");
    expect(afterClearance("walking", "C16")).toBe("caution");
  });
});

describe("one exercise", () => {
  test("without conditions is fine", () => {
    for (const exercise of builtIns)
      expect(checkExercise(exercise, withCodes())).toEqual({ verdict: "ok", reasons: [] });
  });

  test("is blocked, modified, shown with a caution or left alone", () => {
    expect(verdict("prone-press-up", "C1")).toBe("block");
    expect(verdict("glute-bridge", "C1")).toBe("modify");
    expect(verdict("sciatic-slider-supine", "C2")).toBe("caution");
    expect(verdict("prone-lying", "C11")).toBe("caution");
    expect(verdict("clamshell", "C1")).toBe("ok");
  });

  test("block beats modify, and every reason is told", () => {
    expect(checkExercise(find("seated-flexion"), withCodes("C13", "C5", "C8"))).toEqual({
      verdict: "block",
      reasons: [
        { code: "C8", effect: "block" },
        { code: "C5", effect: "modify" },
        { code: "C13", effect: "modify" },
      ],
    });
  });

  test("lying on the back asks for a note in later pregnancy, lying face down is out", () => {
    expect(verdict("heel-slide", "C4")).toBe("modify");
    expect(verdict("glute-bridge", "C4")).toBe("modify");
    expect(verdict("rest-90-90", "C4")).toBe("block");
    expect(verdict("prone-lying", "C4")).toBe("block");
    expect(verdict("clamshell", "C4")).toBe("ok");
  });

  test("recent surgery blocks everything until somebody cleared it", () => {
    const cleared = {
      conditions: [{ ...has("C12"), clearedAt: "2026-07-14T09:00:00Z" }],
      redFlagOpen: false,
    };
    for (const exercise of builtIns) {
      expect(checkExercise(exercise, withCodes("C12")).verdict).toBe("block");
      const expected = exercise.cautions.includes("C12") ? "caution" : "ok";
      expect(checkExercise(exercise, cleared).verdict).toBe(expected);
    }
  });

  test("a clearance says nothing about another condition, and an ended one no longer counts", () => {
    const state = (condition: Partial<RecordedCondition>) => ({
      conditions: [{ ...has("C1"), ...condition }],
      redFlagOpen: false,
    });
    expect(checkExercise(find("prone-press-up"), state({ clearedAt: "2026-07-14" })).verdict).toBe("block");
    expect(checkExercise(find("prone-press-up"), state({ endedAt: "2026-07-14" })).verdict).toBe("ok");
  });

  test("an open red flag blocks everything", () => {
    for (const exercise of builtIns)
      expect(checkExercise(exercise, { conditions: [], redFlagOpen: true }).reasons).toEqual([
        { code: "red-flag", effect: "block" },
      ]);
  });
});

describe("a clinic's own exercise", () => {
  const own: CheckedExercise = { slug: null, own: true, position: "standing", cautions: ["C2", "C10"] };

  test("asks for a note for each code it carries", () => {
    expect(checkExercise(own, withCodes("C2", "C10", "C1")).reasons).toEqual([
      { code: "C2", effect: "modify" },
      { code: "C10", effect: "modify" },
    ]);
    expect(checkExercise({ ...own, position: "supine" }, withCodes("C4")).verdict).toBe("modify");
  });

  test("of before a code was told apart, or in a position that says enough, asks for a note", () => {
    const older = { ...own, position: "sitting" as const };
    expect(checkExercise({ ...older, cautions: ["C1"] }, withCodes("C14")).verdict).toBe("modify");
    expect(checkExercise({ ...older, cautions: ["C15"] }, withCodes("C1")).verdict).toBe("modify");
    expect(checkExercise({ ...older, cautions: ["C14"] }, withCodes("C15")).verdict).toBe("ok");
    expect(checkExercise({ ...older, cautions: ["C9"] }, withCodes("C27")).verdict).toBe("caution");
    expect(checkExercise({ ...older, cautions: [], position: "quadruped" }, withCodes("C18")).verdict).toBe(
      "modify",
    );
  });

  test("that happens to be called like a built-in is not taken for it", () => {
    const called = { ...own, id: newId<ExerciseId>(), slug: "prone-press-up", variantOf: null, cautions: [] };
    expect(checkExercise(checkedFrom(called), withCodes("C1")).verdict).toBe("ok");
    const variant = { ...called, slug: "our-press-up", variantOf: "prone-press-up" };
    expect(checkExercise(checkedFrom(variant), withCodes("C1")).verdict).toBe("block");
    const builtIn = { ...called, own: false };
    expect(checkExercise(checkedFrom(builtIn), withCodes("C1")).verdict).toBe("block");
  });

  test("made from a built-in keeps the built-in's block", () => {
    expect(
      checkExercise({ ...find("prone-press-up"), own: true, cautions: [] }, withCodes("C1")).verdict,
    ).toBe("block");
  });
});

describe("a plan", () => {
  const entry = (slug: string, modifyNotes = {}) => ({ id: slug, exercise: find(slug), modifyNotes });
  const entries = [
    entry("prone-press-up"),
    entry("glute-bridge"),
    entry("walking", { C1: "In short bouts" }),
  ];

  test("names what is blocked and what lacks a note", () => {
    expect(checkPlan(entries, withCodes("C1"))).toEqual({
      ok: false,
      blocked: [{ id: "prone-press-up", codes: ["C1"] }],
      missingNotes: [{ id: "glute-bridge", codes: ["C1"] }],
    });
    expect(
      checkPlan([entry("walking", { C1: "In short bouts" })], withCodes("C1", "C9")).missingNotes,
    ).toEqual([{ id: "walking", codes: ["C9"] }]);
    expect(checkPlan(entries, withCodes()).ok).toBe(true);
  });

  test("an empty note is no note", () => {
    for (const C1 of ["  ", "\u200b\u2060\u3164", "\u0301\u0302\u0303"])
      expect([C1, checkPlan([entry("glute-bridge", { C1 })], withCodes("C1")).ok]).toEqual([C1, false]);
    expect(variantAllowed(find("glute-bridge"), withCodes("C1"))).toBe(false);
    expect(variantAllowed(find("glute-bridge"), withCodes("C1"), { C1: "small range" })).toBe(true);
    expect(variantAllowed(find("prone-press-up"), withCodes("C1"), { C1: "small range" })).toBe(false);
    expect(variantAllowed(find("sciatic-slider-supine"), withCodes("C2"))).toBe(true);
  });
});

describe("for any exercise and record", () => {
  const severity = { ok: 0, caution: 1, modify: 2, block: 3 };
  const condition = fc.record({
    code: fc.constantFrom(...CAUTIONS),
    clearedAt: fc.constantFrom(null, "2026-07-14"),
    endedAt: fc.constantFrom(null, "2026-07-14"),
  });
  const anyOwn = fc.record({
    slug: fc.constant(null),
    own: fc.constant(true),
    position: fc.constantFrom(...POSITIONS),
    cautions: fc.uniqueArray(fc.constantFrom(...CAUTIONS)),
  });
  const exercise = fc.oneof(fc.constantFrom(...builtIns), anyOwn);

  test("another condition or a red flag never softens the verdict, and order doesn't matter", () => {
    fc.assert(
      fc.property(exercise, fc.array(condition), condition, (checked, conditions, added) => {
        const level = (list: RecordedCondition[], redFlagOpen = false) =>
          severity[checkExercise(checked, { conditions: list, redFlagOpen }).verdict];
        const before = level(conditions);
        expect(level([...conditions, added])).toBeGreaterThanOrEqual(before);
        expect(level(conditions, true)).toBe(severity.block);
        expect(level(conditions.toReversed())).toBe(before);
      }),
    );
  });
});

describe("a side", () => {
  const onLeg = (slug: string, side: "left" | "right" | "both" | null, code: Caution) => {
    const state = { conditions: [{ ...has(code), side: "left" as const }], redFlagOpen: false };
    return checkExercise({ ...find(slug), side }, state).verdict;
  };

  test.each<[string, "left" | "right" | "both" | null, Caution, string]>([
    ["heel-slide", "left", "C8", "modify"],
    ["heel-slide", "right", "C8", "ok"],
    ["heel-slide", "both", "C8", "modify"],
    ["heel-slide", null, "C8", "modify"],
    ["knee-to-chest", "both", "C8", "block"],
    ["seated-flexion", null, "C8", "block"],
    ["wall-squat", null, "C6", "block"],
    ["straight-leg-raise", "right", "C6", "ok"],
  ])("%s for %s leg under a left %s: %s", (slug, side, code, expected) => {
    expect(onLeg(slug, side, code)).toBe(expected);
  });

  test("counts one step milder where the other leg stands, kneels, is lain on or drawn up", () => {
    expect(onLeg("step-up", "left", "C6")).toBe("block");
    expect(onLeg("step-up", "right", "C6")).toBe("modify");
    expect(onLeg("piriformis-stretch", "left", "C8")).toBe("block");
    expect(onLeg("piriformis-stretch", "right", "C8")).toBe("modify");
    expect(onLeg("clamshell", "right", "C8")).toBe("caution");
    const own = { ...find("heel-slide"), slug: null, own: true, side: "right" as const };
    const state = { conditions: [{ ...has("C8"), side: "left" as const }], redFlagOpen: false };
    expect(checkExercise(own, state).verdict).toBe("caution");
  });

  test("is of one-sided exercises alone, and every exercise named for its other leg is one", () => {
    for (const slug of OTHER_LEG_WORKS)
      expect(catalogue.find((entry) => entry.slug === slug)?.laterality, slug).toBe("unilateral");
  });

  test("does not help where everything is blocked until somebody clears it", () => {
    const state = { conditions: [{ ...has("C12"), side: "left" as const }], redFlagOpen: false };
    expect(checkExercise({ ...find("heel-slide"), side: "right" }, state).verdict).toBe("block");
  });

  test("leaves a one-sided exercise in the library as long as one leg may do it", () => {
    const left = { conditions: [{ ...has("C8"), side: "left" as const }], redFlagOpen: false };
    expect(blockedEitherWay(find("piriformis-stretch"), left, true)).toBe(false);
    expect(blockedEitherWay(find("piriformis-stretch"), withCodes("C8"), true)).toBe(true);
    expect(blockedEitherWay(find("seated-flexion"), left, false)).toBe(true);
  });
});

test("the conditions that have a side are those for which the forms ask the leg", () => {
  expect(CAUTIONS.filter((code) => CONDITIONS[code].sided)).toEqual([...SIDED]);
});

test("the conditions that follow an operation are those for which the forms ask its date and limits", () => {
  expect(CAUTIONS.filter((code) => CONDITIONS[code].operated)).toEqual([...OPERATED]);
});
