import type { Caution, Position } from "../exercises/vocabulary";

type Rule = {
  condition: string;
  /** Slugs of built-in exercises that are never given; there is no override. */
  block: readonly string[];
  /** Slugs that need a note saying how the exercise is made safe. */
  modify: readonly string[];
  /** Every exercise in one of these positions needs a note, whether or not it carries the code. */
  modifyPositions?: readonly Position[];
  /** Blocks everything until a clearance is recorded (who, when, note). */
  blockUntilClearance?: true;
};

/**
 * Condition code → what it does to which exercise. Any other exercise that carries the code shows it as a caution.
 * General physiotherapy knowledge; needs a physiotherapist's sign-off.
 */
export const CONTRAINDICATIONS: Readonly<Record<Caution, Rule>> = {
  C1: {
    condition: "extension-intolerant",
    block: ["prone-on-elbows", "prone-press-up", "standing-back-extension"],
    modify: [
      "glute-bridge",
      "hip-flexor-stretch",
      "quad-stretch-standing",
      "single-leg-bridge",
      "prone-lying",
      "cat-camel",
      "bird-dog",
      "walking",
    ],
  },
  C2: {
    condition: "flexion-intolerant-disc",
    block: ["knee-to-chest", "double-knee-to-chest", "seated-flexion"],
    modify: [
      "pelvic-tilt",
      "sciatic-slider-seated",
      "dead-bug",
      "stationary-bike",
      "cat-camel",
      "sit-posture-reset",
      "stand-posture-reset",
      "quad-set",
      "heel-slide",
      "hamstring-stretch-strap",
    ],
  },
  C3: {
    condition: "osteoporosis",
    block: ["seated-flexion", "double-knee-to-chest"],
    modify: ["knee-to-chest", "cat-camel", "sit-posture-reset"],
  },
  C4: {
    condition: "pregnancy-second-trimester-on",
    block: ["prone-lying", "prone-on-elbows", "prone-press-up", "rest-90-90"],
    modify: [],
    modifyPositions: ["supine", "supine hook-lying"],
  },
  C5: {
    condition: "irritable-nerve",
    block: [
      "hamstring-stretch-strap",
      "straight-leg-raise",
      "tibial-slider",
      "peroneal-slider",
      "sciatic-slider-seated",
      "piriformis-stretch",
    ],
    modify: [
      "sciatic-slider-supine",
      "quad-set",
      "heel-slide",
      "sit-posture-reset",
      "seated-flexion",
      "hip-flexor-stretch",
      "quad-stretch-standing",
    ],
  },
  C6: {
    // A hot knee is the red flag rf-septic, which blocks everything.
    condition: "knee-effusion-or-locking",
    block: ["hip-flexor-stretch", "quad-stretch-standing", "wall-squat", "step-up", "bird-dog", "cat-camel"],
    modify: [
      "heel-slide",
      "piriformis-stretch",
      "terminal-knee-extension",
      "stationary-bike",
      "sit-to-stand",
      "side-plank-knees",
      "walking",
    ],
  },
  C7: {
    condition: "patellofemoral-or-oa-flare",
    block: [],
    modify: [
      "wall-squat",
      "step-up",
      "sit-to-stand",
      "quad-stretch-standing",
      "hip-flexor-stretch",
      "cat-camel",
      "bird-dog",
      "stationary-bike",
    ],
  },
  C8: {
    condition: "hip-replacement",
    block: ["knee-to-chest", "double-knee-to-chest", "seated-flexion", "piriformis-stretch"],
    modify: [
      "clamshell",
      "sit-to-stand",
      "sciatic-slider-supine",
      "tibial-slider",
      "peroneal-slider",
      "heel-slide",
      "side-lying-hip-abduction",
      "hip-flexor-stretch",
      "stationary-bike",
      "rest-90-90",
      "rest-side-lying",
    ],
  },
  C9: {
    // Resting blood pressure ≥180/110 or unstable heart disease: medical clearance before anything.
    condition: "uncontrolled-bp-or-cardiac",
    block: ["side-plank", "side-plank-knees", "wall-squat"],
    modify: [
      "glute-bridge",
      "single-leg-bridge",
      "dead-bug",
      "quad-set",
      "straight-leg-raise",
      "seated-flexion",
      "walking",
      "stationary-bike",
      "sit-to-stand",
      "step-up",
    ],
  },
  C10: {
    condition: "falls-or-foot-drop",
    block: ["step-up"],
    modify: [
      "calf-stretch",
      "standing-back-extension",
      "hip-flexor-stretch",
      "quad-stretch-standing",
      "terminal-knee-extension",
      "sit-to-stand",
      "wall-squat",
      "heel-raise",
      "walking",
      "stand-posture-reset",
      "stationary-bike",
      "seated-flexion",
    ],
  },
  C11: {
    condition: "wrist-shoulder-neck",
    block: [],
    modify: [
      "prone-on-elbows",
      "prone-press-up",
      "cat-camel",
      "bird-dog",
      "side-plank-knees",
      "side-plank",
      "sciatic-slider-seated",
    ],
  },
  C12: { condition: "surgery-under-12-weeks", block: [], modify: [], blockUntilClearance: true },
  C13: {
    condition: "hip-oa",
    block: [],
    modify: [
      "knee-to-chest",
      "double-knee-to-chest",
      "seated-flexion",
      "piriformis-stretch",
      "clamshell",
      "sit-to-stand",
    ],
  },
};

/** What a therapist may start a note from: code → slug → words. Never filled in unseen. */
export const NOTE_STARTS: Readonly<
  Record<string, Partial<Record<Caution, Readonly<Record<string, string>>>>>
> = {
  en: {
    C1: { "cat-camel": "Round only", walking: "In short bouts" },
    C3: { "sit-posture-reset": "No slump, start upright" },
    C5: { "quad-set": "Lie back, do not sit" },
    C7: {
      "wall-squat": "Knee bend 60° at most",
      "step-up": "Knee bend 60° at most",
      "sit-to-stand": "From a raised seat",
    },
  },
};
