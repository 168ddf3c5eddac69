import { expect, test } from "vitest";
import {
  alertReasons,
  consentReason,
  graduationReason,
  type ProgressionReason,
  phaseReason,
} from "@/lib/caseload/reasons";
import { glyphOf, worstGlyph } from "./reason-glyph";

const withdrawn = consentReason("2026-07-10");
const over = phaseReason({ number: 1, since: "2026-01-01", weeks: { from: 1, to: 2 } }, "2026-07-14");
const graduation = graduationReason({ legPain: 1, now: 91, before: 88 });

test("only who may be discharged has the sign of readiness; a withdrawn consent and a long phase are notes", () => {
  expect(glyphOf(graduation)).toBe("ready");
  expect(glyphOf(withdrawn)).toBe("note");
  expect(over && glyphOf(over)).toBe("note");
  expect(worstGlyph([withdrawn])).toBe("note");
  expect(worstGlyph([withdrawn, graduation])).toBe("ready");
  expect(worstGlyph([])).toBe("note");
});

test("the octagon is for what is as grave as a red flag, the triangle for every other alert", () => {
  expect(alertReasons(["red-flag", "weakness", "high-pain", "moved-down"]).map(glyphOf)).toEqual([
    ...["stop", "stop", "red", "red"],
  ]);
});

test("a proposal of more is ready to be decided, one of less is a warning and leads", () => {
  const proposed = (outcome: ProgressionReason["inputs"]["outcome"]): ProgressionReason => ({
    ...{ flag: "progression", severity: "note", action: "review-proposal" },
    inputs: { outcome, phase: 1, met: 4, of: 6, trigger: null },
  });
  const glyphs = (["progress", "next-phase", "regress"] as const).map((one) => glyphOf(proposed(one)));
  expect(glyphs).toEqual(["ready", "ready", "amber"]);
  expect(worstGlyph([graduation, proposed("regress")])).toBe("amber");
});
