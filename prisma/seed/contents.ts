import type { Caution, Side } from "../../lib/exercises/vocabulary";
import type { PhaseId, PrescriptionId } from "../../lib/ids";
import { isFromLibrary } from "../../lib/plans/from-library";
import {
  type LibraryPrescription,
  type Phase,
  type PlanContent,
  type Prescription,
  prescription,
} from "../../lib/plans/schema";
import {
  findTemplate,
  instantiateFlare,
  planDose,
  startingSide,
  type TemplateChoices,
  usualDays,
} from "../../lib/plans/templates";
import { inPhase, type Library, planOf, reasonsAgainst } from "../factories/plans";
import type { Random } from "../factories/random";
import { ASIDE, CARDS, MEDICATION } from "./asides.data";
import { DISC, revised } from "./plan-templates";
import type { Story, VersionStory } from "./story";

type Given = {
  library: Library;
  story: Story;
  side: Side;
  random: Random;
  /** For what a therapist changed by hand, so that nothing else comes out differently. */
  byHand: Random;
};

const withCurrent = (content: PlanContent, change: (phase: Phase) => Phase): PlanContent => ({
  ...content,
  phases: content.phases.map((phase) => (phase.id === content.currentPhaseId ? change(phase) : phase)),
});

export const currentOf = (content: PlanContent): readonly Prescription[] =>
  content.phases.find((phase) => phase.id === content.currentPhaseId)?.prescriptions ?? [];

function extraExercise(slug: string, { library, side, random }: Given): Prescription {
  const known = library.get(slug);
  if (!known) throw new Error(`No such exercise: ${slug}`);
  return prescription.parse({
    id: random.uuid<PrescriptionId>(),
    kind: known.kind,
    exerciseId: known.exerciseId,
    exerciseRevisionId: known.revisionId,
    dose: planDose(known.dose),
    schedule: { timesPerDay: known.dose.perDay, days: usualDays(known.dose.days) },
    side: startingSide(slug, known, side),
  });
}

/** Medication on record, cards to read, breaks from sitting: the same ones through all versions. */
function asides({ story, random }: Given): Prescription[] {
  const medication = (story.medication ?? []).map((kind) => ({ kind: "medication", ...MEDICATION[kind] }));
  const cards = CARDS.slice(0, story.education ?? 0).map((dose) => ({
    kind: "education",
    dose,
    schedule: ASIDE.once,
  }));
  const breaks = story.walkingBreaks ? [{ kind: "walking-breaks", ...ASIDE.breaks }] : [];
  return [...breaks, ...medication, ...cards].map((given) =>
    prescription.parse({ id: random.uuid<PrescriptionId>(), ...given }),
  );
}

const easier = (p: Prescription): Prescription =>
  isFromLibrary(p) && p.dose.sets > 1 ? { ...p, dose: { ...p.dose, sets: p.dose.sets - 1 } } : p;

/** The flare kit in the place of the current phase; what is in both keeps its identity. */
function flareOf(content: PlanContent, { library, story, side, random }: Given): PlanContent {
  const template = findTemplate(story.template);
  if (!template) throw new Error(`No such template: ${story.template}`);
  const choices: TemplateChoices = {
    symptomaticSide: side,
    lookup: (slug) => library.get(slug),
    newId: random.uuid,
    locale: "en",
  };
  const before = currentOf(content).filter(isFromLibrary);
  const kit = instantiateFlare(template, choices).map((p): LibraryPrescription => {
    const same = before.find((old) => old.exerciseId === p.exerciseId && old.kind === p.kind);
    return same ? { ...p, id: same.id } : p;
  });
  const walking = before.filter((p) => p.exerciseId === library.get("walking")?.exerciseId);
  const id = random.uuid<PhaseId>();
  const phase = { id, name: "Flare", weeks: null, effortCeiling: 3, prescriptions: [...kit, ...walking] };
  return { phases: [phase], currentPhaseId: id };
}

/** Notes where a recorded condition asks for one and the template has none. */
function withNotes(content: PlanContent, codes: readonly Caution[], library: Library): PlanContent {
  const noted = (p: Prescription): Prescription => {
    if (!isFromLibrary(p)) return p;
    const needed = reasonsAgainst(library, p, codes).filter((reason) => reason.effect === "modify");
    const notes = Object.fromEntries(needed.map((reason) => [reason.code, ASIDE.safeHere]));
    return { ...p, modifyNotes: { ...notes, ...p.modifyNotes } };
  };
  const phases = content.phases.map((phase) => ({ ...phase, prescriptions: phase.prescriptions.map(noted) }));
  return { ...content, phases };
}

/** What the therapist chose otherwise than the clinic's template, in whichever phase it stands. */
function byTherapist(content: PlanContent, version: VersionStory, { library, byHand: random }: Given) {
  const { glides, asRevised } = version;
  const seated = library.get("sciatic-slider-seated")?.exerciseId;
  const change = (p: Prescription): Prescription =>
    glides !== undefined && isFromLibrary(p) && p.exerciseId === seated
      ? { ...p, schedule: { ...p.schedule, timesPerDay: glides } }
      : p;
  const phases = content.phases.map((phase) => ({
    ...phase,
    prescriptions: phase.prescriptions.map(change),
  }));
  return asRevised ? revised({ ...content, phases }, DISC, { library, random }) : { ...content, phases };
}

/** What each version of a story holds, in the order of the versions. */
export function contentsOf(given: Given): PlanContent[] {
  const { library, story, side, random } = given;
  const base = planOf(library, story.template, { side, random });
  const aside = asides(given);
  const added: Prescription[] = [];
  return story.versions.map((version: VersionStory): PlanContent => {
    added.push(...(version.add ?? []).map((slug) => extraExercise(slug, given)));
    const phased = byTherapist(inPhase(base, version.phase), version, given);
    const whole = version.flareUntil === undefined ? phased : flareOf(phased, given);
    const content = withCurrent(whole, (phase) => ({
      ...phase,
      prescriptions: [
        ...(version.easier ? phase.prescriptions.map(easier) : phase.prescriptions),
        ...(version.flareUntil === undefined ? added : []),
        ...aside,
      ],
    }));
    return withNotes(content, story.conditions ?? [], library);
  });
}
