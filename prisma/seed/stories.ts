import type { Story } from "./story";

type Plot = Pick<Story, "versions" | "habits" | "pain"> & Omit<Story, "template">;

/** Phases reached at these days before today, each a version of the plan. */
const through = (...agos: readonly [number, ...number[]]): Story["versions"] => {
  const [first, ...rest] = agos;
  return [{ ago: first, phase: 1 }, ...rest.map((ago, at) => ({ ago, phase: at + 2 }))];
};

const KEEN = { rate: 0.96, whole: 0.94 };
const FAIR = { rate: 0.88, whole: 0.85 };

/** Keeps to it, and gets better. */
export const steady = (start: number, ...later: number[]): Plot => ({
  versions: through(start, ...later),
  habits: [{ ago: start, ...KEEN }],
  pain: [
    [start, 5],
    [start / 2, 4],
    [0, 3],
  ],
  education: 2,
});

/** Kept to it, and lets go over the last weeks, the pain coming back. */
export const fading = (start: number, ...later: number[]): Plot => ({
  versions: through(start, ...later),
  habits: [
    { ago: start, ...KEEN },
    { ago: 24, ...FAIR },
    { ago: 15, rate: 0.56, whole: 0.7, skips: 0.2 },
    { ago: 8, rate: 0.38, whole: 0.6, skips: 0.25 },
  ],
  pain: [
    [start, 4],
    [20, 3],
    [4, 6],
    [0, 6],
  ],
  education: 3,
});

/** Logged well until one day. */
export const silent = (since: number, start: number, ...later: number[]): Plot => ({
  versions: through(start, ...later),
  habits: [
    { ago: start, ...FAIR },
    { ago: since, rate: 0, skips: 0 },
  ],
  pain: [
    [start, 5],
    [since, 3],
    [0, 3],
  ],
  education: 2,
});

/** Does nearly twice what is asked. */
export const overdoing = (start: number, ...later: number[]): Plot => ({
  versions: through(start, ...later),
  habits: [
    { ago: start, ...KEEN },
    { ago: 12, rate: 0.99, whole: 0.98, extras: 1.1 },
  ],
  pain: [
    [start, 4],
    [12, 2],
    [0, 4],
  ],
  education: 1,
});

/** On the lighter plan for a few days. */
export const inFlare = (begun: number, start: number, ...later: number[]): Plot => {
  const { versions, ...rest } = steady(start, ...later);
  const [first, ...others] = versions;
  const flare = { ago: begun, phase: later.length + 1, flareUntil: begun - 7 };
  return {
    ...rest,
    versions: [first, ...others, flare],
    habits: [
      { ago: start, ...FAIR },
      { ago: begun, rate: 0.72, whole: 0.8, skips: 0.2 },
    ],
    pain: [
      [start, 5],
      [begun + 3, 3],
      [begun, 5],
      [0, 4],
    ],
  };
};

/** Began days ago: not enough to count yet. */
export const beginner = (days: number): Plot => ({
  versions: through(days),
  habits: [{ ago: days, ...FAIR }],
  pain: [
    [days, 4],
    [0, 4],
  ],
  education: 2,
});

/** All but done: little pain, and less need to exercise. */
export const graduated = (start: number, ...later: number[]): Plot => ({
  ...steady(start, ...later),
  habits: [
    { ago: start, ...KEEN },
    { ago: 9, rate: 0.93, whole: 0.95 },
  ],
  pain: [
    [start, 5],
    [28, 1],
    [0, 1],
  ],
});
