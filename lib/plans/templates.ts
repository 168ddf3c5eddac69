import type { CatalogueDose } from "../exercises/schema";
import type { Laterality, LibraryKind, Side } from "../exercises/vocabulary";
import type { ExerciseId, ExerciseRevisionId } from "../ids";
import { chairAndBed, onBed, type TemplateForm } from "./chair-and-bed";
import { isFromLibrary } from "./from-library";
import {
  type ExerciseDose,
  type LibraryPrescription,
  type PlanContent,
  type Prescription,
  planContent,
  prescription,
  type Schedule,
} from "./schema";
import { PHASES, type PlanTemplate, TEMPLATES, type TemplateEntry, type Words } from "./templates.data";

/** What a template needs to know of an exercise of the library. */
export type TemplateExercise = {
  exerciseId: ExerciseId;
  revisionId: ExerciseRevisionId;
  kind: LibraryKind;
  laterality: Laterality;
  dose: CatalogueDose;
};

export type TemplateChoices = {
  /** Asked once, when a template is taken. */
  symptomaticSide: Side;
  lookup: (slug: string) => TemplateExercise | undefined;
  newId: () => string;
  locale: string;
  /** Left out, on the floor. */
  form?: TemplateForm;
  /** With the cards to read of each phase. */
  withCards?: boolean;
  /** For front-of-knee pain with a positive femoral stretch. */
  withoutSciaticSliders?: boolean;
};

const DAILY: Schedule["days"] = { type: "weekdays", weekdays: [1, 2, 3, 4, 5, 6, 7] };
const MON_TO_FRI: Schedule["days"] = { type: "weekdays", weekdays: [1, 2, 3, 4, 5] };
const MON_WED_FRI: Schedule["days"] = { type: "weekdays", weekdays: [1, 3, 5] };
const FLEXIBLE_5: Schedule["days"] = { type: "flexible", perWeek: 5 };

export const SCIATIC_SLIDERS: readonly string[] = ["sciatic-slider-supine", "sciatic-slider-seated"];
const STARTS_ON_SYMPTOMATIC_SIDE = ["quad-set", "terminal-knee-extension"];

const said = (words: Words, locale: string): string =>
  words[locale] ?? words[locale.split("-")[0] ?? locale] ?? words.en;

export const findTemplate = (slug: string): PlanTemplate | undefined =>
  TEMPLATES.find((template) => template.slug === slug);

/** The catalogue's dose in the words of a plan. Seconds stay seconds. */
export const planDose = ({ sets, reps, hold, rest }: CatalogueDose): ExerciseDose => ({
  sets,
  reps,
  holdSeconds: hold,
  restSeconds: rest,
});

/** Days a week as weekdays: 7 daily, 5 and 6 Monday to Friday, fewer Monday, Wednesday and Friday. */
export function usualDays(daysAWeek: number): Schedule["days"] {
  if (daysAWeek === 7) return DAILY;
  return daysAWeek >= 5 ? MON_TO_FRI : MON_WED_FRI;
}

/**
 * The side to start with: none where the exercise has no sides, both where it alternates. Stretches, glides and the
 * two early thigh exercises work the symptomatic leg, as does one-sided mobility; other strength works both.
 */
export function startingSide(
  slug: string,
  { kind, laterality }: Pick<TemplateExercise, "kind" | "laterality">,
  symptomaticSide: Side,
): Side | null {
  if (laterality === "bilateral") return null;
  if (laterality === "alternating") return "both";
  const both =
    (kind === "strength" || kind === "motor-control") && !STARTS_ON_SYMPTOMATIC_SIDE.includes(slug);
  return both ? "both" : symptomaticSide;
}

type PhaseRules = (typeof PHASES)[number];

function daysFor(exercise: TemplateExercise, rules: PhaseRules): Schedule["days"] {
  if (exercise.kind === "aerobic") return FLEXIBLE_5;
  const strong = exercise.kind === "strength" || exercise.kind === "motor-control";
  return strong && rules.strengthDays
    ? { type: "weekdays", weekdays: [...rules.strengthDays.weekdays] }
    : usualDays(exercise.dose.days);
}

type Given = TemplateEntry & { days?: Schedule["days"]; painLimit?: number | undefined };

function fromLibrary(given: Given, rules: PhaseRules, choices: TemplateChoices): LibraryPrescription {
  const exercise = choices.lookup(given.slug);
  if (!exercise) throw new Error(`A template names an unknown exercise: ${given.slug}`);
  const dose = planDose(exercise.dose);
  const notes = Object.entries(given.modifyNotes ?? {});
  const made: Prescription = prescription.parse({
    id: choices.newId(),
    kind: exercise.kind,
    exerciseId: exercise.exerciseId,
    exerciseRevisionId: exercise.revisionId,
    dose: {
      ...dose,
      ...(given.minutes ? { holdSeconds: given.minutes * 60 } : {}),
      ...given.bouts,
      ...(given.load ? { load: given.load } : {}),
      ...(given.painLimit && exercise.kind !== "rest-position" ? { painLimit: given.painLimit } : {}),
    },
    schedule: {
      timesPerDay: given.perDay ?? exercise.dose.perDay,
      days: given.days ?? daysFor(exercise, rules),
    },
    side: startingSide(given.slug, exercise, choices.symptomaticSide),
    note: given.note ? said(given.note, choices.locale) : "",
    modifyNotes: Object.fromEntries(notes.map(([code, words]) => [code, said(words, choices.locale)])),
  });
  if (!isFromLibrary(made)) throw new Error(`Not an exercise of the library: ${given.slug}`);
  return made;
}

const kept = (entries: readonly TemplateEntry[], choices: TemplateChoices): TemplateEntry[] =>
  entries.filter((entry) => !choices.withoutSciaticSliders || !SCIATIC_SLIDERS.includes(entry.slug));

/** The relief position of a phase that has one. */
function restFrom(
  { restPosition }: PlanTemplate,
  rest: { minutes: number; perDay: number } | null,
  { form }: TemplateChoices,
): Given[] {
  const given = { slug: restPosition, ...rest, days: DAILY };
  if (!rest) return [];
  return [form === "chair-and-bed" ? onBed(given) : given];
}

const inForm = (template: PlanTemplate, { form }: TemplateChoices): PlanTemplate =>
  form === "chair-and-bed" ? chairAndBed(template) : template;

/** The limit of a phase: of sitting, or where sitting eases, of standing and walking. */
function limitFrom({ standing }: PlanTemplate, rules: PhaseRules, at: number, choices: TemplateChoices) {
  const limitMinutes = standing ? standing.minutes[at] : rules.sittingMinutes;
  if (!limitMinutes) return [];
  const id = choices.newId();
  const schedule = { timesPerDay: 1, days: DAILY };
  const dose = { limitMinutes, posture: standing ? "standing" : "sitting" };
  const note = standing ? said(standing.note, choices.locale) : "";
  return [{ id, kind: "sitting-limit", schedule, dose, note }];
}

const cardsFrom = ({ cards }: PhaseRules, { newId, locale }: TemplateChoices): Prescription[] =>
  cards.map(({ slug, title }) =>
    prescription.parse({
      ...{ id: newId(), kind: "education", schedule: { timesPerDay: 1, days: DAILY } },
      dose: { card: said(title, locale), slug, text: "" },
    }),
  );

function phaseFrom(template: PlanTemplate, rules: PhaseRules, at: number, choices: TemplateChoices) {
  const rest = restFrom(template, rules.rest, choices);
  const { days, ...walk } = rules.walking;
  const walkingDays: Schedule["days"] =
    days.type === "flexible" ? days : { type: "weekdays", weekdays: [...days.weekdays] };
  const { bouts, ...words } = template.walking ?? {};
  const walking: Given = { slug: "walking", ...walk, days: walkingDays, ...words, ...bouts?.[at] };
  const limit = limitFrom(template, rules, at, choices);
  return {
    id: choices.newId(),
    name: said(rules.name, choices.locale),
    weeks: rules.weeks,
    effortCeiling: rules.effortCeiling,
    prescriptions: [
      ...[...kept(template.phases[at] ?? [], choices), ...rest, walking].map((entry) =>
        fromLibrary({ ...entry, painLimit: template.painLimit }, rules, choices),
      ),
      ...limit,
      ...(choices.withCards ? cardsFrom(rules, choices) : []),
    ],
  };
}

/**
 * A plan from a template: four phases, the first current. Doses are the catalogue's where the template names none.
 * @throws where the lookup doesn't know an exercise that the template names.
 */
export function instantiateTemplate(given: PlanTemplate, choices: TemplateChoices): PlanContent {
  const template = inForm(given, choices);
  const phases = PHASES.map((rules, at) => phaseFrom(template, rules, at, choices));
  return planContent.parse({ phases, currentPhaseId: phases[0]?.id });
}

/** The flare kit: the relief position as in the first phase, and what the template keeps for flares. */
export function instantiateFlare(given: PlanTemplate, choices: TemplateChoices): LibraryPrescription[] {
  const template = inForm(given, choices);
  return [...restFrom(template, PHASES[0].rest, choices), ...template.flare].map((entry) =>
    fromLibrary({ ...entry, painLimit: template.painLimit }, PHASES[0], choices),
  );
}
