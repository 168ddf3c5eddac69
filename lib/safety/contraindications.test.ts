import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseCatalogue } from "../exercises/catalogue";
import { CAUTIONS, type Caution, POSITIONS } from "../exercises/vocabulary";
import {
  type CheckedExercise,
  checkExercise,
  checkedFrom,
  checkPlan,
  type RecordedCondition,
  variantAllowed,
} from "./contraindications";
import { CONTRAINDICATIONS, NOTE_STARTS } from "./contraindications.data";

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

describe("the map", () => {
  test("names only exercises there are, each carrying the code, never both blocked and modified", () => {
    for (const code of CAUTIONS) {
      const { block, modify } = CONTRAINDICATIONS[code];
      expect(block.filter((slug) => modify.includes(slug))).toEqual([]);
      for (const slug of [...block, ...modify])
        expect(find(slug).cautions, `${code} ${slug}`).toContain(code);
    }
  });

  test("every code an exercise carries has an effect on it", () => {
    for (const exercise of builtIns)
      for (const code of exercise.cautions)
        expect(checkExercise(exercise, withCodes(code)).verdict, `${code} ${exercise.slug}`).not.toBe("ok");
  });

  test("note starts belong to entries that ask for a note", () => {
    for (const codes of Object.values(NOTE_STARTS))
      for (const [code, notes] of Object.entries(codes))
        for (const slug of Object.keys(notes))
          expect(CONTRAINDICATIONS[code as Caution].modify, `${code} ${slug}`).toContain(slug);
  });

  test("counts what it blocks and modifies", () => {
    const counts = CAUTIONS.map((code) => [
      CONTRAINDICATIONS[code].block.length,
      CONTRAINDICATIONS[code].modify.length,
    ]);
    expect(counts).toEqual([
      [3, 8],
      [3, 10],
      [2, 3],
      [4, 0],
      [6, 7],
      [6, 7],
      [0, 8],
      [4, 11],
      [3, 10],
      [1, 12],
      [0, 7],
      [0, 0],
      [0, 6],
    ]);
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

  test("that happens to be called like a built-in is not taken for it", () => {
    const called = { ...own, slug: "prone-press-up", variantOf: null, cautions: [] };
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
    expect(checkPlan([entry("glute-bridge", { C1: "  " })], withCodes("C1")).ok).toBe(false);
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
