import type { Words } from "./templates.data";

/**
 * What a template's exercises become for somebody who cannot get to the floor. General physiotherapy knowledge; needs a
 * physiotherapist's sign-off.
 */

/** Done lying down: the same on a firm bed, as the exercise's own words for patients say. */
export const ON_A_BED: readonly string[] = [
  ...["rest-90-90", "rest-side-lying", "prone-lying", "prone-press-up"],
  ...["pelvic-tilt", "knee-to-chest", "double-knee-to-chest", "heel-slide"],
  ...["sciatic-slider-supine", "piriformis-stretch", "dead-bug", "side-plank-knees"],
  ...["glute-bridge", "single-leg-bridge", "clamshell", "side-lying-hip-abduction", "quad-set"],
];

/** Slug → the exercise with the same aim in its place, and what that aim is. */
export const INSTEAD: Readonly<Record<string, { slug: string; aim: Words }>> = {
  "cat-camel": { slug: "pelvic-tilt", aim: { en: "Moves the lower back gently both ways." } },
  "bird-dog": { slug: "glute-bridge", aim: { en: "Loads the back of the hip while the trunk holds still." } },
  "hip-flexor-stretch": {
    slug: "quad-stretch-standing",
    aim: { en: "Stretches the front of the hip and thigh." },
  },
  "side-plank": {
    slug: "side-plank-knees",
    aim: { en: "Works the side of the trunk, from the knees on a bed." },
  },
};

/** Said to the patient with what is done on a bed, and to the rules as the note they ask for. */
export const BED_NOTE: Words = { en: "Do it on a firm bed, not on the floor." };
