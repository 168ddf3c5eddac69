import { describe, expect, test } from "vitest";
import { type Answers, changed, entered, fromAnother, isSame, NOT_TESTED } from "./answers";
import { findingsOf } from "./findings";
import { followingConditions, notRecorded, recordedFindings } from "./follows";
import { FEELINGS, feelingId, ITEM_IDS, REFLEX_IDS, ROOTS, reflexId, SIDES } from "./form.data";
import { raises, weaknessOf } from "./weakness";

const left = { side: "left", age: 59 } as const;
const keys = (answers: Answers, person: Parameters<typeof findingsOf>[1] = left) =>
  findingsOf(answers, person).map(({ points, key }) => `${points} ${key}`);

/** The re-test of the desk's picture (`look-desk.md`, 4-assessment). */
const retest: Answers = {
  ...{
    distribution: "unbroken",
    quality: ["electric"],
    dominance: "leg",
    aggravators: ["sitting", "bending", "stairs"],
  },
  ...{ "repeated-extension": "centralises", "slr-left": 38, "slr-right": 78, "slr-site": "below-knee" },
  ...{ "slr-sensitised": "yes", "crossed-slr": "negative", slump: "reproduced", femoral: "pull" },
  ...{ "touch-L5-left": 1, "pin-L5-left": 1, "strength-ankle-up-left": 4, "strength-ankle-up-right": 5 },
  ...{ "reflex-ankle-left": 1, "reflex-ankle-right": 2, "joint-line": "inner", lachman: NOT_TESTED },
};

describe("what the findings point to", () => {
  test("a re-test is counted side by side, each line once", () => {
    const findings = findingsOf(retest, left);
    expect(findings.filter(({ points }) => points === "spine")).toHaveLength(11);
    expect(findings.filter(({ points }) => points === "elsewhere").map(({ items }) => items[0])).toEqual([
      ...["femoral", "joint-line", "aggravators"],
    ]);
    expect(findings).toContainEqual(
      expect.objectContaining({ key: "feeling", root: "L5", side: "left", touch: 1, pin: 1 }),
    );
  });

  test("nothing speaks that was not tested", () => {
    expect(keys({})).toEqual([]);
    const none = Object.fromEntries(ITEM_IDS.map((id) => [id, NOT_TESTED])) as Answers;
    expect(keys(none)).toEqual([]);
  });

  test.each([
    [29, "below-knee", []],
    [30, "below-knee", ["spine slr"]],
    [70, "below-knee", ["spine slr"]],
    [71, "below-knee", []],
    [70, "back-of-thigh", []],
    [71, "back-of-thigh", ["elsewhere slr-pull"]],
    [45, "none", []],
  ] as const)("a leg raised to %d° and felt %s", (degrees, site, wanted) => {
    expect(keys({ "slr-left": degrees, "slr-site": site })).toEqual(wanted);
    expect(keys({ "slr-right": degrees, "slr-site": site })).toEqual([]);
    expect(keys({ "slr-right": degrees, "slr-site": site }, { side: "both", age: null })).toEqual(wanted);
  });

  test("a reflex is reduced against the other side, and by itself where that was not tested", () => {
    expect(keys({ "reflex-knee-left": 1, "reflex-knee-right": 1 })).toEqual([]);
    expect(keys({ "reflex-knee-left": 2, "reflex-knee-right": 3 })).toEqual(["spine reflex"]);
    // Brisk beside brisker is no root.
    expect(keys({ "reflex-knee-left": 3, "reflex-knee-right": 4 })).toEqual([]);
    expect(keys({ "reflex-knee-left": 2, "reflex-knee-right": NOT_TESTED })).toEqual([]);
    expect(keys({ "reflex-knee-left": 1 })).toEqual(["spine reflex"]);
    expect(keys({ "reflex-knee-left": 2, "reflex-knee-right": 1 })).toEqual([]);
  });

  test("what is quiet together counts once, and only where each of it was tested", () => {
    expect(keys({ effusion: 0, warmth: "no" })).toEqual([]);
    expect(keys({ effusion: 0, warmth: "no", range: "full" })).toEqual(["spine knee-quiet"]);
    expect(keys({ effusion: 1, warmth: "no", range: "full" })).toEqual(["elsewhere effusion"]);
    expect(keys({ "repeated-extension": "no-change" })).toEqual([]);
    expect(keys({ "repeated-extension": "no-change", "repeated-flexion": "no-change" })).toEqual([
      "elsewhere moves-nothing",
    ]);
    const feeling = Object.fromEntries(
      FEELINGS.flatMap((one) =>
        ROOTS.flatMap((root) => SIDES.map((side) => [feelingId(one, root, side), 2])),
      ),
    ) as Answers;
    expect(keys(feeling)).toEqual(["elsewhere feels-all"]);
    expect(keys({ ...feeling, "pin-S1-right": NOT_TESTED })).toEqual([]);
    const reflexes = Object.fromEntries(
      REFLEX_IDS.flatMap((one) => SIDES.map((side) => [reflexId(one, side), 2])),
    ) as Answers;
    expect(keys(reflexes)).toEqual(["elsewhere reflexes-alike"]);
    expect(keys({ ...reflexes, plantar: "up" })).toEqual([]);
    expect(keys(Object.fromEntries(Object.keys(reflexes).map((id) => [id, 4])) as Answers)).toEqual([]);
  });

  test("osteoarthritis needs the age, the activity and the half hour", () => {
    const stiff: Answers = { stiffness: 30, activity: "yes" };
    expect(keys(stiff, { side: "left", age: 45 })).toEqual(["elsewhere osteoarthritis"]);
    expect(keys(stiff, { side: "left", age: 44 })).toEqual([]);
    expect(keys(stiff, { side: "left", age: null })).toEqual([]);
    expect(keys({ ...stiff, stiffness: 31 })).toEqual([]);
    expect(keys({ ...stiff, activity: "no" })).toEqual([]);
  });
});

describe("weakness that is a warning sign", () => {
  const last: Answers = { "strength-ankle-up-left": 5, "strength-push-off-right": 3 };
  const raised = (answers: Answers, earlier: readonly Answers[] = []) =>
    weaknessOf(answers, earlier).filter(raises);
  const reviewed = (...strengths: string[]): Answers => ({ "strength-reviewed": strengths });

  test("three or less, unless a doctor has seen it", () => {
    const weak: Answers = { "strength-ankle-up-right": 3 };
    expect(raised(weak)).toEqual([
      { movement: "ankle-up", side: "right", grade: 3, from: null, seen: false },
    ]);
    expect(raised({ "strength-ankle-up-right": 4 })).toEqual([]);
    expect(raised({ ...weak, ...reviewed("strength-ankle-up-right") })).toEqual([]);
    // Another weakness that was seen is not this one.
    expect(raised({ ...weak, ...reviewed("strength-ankle-up-left") })).toHaveLength(1);
  });

  test("a grade less than when it was tested last, also where a doctor has seen it", () => {
    const now: Answers = { "strength-ankle-up-left": 4, ...reviewed("strength-ankle-up-left") };
    expect(raised(now, [last])).toMatchObject([{ movement: "ankle-up", side: "left", grade: 4, from: 5 }]);
    expect(raised({ "strength-ankle-up-left": NOT_TESTED }, [last])).toEqual([]);
    expect(raised(now, [{ "strength-ankle-up-left": NOT_TESTED }, {}, last])).toHaveLength(1);
    expect(raised(now, [{ "strength-ankle-up-left": 4 }, last])).toEqual([]);
  });
});

describe("what follows, if the therapist agrees", () => {
  const codes = (answers: Answers, side: "left" | "right" | "both" = "left") =>
    followingConditions(answers, { side, age: null }).map(({ code }) => code);

  test("an irritable nerve from 30° down, of the leg it is about", () => {
    expect(codes({ "slr-left": 30 })).toEqual(["C5"]);
    expect(codes({ "slr-left": 31 })).toEqual([]);
    expect(codes({ "slr-right": 20 })).toEqual([]);
    expect(codes({ "slr-right": 20 }, "both")).toEqual(["C5"]);
  });

  test("directions, effusion and falls by what was found", () => {
    expect(codes({ "repeated-extension": "peripheralises" })).toEqual(["C14", "C15"]);
    expect(codes({ "repeated-flexion": "peripheralises" })).toEqual(["C2"]);
    expect(followingConditions({ effusion: 1 }, { side: "right", age: null })).toEqual([
      { code: "C6", side: "right", items: ["effusion"] },
    ]);
    expect(codes({ effusion: 1 }, "both")).toEqual(["C6", "C6"]);
    // A hot and swollen knee is a warning sign.
    expect(codes({ effusion: 2, warmth: "yes" })).toEqual([]);
    expect(codes({ tandem: "unsteady" })).toEqual(["C10"]);
    expect(codes({ "strength-ankle-up-left": 3 })).toEqual(["C10"]);
  });

  test("what is on record is not offered again, of that leg", () => {
    const of = (answers: Answers, recorded: { code: string; side?: string | null }[]) =>
      notRecorded(followingConditions(answers, left), recorded).map(({ code }) => code);
    expect(of({ effusion: 1 }, [{ code: "C6", side: "left" }])).toEqual([]);
    expect(of({ effusion: 1 }, [{ code: "C6", side: "right" }])).toEqual(["C6"]);
    expect(of({ "repeated-extension": "peripheralises" }, [{ code: "C1" }])).toEqual([]);
    expect(of({ "slr-left": 20 }, [{ code: "C5", side: null }])).toEqual([]);
  });

  test("a template is suggested by the direction that was found", () => {
    expect(recordedFindings(retest, left)).toMatchObject({ extensionCentralises: true, flexionEases: false });
    expect(recordedFindings({ aggravators: ["walking"] }, left)).toMatchObject({ flexionEases: true });
  });
});

test("an answer is taken back by null, and what is chosen has no order", () => {
  expect(changed({ slump: "unchanged", effusion: 1 }, { slump: null, effusion: 2 })).toEqual({ effusion: 2 });
  expect(isSame(["cough", "sitting"], ["sitting", "cough"])).toBe(true);
  expect(isSame(["cough"], ["sitting"])).toBe(false);
  expect(isSame(undefined, null)).toBe(true);
});

describe("that a doctor has seen a weakness", () => {
  const seen = ["strength-push-off-left", "strength-ankle-up-right"];
  const answers: Answers = {
    ...{ "strength-push-off-left": 3, "strength-ankle-up-right": 2, "strength-reviewed": seen },
  };

  test("is said of the grade that the doctor saw: another grade, or none, is to be seen again", () => {
    const fewer = changed(answers, entered(answers, { "strength-push-off-left": 2 }));
    expect(fewer["strength-reviewed"]).toEqual(["strength-ankle-up-right"]);
    expect(weaknessOf(fewer, []).filter(raises)).toMatchObject([{ movement: "push-off", grade: 2 }]);
    const none = changed(fewer, entered(fewer, { "strength-ankle-up-right": NOT_TESTED }));
    expect(none).not.toHaveProperty("strength-reviewed");
  });

  test("is not taken over with what was found in another assessment", () => {
    expect(fromAnother({ "strength-push-off-left": 4 }, answers)).toEqual({ "strength-ankle-up-right": 2 });
  });

  test("stays where the grade does, and where it is said anew with another grade", () => {
    expect(entered(answers, { "strength-push-off-left": 3, effusion: 1 })).toEqual({
      ...{ "strength-push-off-left": 3, effusion: 1 },
    });
    const again: Answers = { "strength-push-off-left": 2, "strength-reviewed": seen };
    expect(entered(answers, again)).toEqual(again);
  });
});
