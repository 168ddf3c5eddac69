import { KNEELING, LYING } from "../exercises/floor";
import type { Caution, Position } from "../exercises/vocabulary";

type Rule = {
  condition: string;
  /** It has a side: the other leg is not stopped by it. */
  sided?: true;
  /** It follows an operation, which has a date and the surgeon's limits. */
  operated?: true;
  /** Nothing but `stays` is given until a clearance is recorded (who, when, note); no override opens it. */
  blockUntilClearance?: true;
  /** Slugs that load nothing, for which the table counts before the clearance as well. */
  stays?: readonly string[];
  /** A clinic's own exercise in one of these positions needs a note, whether or not it carries the code. */
  modifyPositions?: readonly Position[];
  /** Codes by which a clinic's own exercise is about this condition too: it may be older than the code. */
  kin?: readonly Caution[];
  /** Codes by which a clinic's own exercise carries a caution for this milder form. */
  cautionFor?: readonly Caution[];
};

const UPRIGHT: readonly Position[] = ["sitting to standing", "standing"];

/** What each code means. General physiotherapy knowledge; needs a physiotherapist's sign-off. */
export const CONDITIONS: Readonly<Record<Caution, Rule>> = {
  // Recorded before stenosis and spondylolisthesis had codes of their own: it keeps what it meant, and is offered no more.
  C1: { condition: "extension-intolerant, cause not recorded", kin: ["C14", "C15"] },
  C2: { condition: "flexion-intolerant-disc" },
  C3: { condition: "osteoporosis" },
  C4: { condition: "pregnancy-second-trimester-on", modifyPositions: ["supine", "supine hook-lying"] },
  C5: { condition: "irritable-nerve" },
  // A hot knee is the red flag rf-septic, which blocks everything.
  C6: { condition: "knee-effusion-or-locking", sided: true },
  C7: { condition: "patellofemoral-or-oa-flare", sided: true },
  C8: { condition: "hip-replacement", sided: true, operated: true },
  // Resting blood pressure ≥180/110 or unstable heart disease: medical clearance before anything. Well controlled: C27.
  C9: { condition: "unstable-heart-or-uncontrolled-bp" },
  C10: { condition: "falls-or-foot-drop" },
  C11: { condition: "wrist-shoulder-neck" },
  C12: { condition: "surgery-under-12-weeks", blockUntilClearance: true, sided: true, operated: true },
  C13: { condition: "hip-oa", sided: true },
  // Standing and walking in short bouts; sitting relieves.
  C14: { condition: "stenosis", kin: ["C1"] },
  // No end-range extension.
  C15: { condition: "spondylolisthesis-or-pars", kin: ["C1"] },
  // Relief positions load nothing, but getting into them does: a note says how.
  C16: {
    condition: "fresh-vertebral-fracture",
    blockUntilClearance: true,
    stays: ["rest-90-90", "rest-side-lying"],
    kin: ["C3"],
  },
  C17: {
    condition: "knee-replacement-or-kneeling-intolerance",
    sided: true,
    operated: true,
    modifyPositions: KNEELING,
  },
  // On a firm bed instead; kneeling on one knee has no form on a bed.
  C18: { condition: "cannot-get-to-the-floor", modifyPositions: [...LYING, ...KNEELING] },
  C19: { condition: "insensate-foot" },
  C20: { condition: "spinal-fusion", operated: true },
  C21: { condition: "inflammatory-arthritis", modifyPositions: KNEELING },
  C22: { condition: "cancer-or-its-history" },
  C23: { condition: "anticoagulation" },
  C24: { condition: "dizziness", modifyPositions: UPRIGHT },
  C25: { condition: "postnatal-pelvic-pain" },
  C26: { condition: "sight-or-memory-loss" },
  C27: { condition: "controlled-heart-disease-or-bp", cautionFor: ["C9"] },
};

/**
 * Exercises that load the leg they are not prescribed for: it stands, kneels, is lain on, or is drawn up. A condition of
 * that leg counts there one step milder; in every other one-sided exercise it does not count.
 */
export const OTHER_LEG_WORKS: readonly string[] = [
  "piriformis-stretch",
  "hip-flexor-stretch",
  "calf-stretch",
  "quad-stretch-standing",
  "side-plank-knees",
  "side-plank",
  "single-leg-bridge",
  "clamshell",
  "side-lying-hip-abduction",
  "terminal-knee-extension",
  "step-up",
];

/**
 * What each condition does to each exercise of the library, every pair decided:
 * B never given (a clinician may override it for a time), M needs a note saying how it is made safe, c shown as a
 * caution, . nothing to mind. C12 and C16 block everything first; their columns hold from the clearance on.
 */
export const TABLE = `
                           C1  C2  C3  C4  C5  C6  C7  C8  C9 C10 C11 C12 C13 C14 C15 C16 C17 C18 C19 C20 C21 C22 C23 C24 C25 C26 C27
rest-90-90                  .   .   .   B   .   .   .   M   .   .   .   .   .   .   .   M   .   M   c   .   .   .   .   c   .   .   .
rest-side-lying             .   .   .   .   .   .   .   M   .   .   .   .   .   .   .   M   .   M   .   .   .   .   .   c   c   .   .
prone-lying                 M   .   .   B   .   .   .   .   .   .   c   .   .   M   M   c   c   M   .   c   M   c   .   c   c   c   .
prone-on-elbows             B   .   .   B   .   .   .   .   .   .   M   .   .   B   B   c   c   M   .   M   M   c   .   c   c   c   .
prone-press-up              B   .   .   B   .   .   .   .   .   .   M   c   .   B   B   M   c   M   .   M   M   M   .   c   c   c   .
standing-back-extension     B   .   .   .   .   .   .   .   .   M   .   .   .   B   B   M   .   .   c   M   c   M   c   M   .   c   .
pelvic-tilt                 .   M   .   M   .   .   .   .   .   .   .   .   .   .   .   c   .   M   .   c   .   c   .   c   .   c   .
knee-to-chest               .   B   M   M   .   M   M   B   .   .   .   .   M   .   .   M   M   M   .   M   c   c   .   c   c   c   .
double-knee-to-chest        .   B   B   M   .   M   M   B   .   .   .   .   M   .   .   B   M   M   .   M   c   M   .   c   c   c   .
seated-flexion              .   B   B   .   M   .   .   B   M   M   .   .   M   .   .   B   .   .   .   M   c   M   .   M   c   c   c
cat-camel                   M   M   M   .   .   B   M   M   .   .   M   .   .   M   M   M   M   M   .   M   M   c   c   M   c   c   .
heel-slide                  .   M   .   M   M   M   .   M   .   .   .   .   .   .   .   c   c   M   c   .   c   c   .   c   c   c   .
sciatic-slider-supine       .   c   .   M   M   .   .   M   .   .   .   .   .   .   .   c   .   M   c   .   c   c   .   c   .   c   .
sciatic-slider-seated       .   M   M   .   B   .   .   .   .   .   M   .   .   .   .   M   .   .   c   M   M   c   .   M   .   c   .
tibial-slider               .   .   .   M   B   .   .   M   .   .   .   .   .   .   .   c   .   M   c   .   c   c   .   c   .   c   .
peroneal-slider             .   .   .   M   B   .   .   M   .   .   .   .   .   .   .   c   .   M   c   .   c   c   .   c   .   c   .
piriformis-stretch          .   c   .   M   B   M   .   B   .   .   .   .   M   .   .   c   c   M   .   c   c   c   .   c   M   c   .
hamstring-stretch-strap     .   M   .   M   B   .   .   .   .   .   .   .   .   .   .   c   .   M   M   c   c   c   c   c   .   c   .
hip-flexor-stretch          M   .   .   .   M   B   M   M   .   M   .   .   .   M   M   c   M   B   c   c   M   c   c   c   M   c   .
calf-stretch                .   .   .   .   c   .   .   .   .   M   .   .   .   c   .   c   .   .   M   .   c   c   c   c   .   c   .
quad-stretch-standing       M   .   .   .   M   B   M   .   .   M   .   .   .   M   M   c   M   .   M   c   c   c   c   M   M   M   .
dead-bug                    .   M   .   M   .   .   .   .   M   .   .   .   .   .   c   M   .   M   .   c   c   c   .   c   M   c   c
bird-dog                    M   .   .   .   .   B   M   .   .   .   M   .   .   M   M   c   M   M   .   c   M   c   c   c   M   c   .
side-plank-knees            .   .   M   .   .   M   .   .   B   .   M   .   .   .   c   M   M   M   .   c   M   M   c   c   M   c   c
side-plank                  .   .   M   .   .   .   .   .   B   .   M   .   .   .   c   M   .   M   .   c   M   M   c   c   M   c   c
glute-bridge                M   .   .   M   .   .   .   .   M   .   .   .   .   M   M   c   .   M   .   c   c   c   .   c   c   c   c
single-leg-bridge           M   .   .   M   .   .   .   .   M   .   .   .   .   M   M   M   c   M   .   c   c   M   .   c   M   c   c
clamshell                   .   .   .   .   .   .   .   M   .   .   .   .   M   .   .   c   .   M   .   .   c   c   .   c   M   c   .
side-lying-hip-abduction    .   .   .   .   .   .   .   M   .   .   .   .   .   .   .   c   .   M   .   .   c   c   .   c   M   c   .
quad-set                    .   M   .   .   M   .   .   .   M   .   .   .   .   .   .   c   .   M   .   .   c   c   .   c   .   c   c
straight-leg-raise          .   .   .   M   B   .   .   .   M   .   .   .   .   .   c   c   .   M   .   c   c   c   .   c   M   c   c
terminal-knee-extension     .   .   .   .   .   M   .   .   .   M   .   .   .   c   .   c   c   .   c   .   c   c   c   c   .   c   .
sit-to-stand                .   .   .   .   .   M   M   M   M   M   .   .   M   .   .   c   M   .   c   .   c   c   c   M   c   c   c
wall-squat                  .   .   .   .   .   B   M   .   B   M   .   .   .   c   .   c   M   .   c   .   M   M   c   c   c   c   c
step-up                     .   .   .   .   .   B   M   .   M   M   .   .   .   c   c   M   M   .   M   .   c   M   c   M   M   M   c
heel-raise                  .   .   .   .   .   .   .   .   .   M   .   .   .   c   .   c   .   .   M   .   c   c   c   M   .   c   .
walking                     M   .   .   .   .   M   .   .   M   M   .   .   .   M   c   c   .   .   M   .   c   c   c   M   c   M   c
stationary-bike             .   M   .   .   .   M   M   M   M   M   .   .   .   .   .   M   M   .   c   c   c   c   c   M   c   c   c
sit-posture-reset           .   M   M   .   M   .   .   .   .   .   .   .   .   .   .   M   .   .   .   c   .   .   .   .   .   .   .
stand-posture-reset         .   M   .   .   .   .   .   .   .   M   .   .   .   c   c   c   .   .   c   .   .   .   .   c   .   .   .
`;

/** What a therapist may start a note from: code → slug → words. Never filled in unseen. */
export const NOTE_STARTS: Readonly<
  Record<string, Partial<Record<Caution, Readonly<Record<string, string>>>>>
> = {
  en: {
    C1: { "cat-camel": "Round only", walking: "In short bouts" },
    C3: {
      "sit-posture-reset": "No slump, start upright",
      "sciatic-slider-seated": "No slump, sit tall throughout",
      "side-plank-knees": "Spine straight, lift low, no twist",
      "side-plank": "Spine straight, lift low, no twist",
    },
    C5: { "quad-set": "Lie back, do not sit" },
    C6: {
      "knee-to-chest": "Hold behind the thigh, knee bend to comfort",
      "double-knee-to-chest": "Hold behind the thighs, knee bend to comfort",
    },
    C7: {
      "wall-squat": "Knee bend 60° at most",
      "step-up": "Knee bend 60° at most",
      "sit-to-stand": "From a raised seat",
      "knee-to-chest": "Hold behind the thigh, knee bend to comfort",
      "double-knee-to-chest": "Hold behind the thighs, knee bend to comfort",
    },
    C8: { "cat-camel": "Hips behind the hands, hip bend 90° at most" },
    C10: { "step-up": "Step 10 cm high, hand on the rail, supervised at first" },
    C14: { "cat-camel": "Round only", walking: "In short bouts, sit to ease" },
    C15: { "cat-camel": "Round only" },
    C16: {
      "rest-90-90": "Roll as one piece to lie down and get up",
      "rest-side-lying": "Roll as one piece to lie down and get up",
    },
    C17: {
      "cat-camel": "Standing, hands on a table",
      "bird-dog": "Standing, hands on a table",
      "hip-flexor-stretch": "Knee on a thick cushion, weight off the kneecap",
      "knee-to-chest": "Hold behind the thigh",
      "step-up": "Step 10 cm high",
      "sit-to-stand": "From a raised seat",
    },
    C19: {
      walking: "Shoes on; look at the feet before and after",
      "heel-raise": "Shoes on, both hands held",
      "step-up": "Shoes on, hand on the rail",
    },
    C24: { "sit-to-stand": "Wait a moment before standing; chair against the wall" },
    C26: { "step-up": "Hand on the rail, somebody beside", walking: "A known, level route" },
  },
};
