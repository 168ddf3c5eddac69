import { type Random, seededRandom } from "../factories/random";
import { FAMILY_NAMES, GIVEN_NAMES } from "./names.data";
import { beginner, fading, graduated, inFlare, overdoing, silent, steady } from "./stories";
import type { Logging, Persona, Story } from "./story";

const TEMPLATES: readonly Story["template"][] = [
  "disc-extension",
  "stenosis-flexion",
  "knee-oa",
  "no-preference",
];
/** Most log at once; each entry is one share. */
const LOGGING: readonly Logging[] = [
  "prompt",
  "prompt",
  "prompt",
  "prompt",
  "offline",
  "night",
  "bulk",
  "paper",
];

type Plot = Omit<Story, "template">;
/** One of a hundred draws for each share of a story. */
const MIX: readonly [number, (start: number, later: number[], random: Random) => Plot][] = [
  [44, (start, later) => steady(start, ...later)],
  [18, (start, later) => fading(start, ...later)],
  [10, (start, later, random) => silent(random.int(3, 14), start, ...later)],
  [8, (start, later) => overdoing(start, ...later)],
  [6, (start, later, random) => inFlare(random.int(1, 6), start, ...later)],
  [6, (start, later) => graduated(start, ...later)],
  [8, (_, __, random) => beginner(random.int(2, 8))],
];

function plotOf(days: number, random: Random): Plot {
  const start = days - random.int(0, Math.floor(days / 8));
  const later = [0.75, 0.45, 0.2].slice(0, random.int(0, 3)).map((share) => Math.round(start * share));
  let draw = random.int(0, 99);
  for (const [share, make] of MIX) {
    if (draw < share) return make(start, later, random);
    draw -= share;
  }
  return steady(start, ...later);
}

/** The nth of a clinic's invented patients; the same for the same seed. */
export function crowdPersona(
  seed: string,
  at: number,
  { weeks, zone }: { weeks: number; zone: string },
): Persona {
  const random = seededRandom(`${seed}:persona:${at}`);
  const logging = random.pick(LOGGING);
  const template = random.pick(TEMPLATES);
  const plot = plotOf(weeks * 7, random);
  return {
    key: `crowd-${at}`,
    givenName: random.pick(GIVEN_NAMES),
    familyName: random.pick(FAMILY_NAMES),
    age: random.int(25, 85),
    side: random.pick(["left", "right", "both"] as const),
    loginName: logging === "paper" ? null : `${seed}-${at}`,
    zone,
    story: {
      template,
      ...plot,
      logging,
      pauses: random.chance(0.1) ? [{ ago: random.int(8, 20), days: random.int(2, 7), reason: "Away" }] : [],
    },
  };
}
