import type { DoseLoad } from "./dose-load";

/** Words by locale; English is always there. */
export type Words = { en: string } & Readonly<Record<string, string>>;

export type TemplateEntry = {
  slug: string;
  /** Minutes instead of the catalogue's hold, for the bike. */
  minutes?: number;
  /** Instead of the catalogue's times a day. */
  perDay?: number;
  /** Bouts of these minutes, with seconds of rest between them. */
  bouts?: { sets: number; restSeconds: number };
  /** What it begins against. */
  load?: DoseLoad;
  /** The harder variant to name beside it, where it isn't simply the catalogue's. */
  harder?: string;
  /** Said to the patient. */
  note?: Words;
  /** Condition code → why it is safe here. */
  modifyNotes?: Readonly<Record<string, Words>>;
};

/** Minutes at a stretch at most, how often in a row and a day, and the seconds of sitting between. */
type WalkingBouts = { minutes: number; perDay: number; bouts: { sets: number; restSeconds: number } };

type Minutes = number | null;

export type PlanTemplate = {
  slug: string;
  name: Words;
  description: Words;
  /** The relief position of the first two phases and of the flare plan. */
  restPosition: "rest-90-90" | "rest-side-lying";
  /** In-exercise pain, 0–10, up to which its exercises may go on, wherever it is; left out, as the place says. */
  painLimit?: number;
  walking?: {
    note: Words;
    modifyNotes?: Readonly<Record<string, Words>>;
    /** One a phase, instead of the walking of PHASES; the days stay. */
    bouts?: readonly [WalkingBouts, WalkingBouts, WalkingBouts, WalkingBouts];
  };
  /** Sitting eases: standing and walking have the limit instead, in minutes at a time, one a phase; null without one. */
  standing?: { minutes: readonly [Minutes, Minutes, Minutes, Minutes]; note: Words };
  /** One list a phase, in the order of PHASES. */
  phases: readonly [
    readonly TemplateEntry[],
    readonly TemplateEntry[],
    readonly TemplateEntry[],
    readonly TemplateEntry[],
  ];
  /** Kept for flares, beside the relief position: in no phase, never tracked. */
  flare: readonly TemplateEntry[];
};

const FLEXIBLE_5 = { type: "flexible", perWeek: 5 } as const;
const onDays = (...weekdays: number[]) => ({ type: "weekdays", weekdays }) as const;
const DAILY = onDays(1, 2, 3, 4, 5, 6, 7);

/** General knowledge of how load is raised, to be signed off like the doses. Read by therapists; nothing raises a load itself. */
const LOAD_GROWS: Words = {
  en: "Load grows by one variable a week, by 10 to 20%: repetitions, sets, weight, band or step height.",
};

/** A card to read, by its slug, under its title (`lib/education`). */
type TemplateCard = { slug: string; title: Words };
const card = (slug: string, en: string): TemplateCard => ({ slug, title: { en } });

/**
 * What the four phases have in common in every template. Doses are a starting point by consensus (general knowledge,
 * to be signed off by a physiotherapist); walking 30 min five times a week follows the WalkBack trial.
 * `strengthDays` null: the catalogue's. Effort ceiling on Borg CR10; `rest` and walking in minutes.
 */
export const PHASES = [
  {
    name: { en: "Acute relief" } as Words,
    weeks: { from: 0, to: 2 },
    effortCeiling: 3,
    rest: { minutes: 10, perDay: 3 },
    sittingMinutes: 20,
    walking: { minutes: 5, perDay: 4, days: DAILY },
    strengthDays: null,
    loadGrows: null,
    cards: [
      card("nerve-to-knee", "Why your knee can hurt when your back is irritated"),
      card("what-rest-means", "What rest means"),
      card("warning-signs", "Signs that need help now"),
    ],
  },
  {
    name: { en: "Sub-acute mobility" } as Words,
    weeks: { from: 2, to: 6 },
    effortCeiling: 4,
    rest: { minutes: 10, perDay: 2 },
    sittingMinutes: 30,
    walking: { minutes: 10, perDay: 2, days: DAILY },
    strengthDays: onDays(1, 3, 5),
    loadGrows: null,
    cards: [
      card("why-moving-helps", "Why moving helps"),
      card("sitting-and-work", "Sitting, standing, and getting up"),
    ],
  },
  {
    name: { en: "Strengthening" } as Words,
    weeks: { from: 6, to: 12 },
    effortCeiling: 7,
    rest: null,
    sittingMinutes: 45,
    walking: { minutes: 20, perDay: 1, days: FLEXIBLE_5 },
    strengthDays: onDays(1, 3, 5),
    loadGrows: LOAD_GROWS,
    cards: [
      card("flares", "What to do in a flare"),
      card("week-by-week", "What recovery looks like, week by week"),
    ],
  },
  {
    name: { en: "Maintenance" } as Words,
    weeks: { from: 12, to: 26 },
    effortCeiling: 7,
    rest: null,
    sittingMinutes: 60,
    walking: { minutes: 30, perDay: 1, days: FLEXIBLE_5 },
    strengthDays: onDays(1, 4),
    loadGrows: LOAD_GROWS,
    cards: [card("staying-well", "Staying well")],
  },
] as const;

/** A note for stenosis, which older records have as "worse when bending backwards". */
const stenosisNote = (words: Words) => ({ C1: words, C14: words });

/** Three minutes of sitting between bouts. */
const bout = (sets: number, minutes: number, perDay: number): WalkingBouts => ({
  ...{ minutes, perDay },
  bouts: { sets, restSeconds: sets > 1 ? 180 : 0 },
});

const bike = (minutes: number): TemplateEntry => ({ slug: "stationary-bike", minutes });
/** The lowest step there is in its description; it grows from there. */
const STEP_UP: TemplateEntry = { slug: "step-up", load: { stepCm: 10 } };
const plain = (...slugs: string[]): TemplateEntry[] => slugs.map((slug) => ({ slug }));

export const TEMPLATES: readonly PlanTemplate[] = [
  {
    slug: "disc-extension",
    name: { en: "Disc-dominant, extension-biased" },
    description: { en: "Where bending backwards moves the leg pain up towards the back." },
    restPosition: "rest-side-lying",
    walking: {
      note: { en: "A bike ride of the same length counts as well. Sit tall on it." },
    },
    phases: [
      [
        { slug: "prone-lying", harder: "prone-on-elbows" },
        { slug: "prone-press-up", perDay: 5 },
        { slug: "sciatic-slider-supine" },
      ],
      [
        { slug: "prone-press-up", perDay: 3 },
        { slug: "sciatic-slider-seated", modifyNotes: { C2: { en: "Sit tall, no nodding down" } } },
        ...plain("glute-bridge", "bird-dog"),
      ],
      plain("bird-dog", "side-plank-knees", "sit-to-stand", "side-lying-hip-abduction"),
      [...plain("side-plank", "single-leg-bridge"), STEP_UP],
    ],
    flare: plain("prone-press-up"),
  },
  {
    slug: "stenosis-flexion",
    name: { en: "Stenosis, flexion-biased" },
    description: { en: "Where standing and walking bring leg symptoms and bending eases them." },
    restPosition: "rest-90-90",
    standing: {
      minutes: [10, 15, null, null],
      note: {
        en: "Sit or bend before the time is up, or as soon as your leg pain builds. When it has eased, you can stand or walk again.",
      },
    },
    walking: {
      note: {
        en: "Stand or walk for 10 to 15 minutes at a time at most. Stop sooner if your leg pain builds (3 out of 10 at most). Sit or bend until it eases, then go on. The minutes add up.",
      },
      bouts: [bout(1, 10, 2), bout(2, 10, 1), bout(2, 10, 1), bout(2, 15, 1)],
      modifyNotes: stenosisNote({ en: "In short bouts, sitting or bending until eased" }),
    },
    phases: [
      [...plain("pelvic-tilt", "knee-to-chest"), bike(5)],
      [
        { slug: "double-knee-to-chest" },
        { slug: "glute-bridge", modifyNotes: stenosisNote({ en: "Small range, ribs down" }) },
        { slug: "clamshell" },
        bike(15),
      ],
      [...plain("sit-to-stand", "side-lying-hip-abduction", "dead-bug"), bike(20)],
      [{ slug: "sit-to-stand" }, STEP_UP, { slug: "side-lying-hip-abduction" }],
    ],
    flare: plain("seated-flexion"),
  },
  {
    slug: "knee-oa",
    name: { en: "Knee osteoarthritis alongside" },
    description: { en: "Where osteoarthritis of the knee adds to what comes from the back." },
    restPosition: "rest-90-90",
    painLimit: 5,
    phases: [
      plain("quad-set", "heel-slide", "sciatic-slider-supine"),
      [...plain("terminal-knee-extension", "glute-bridge", "sciatic-slider-supine"), bike(15)],
      [
        { slug: "sit-to-stand" },
        {
          ...STEP_UP,
          note: { en: "Use a step 10 cm high." },
          modifyNotes: { C7: { en: "Step 10 cm high, knee bend 60° at most" } },
        },
        ...plain("side-lying-hip-abduction", "calf-stretch"),
      ],
      [
        { slug: "sit-to-stand" },
        {
          slug: "wall-squat",
          note: { en: "Bend your knees 60° at most, well short of sitting." },
          modifyNotes: { C7: { en: "Knee bend 60° at most" } },
        },
        STEP_UP,
        { slug: "side-lying-hip-abduction" },
      ],
    ],
    flare: [],
  },
  {
    slug: "no-preference",
    name: { en: "No directional preference" },
    description: { en: "Where neither bending nor arching changes the leg pain for good." },
    restPosition: "rest-90-90",
    phases: [
      plain("sciatic-slider-supine", "quad-set", "pelvic-tilt"),
      plain("sciatic-slider-seated", "piriformis-stretch", "glute-bridge", "cat-camel"),
      plain("clamshell", "bird-dog", "sit-to-stand", "hip-flexor-stretch"),
      [...plain("single-leg-bridge", "side-plank"), STEP_UP, { slug: "quad-stretch-standing" }],
    ],
    flare: [],
  },
];
