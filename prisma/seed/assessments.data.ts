import type { Answers } from "../../lib/assessments/answers";
import {
  FEELINGS,
  FULL,
  feelingId,
  MOVEMENT_IDS,
  REFLEX_IDS,
  ROOTS,
  reflexId,
  SIDES,
  strengthId,
} from "../../lib/assessments/form.data";

/*
 * What the demo's lead found, as one such leg is found: invented, and in keeping with the charts and conditions of the
 * stories in `people.data.ts`.
 */

/** Feeling, strength and reflexes as they are in a leg that no root troubles. */
const SOUND: Answers = Object.fromEntries([
  ...FEELINGS.flatMap((feeling) =>
    ROOTS.flatMap((root) => SIDES.map((side) => [feelingId(feeling, root, side), FULL.feeling] as const)),
  ),
  ...MOVEMENT_IDS.flatMap((one) => SIDES.map((side) => [strengthId(one, side), FULL.strength] as const)),
  ...REFLEX_IDS.flatMap((reflex) => SIDES.map((side) => [reflexId(reflex, side), 2] as const)),
]);

const NO_CORD_SIGNS: Answers = { plantar: "down", clonus: "none", tandem: "steady" };

const QUIET_KNEE: Answers = {
  ...{ effusion: 0, warmth: "no", range: "full", "joint-line": "none", mcmurray: "negative" },
  ...{ lachman: "stable", collateral: "stable" },
};

/** Down to the foot at first; nine weeks later no further than the thigh, and the ankle is as strong as the other one. */
const MARTA_FIRST: Answers = {
  ...SOUND,
  ...NO_CORD_SIGNS,
  ...QUIET_KNEE,
  ...{ side: "left", distribution: "unbroken", quality: ["electric", "tingling"], dominance: "leg" },
  ...{ aggravators: ["cough", "sitting", "bending", "stairs"], stiffness: 20, activity: "no" },
  "note-history": "Began after lifting boxes. Leg worse than back from the start.",
  ...{ "repeated-extension": "centralises", "repeated-flexion": "peripheralises" },
  "note-movement": "Ten lying presses: from the foot to the calf, and it stayed there.",
  ...{ "slr-left": 38, "slr-right": 80, "slr-site": "below-knee", "slr-sensitised": "yes" },
  ...{ "crossed-slr": "negative", slump: "reproduced", femoral: "none" },
  ...{ "touch-L5-left": 1, "pin-L5-left": 1, "strength-ankle-up-left": 4, "strength-toe-up-left": 4 },
  ...{ "strength-pain": "no", "reflex-ankle-left": 1 },
  ...{ lachman: "not-tested", collateral: "not-tested", "hip-rotation": "normal", pulses: "normal" },
  "note-conclusion": "L5, and it answers to bending backwards. Re-test the toe at each change of the plan.",
};

const MARTA_AGAIN: Answers = {
  ...MARTA_FIRST,
  ...{ distribution: "other", quality: ["ache", "tingling"], aggravators: ["sitting", "bending"] },
  stiffness: 10,
  "note-history": "Sits through a meal again. The foot no longer tingles.",
  "note-movement": "From the thigh to the buttock after ten.",
  ...{ "slr-left": 62, "slr-site": "back-of-thigh", "touch-L5-left": 2, "strength-ankle-up-left": 5 },
  "reflex-ankle-left": 2,
  "note-conclusion": "Better on every test; pin and the toe are left. On with the present phase.",
};

/** To the calf, and a knee with findings of its own: mixed. Nothing was weak. */
export const RANA: Answers = {
  ...SOUND,
  ...NO_CORD_SIGNS,
  ...{ side: "left", distribution: "unbroken", quality: ["burning", "ache"], dominance: "leg" },
  ...{ aggravators: ["sitting", "bending", "stairs", "kneeling"], stiffness: 15, activity: "yes" },
  ...{ "repeated-extension": "centralises", "repeated-flexion": "no-change" },
  ...{ "slr-left": 55, "slr-right": 82, "slr-site": "below-knee", "slr-sensitised": "yes" },
  ...{ "crossed-slr": "negative", slump: "reproduced", femoral: "not-tested", "touch-S1-left": 1 },
  ...{ "strength-pain": "no", effusion: 0, warmth: "no", range: "full", "joint-line": "inner" },
  ...{ mcmurray: "negative", lachman: "not-tested", collateral: "stable" },
  ...{ "hip-rotation": "normal", pulses: "normal" },
  "note-knee": "Tender at the inner joint line, no click. Was there before the leg.",
  "note-conclusion": "Mostly the back; the knee has a share on stairs. Begin with the back.",
};

/** A worn knee whose ache goes down the calf. Yesterday, after it gave way, half of the form was filled in. */
const COLIN_FIRST: Answers = {
  ...SOUND,
  ...NO_CORD_SIGNS,
  ...{ side: "right", distribution: "joint-line", quality: ["ache"], dominance: "knee-alone" },
  ...{ aggravators: ["stairs", "kneeling"], stiffness: 20, activity: "yes" },
  "note-history": "Kneels for work. The calf aches on days when the knee does.",
  ...{ "repeated-extension": "no-change", "repeated-flexion": "no-change" },
  ...{ "slr-left": 80, "slr-right": 76, "slr-site": "back-of-thigh", "slr-sensitised": "no" },
  ...{ "crossed-slr": "negative", slump: "unchanged", femoral: "pull", "strength-pain": "no" },
  ...{ effusion: 0, warmth: "no", range: "limited", "joint-line": "inner", mcmurray: "negative" },
  ...{ lachman: "stable", collateral: "stable", "hip-rotation": "normal", pulses: "normal" },
  "note-conclusion": "The knee. No test of the nerve brings the calf on.",
};

const COLIN_BEGUN: Answers = {
  ...{ side: "right", distribution: "joint-line", quality: ["ache", "catching"], dominance: "knee-alone" },
  ...{ aggravators: ["stairs", "twisting"], stiffness: 20, activity: "yes" },
  "note-history": "Gave way once, in an exercise the day before. Did not fall.",
  ...{ "slr-left": 80, "slr-right": 78, "slr-site": "back-of-thigh", slump: "unchanged" },
  ...{ "strength-knee-extension-left": 5, "strength-knee-extension-right": 5, "strength-pain": "yes" },
  ...{ effusion: 1, warmth: "no", range: "limited", lachman: "not-tested" },
};

export const MARTA = { first: MARTA_FIRST, again: MARTA_AGAIN };
export const COLIN = { first: COLIN_FIRST, begun: COLIN_BEGUN };
