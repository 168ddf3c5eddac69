import type { Answers } from "../../lib/assessments/answers";
import type { Conclusion } from "../../lib/assessments/form.data";
import type { FurthestPoint } from "../../lib/body-charts/furthest-point";
import type { StopRule } from "../../lib/dose-logs/vocabulary";
import type { Caution, Side } from "../../lib/exercises/vocabulary";
import type { GoalSource } from "../../lib/goals/vocabulary";
import type { MeasureCode } from "../../lib/measures/catalogue.data";
import type { Occasion, Weeks } from "../../lib/measures/vocabulary";
import type { Background } from "../../lib/patients/background/vocabulary";
import type { RedFlag } from "../../lib/screenings/vocabulary";

/** Days before today: 0 is today, 84 twelve weeks back, −4 in four days. */
export type Ago = number;

/** How somebody keeps to a plan, from a day on until the next habit begins. Shares are 0–1. */
export type Habit = {
  ago: Ago;
  /** Of what is due, logged. */
  rate: number;
  /** Of what is logged, done whole. */
  whole?: number;
  /** Of what is logged, a bare tick. */
  quick?: number;
  /** Of what is not done, skipped with a reason. */
  skips?: number;
  /** For one due, further ones done. */
  extras?: number;
};

export type VersionStory = {
  ago: Ago;
  /** 1–4. */
  phase: number;
  /** A flare version, with the day on which the one before it returns. */
  flareUntil?: Ago;
  /** One set less of everything with several. */
  easier?: boolean;
  /** Exercises beside the template's, from this version on. */
  add?: readonly string[];
  /** Seated glides a day, where the therapist chose otherwise than the clinic's template. */
  glides?: number;
  /** The therapist wrote by hand what the clinic's template came to say later. */
  asRevised?: true;
};

/**
 * When things are logged: at once; in the evening after midnight; for three days together; without signal, to be
 * sent later; or on a sheet that the assistant enters.
 */
export type Logging = "prompt" | "night" | "bulk" | "offline" | "paper";

type Days = { ago: Ago; days: number; reason: string };

export type Story = {
  template: "disc-extension" | "stenosis-flexion" | "knee-oa" | "no-preference";
  /** The first one begins the history. */
  versions: readonly [VersionStory, ...VersionStory[]];
  habits: readonly [Habit, ...Habit[]];
  /** Usual pain in exercise, 0–10, straight between these days. */
  pain: readonly (readonly [Ago, number])[];
  /** Since that day all exercise is much harder than it is meant to be. */
  hard?: Ago;
  logging?: Logging;
  /** Hours later than most. */
  later?: number;
  pauses?: readonly (Days & { author?: "patient" | "therapist" })[];
  excuses?: readonly Days[];
  /** The first exercise of that day stops by a rule, at so much pain in the leg; its alert is decided unless `open`. */
  stops?: readonly { ago: Ago; rule: StopRule; pain?: number; open?: boolean }[];
  /** How far down the leg it reaches from these days on, the first one that of the first chart; left out: no charts. */
  reach?: readonly [readonly [Ago, FurthestPoint], ...(readonly [Ago, FurthestPoint])[]];
  /** On these charted days what is below the knee begins to tingle; left out: what was there at first only draws back. */
  newSymptoms?: readonly Ago[];
  /** The front of the knee hurts too, whatever else does. */
  frontOfKnee?: boolean;
  /** Numb between the legs on every chart, from an operation years ago: recorded as known, for this reason. */
  knownNumbness?: string;
  /** Nobody has looked yet at the alert that the last chart raised. */
  unseenMove?: boolean;
  moves?: readonly { ago: Ago; zone: string }[];
  conditions?: readonly Caution[];
  /** Recorded after publishing: what it blocks is taken off Today, and an alert stays open. */
  foundLater?: { ago: Ago; code: Caution };
  /**
   * What became of the questions about warning signs; left out: no to all, at intake and each week since.
   * `unansweredFor`: the weekly ones of so many days.
   */
  asked?: { intake?: false; unansweredFor?: number; yes?: { ago: Ago; flag: RedFlag } };
  /**
   * Check-ins since that day: leg pain at rest and steps of time lying down (0–5, none to four hours), then the weekly
   * confidence and minutes at a stretch, each from first to last; left out: never answered.
   */
  checkins?: {
    from: Ago;
    restPain: readonly [number, number];
    lying: readonly [number, number];
    confidence: readonly [number, number];
    walked: readonly [number, number];
    sat: readonly [number, number];
    /** The leg has settled every morning; left out: not after the worse nights. */
    settles?: true;
  };
  /** What they want to do again, set on that day and scored every two weeks since, from first to last. */
  goals?: {
    from: Ago;
    each: readonly { words: string; scores: readonly [number, number]; source?: GoalSource }[];
  };
  /** What the lead found on those days; without a conclusion it is still open. Left out: never assessed here. */
  assessed?: readonly { ago: Ago; answers: Answers; conclusion?: Conclusion }[];
  /** What the lead measured at visits, and how often each is asked for since; left out: nothing was measured. */
  measured?: {
    visits: readonly { ago: Ago; values: Partial<Record<MeasureCode, number>> }[];
    asked?: readonly { measure: MeasureCode; occasion: Occasion; weeks: Weeks }[];
  };
  /** A lighter plan is ready for a bad day. */
  lighter?: boolean;
  /** Never opened the app, nor agreed to the text about who reads what; left out: agreed at the beginning. */
  unopened?: true;
  /** Took the consent back on that day, and has logged nothing since. */
  withdrew?: Ago;
  medication?: readonly ("scheduled" | "as-needed")[];
  education?: number;
  walkingBreaks?: boolean;
  /** Minutes that rest positions are really held, from and to. */
  restMinutes?: readonly [number, number];
};

export type Persona = {
  /** What her ids and her luck are drawn from, with the seed. */
  key: string;
  givenName: string;
  familyName: string;
  age: number;
  pronouns?: string;
  phone?: string;
  background?: Partial<Background>;
  side: Side;
  /** Chosen name to sign in with; null: on paper only. */
  loginName: string | null;
  zone: string;
  story: Story;
};
