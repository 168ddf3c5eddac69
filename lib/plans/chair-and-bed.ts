import { BED_NOTE, INSTEAD, ON_A_BED } from "./chair-and-bed.data";
import type { PlanTemplate, TemplateEntry, Words } from "./templates.data";

/** The forms each template has; the second is for somebody who cannot get to or from the floor. */
export const TEMPLATE_FORMS = ["floor", "chair-and-bed"] as const;
export type TemplateForm = (typeof TEMPLATE_FORMS)[number];

const CANNOT_GET_TO_THE_FLOOR = "C18";

/** The form that speaks for itself with these conditions on record. */
export const formFor = (codes: readonly string[]): TemplateForm =>
  codes.includes(CANNOT_GET_TO_THE_FLOOR) ? "chair-and-bed" : "floor";

/** What is done on a bed says so, to the patient and to the rules; what is not stays as it is. */
export const onBed = <T extends TemplateEntry>(entry: T): T =>
  ON_A_BED.includes(entry.slug)
    ? {
        ...entry,
        note: entry.note ?? BED_NOTE,
        modifyNotes: { ...entry.modifyNotes, [CANNOT_GET_TO_THE_FLOOR]: BED_NOTE },
      }
    : entry;

/** An exercise that another one replaces, or that its phase leaves out because it has that other one already. */
export type Replaced = { slug: string; by: string; leftOut: boolean; aim: Words };

function phaseOnBed(entries: readonly TemplateEntry[]): { entries: TemplateEntry[]; replaced: Replaced[] } {
  const has = new Set(entries.map(({ slug }) => slug));
  const replaced: Replaced[] = [];
  const kept = entries.flatMap((entry): TemplateEntry[] => {
    const other = INSTEAD[entry.slug];
    if (!other) return [onBed(entry)];
    const leftOut = has.has(other.slug);
    has.add(other.slug);
    replaced.push({ slug: entry.slug, by: other.slug, leftOut, aim: other.aim });
    // Its dose, its days and its notes were the replaced exercise's: the new one has the catalogue's.
    return leftOut ? [] : [onBed({ slug: other.slug })];
  });
  return { entries: kept, replaced };
}

const inPhases = <T>(
  phases: PlanTemplate["phases"],
  make: (entries: readonly TemplateEntry[]) => T,
): [T, T, T, T] => [make(phases[0]), make(phases[1]), make(phases[2]), make(phases[3])];

/** The same template on a chair and a bed: phases, limits, walking and days stay. */
export const chairAndBed = (template: PlanTemplate): PlanTemplate => ({
  ...template,
  phases: inPhases(template.phases, (entries) => phaseOnBed(entries).entries),
  flare: phaseOnBed(template.flare).entries,
});

/** What a template's chair-and-bed form has in place of what, phase by phase. */
export const replacedIn = (template: PlanTemplate): Replaced[][] =>
  inPhases(template.phases, (entries) => phaseOnBed(entries).replaced);
