import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { z } from "zod";
import { clinicSchema, renameSchema } from "./clinics/schema";
import { exerciseText } from "./exercises/schema";
import { loginName } from "./identity/schema";
import { defineMeasureSchema } from "./measures/schema";
import { messageItem, sendMessageSchema, templateSchema } from "./messages/schema";
import { beginMonitoringSchema, counterTimeSchema, voidMonitoringSchema } from "./monitoring/schema";
import { unlinkSchema } from "./patients/correct/schema";
import { undoSchema } from "./patients/episode/schema";
import { mergeSchema, undoMergeSchema } from "./patients/merge/schema";
import { retireSchema } from "./patients/retire/schema";
import { accessReasonSchema, createPatientSchema } from "./patients/schema";
import { excuseSchema, pauseSchema } from "./pauses/schema";
import { modifyNotes, phase, saveDraftSchema, saveTemplateVersionSchema } from "./plans/schema";
import { resetMemberSchema, resetPatientSchema } from "./resets/schema";
import { overrideBlockSchema } from "./safety/overrides/schema";
import { unlockErrors } from "./safety/policy";
import { clearConditionSchema } from "./safety/schema";
import { seenLength } from "./seen";

/** Zero-width, control, format, combining and filling characters, and spaces of several widths. */
const HIDDEN =
  "\u200b\u200c\u200d\u200e\u202e\u2060\u2066\ufeff\u00ad\u034f\u0301\u20dd\ufe0f\u115f\u3164\uffa0\u2800\u0007\u0085\u180e\u061c\ue000 \t\n\u00a0\u2003\u3000";
const hidden = fc.string({ unit: fc.constantFrom(...HIDDEN), maxLength: 40 });
/** Those that leave no gap between two letters. */
const tight = fc.string({
  unit: fc.constantFrom(...[...HIDDEN].filter((char) => !/\s/.test(char) || char === "\ufeff")),
  maxLength: 10,
});

const required: Record<string, z.ZodType> = {
  "reason of access": accessReasonSchema.shape.reason,
  "reason of an override": overrideBlockSchema.shape.reason,
  "reason of a pause": pauseSchema.shape.reason,
  "reason of a template's version": saveTemplateVersionSchema.shape.reason,
  "reason of an excuse": excuseSchema.shape.reason,
  "reason of an undone discharge": undoSchema.shape.reason,
  "reason of an unlinked sign-in": unlinkSchema.shape.reason,
  "reason of a record out of use": retireSchema.shape.reason,
  "reason of a merger": mergeSchema.shape.reason,
  "reason of a countered time": counterTimeSchema.shape.reason,
  "reason of a monitoring by mistake": voidMonitoringSchema.shape.reason,
  "words of a set-up": beginMonitoringSchema.shape.note,
  "reason of an undone merger": undoMergeSchema.shape.reason,
  "reason of a member's reset": resetMemberSchema.shape.reason,
  "reason of a patient's reset": resetPatientSchema.shape.reason,
  "ground of a cleared condition": clearConditionSchema.shape.note,
  "note of a modification": modifyNotes.valueType,
  "text of a message": messageItem.shape.text,
  "text of an answer": sendMessageSchema.shape.text,
  "name of a message template": templateSchema.shape.name,
  "text of a message template": templateSchema.shape.text,
  "name of a clinic": clinicSchema.shape.name,
  "name of a measure": defineMeasureSchema.shape.name,
  "name of a member": renameSchema.shape.name,
  "name of a patient": createPatientSchema.shape.familyName,
  "name of a plan": saveDraftSchema.shape.name,
  "name of a phase": phase.shape.name,
  "name of an exercise": exerciseText.shape.plainName,
  "name to sign in with": loginName,
  "step of an exercise": exerciseText.shape.steps.element,
};

describe("a text of which nothing can be seen", () => {
  test("is as good as none wherever one is required", () => {
    const messagesOf = (schema: z.ZodType, written: string) =>
      schema.safeParse(written).error?.issues.map(({ message }) => message);
    for (const [name, schema] of Object.entries(required))
      fc.assert(
        fc.property(hidden, (written) => {
          expect([name, messagesOf(schema, written)]).toEqual([name, expect.anything()]);
        }),
      );
  });

  test("says the same as an empty one, where it is a reason", () => {
    for (const [name, schema] of Object.entries(required).filter(([of]) =>
      /^(reason|ground|note)/.test(of),
    )) {
      const [none, unseen] = ["", "\u200b\u2060\u0301\u3164".repeat(4)].map((written) =>
        schema.safeParse(written).error?.issues.map(({ message }) => message),
      );
      expect([name, unseen]).toEqual([name, none]);
      expect([name, schema.safeParse("a fall, and none since").success]).toEqual([name, true]);
    }
  });

  test("unlocks no plan", () => {
    const said = { note: "safe to go on", examined: "reflexes and strength", informed: "the GP" };
    expect(unlockErrors("red-flag", said)).toEqual({});
    fc.assert(
      fc.property(
        hidden,
        fc.constantFrom("note" as const, "examined" as const, "informed" as const),
        (written, field) => {
          expect(Object.keys(unlockErrors("red-flag", { ...said, [field]: written }))).toEqual([field]);
        },
      ),
    );
  });
});

describe("the length that can be seen", () => {
  test("is that of the letters, whatever the script, with one for a gap between words", () => {
    expect(seenLength("worse  since\n Monday ")).toBe("worse since Monday".length);
    expect(seenLength("Zoe\u0308")).toBe(3);
    expect(seenLength("علی‌رضا")).toBe(6);
    expect(seenLength("膝が痛い")).toBe(4);
    expect(seenLength("🦵")).toBe(1);
    expect(seenLength("–")).toBe(1);
  });

  test("does not grow by what can't be seen", () => {
    const word = fc.stringMatching(/^[a-zé膝]{1,8}$/);
    fc.assert(
      fc.property(fc.array(fc.tuple(tight, word)), tight, (parts, end) => {
        const seen = parts.map(([, letters]) => letters).join("");
        expect(seenLength(parts.flat().join("") + end)).toBe([...seen].length);
      }),
    );
    fc.assert(
      fc.property(hidden, (written) => {
        expect(seenLength(written)).toBe(0);
      }),
    );
  });
});
