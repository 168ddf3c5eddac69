import type { Temporal } from "temporal-polyfill";
import { templateContent } from "../../lib/plans/draft-sources";
import { isFromLibrary } from "../../lib/plans/from-library";
import type { LibraryPrescription, PlanContent, Prescription } from "../../lib/plans/schema";
import { planDose, usualDays } from "../../lib/plans/templates";
import type { MadeMember } from "../factories/people";
import { entryOf, type Library, planOf } from "../factories/plans";
import type { Random } from "../factories/random";
import type { Rows } from "../factories/rows";
import type { Persona, Story } from "./story";

/** Whose plans were made from a saved template, and from which version of it. */
export type Follows = {
  template: Story["template"];
  versionId: string;
  /** The one person whose plan was; left out: everybody whose plan is of that kind. */
  only?: Persona["key"];
};

export const followedBy = (all: readonly Follows[], { key, story }: Pick<Persona, "key" | "story">) =>
  all.find(({ template, only }) => template === story.template && (only === undefined || only === key));

/** What a version changes: an exercise is done differently, or another one stands in its place, by their slugs. */
type Revision = Readonly<Record<string, ((entry: LibraryPrescription) => LibraryPrescription) | string>>;

type Plot = { template: Story["template"]; name: string; revision: Revision; reason: string };

const perDay = (entry: LibraryPrescription, timesPerDay: number): LibraryPrescription => ({
  ...entry,
  schedule: { ...entry.schedule, timesPerDay },
});

/** A ride of ten minutes or more becomes two of half as long, to the minute. */
const inTwoRides = (entry: LibraryPrescription): LibraryPrescription =>
  entry.dose.holdSeconds < 600
    ? entry
    : perDay(
        { ...entry, dose: { ...entry.dose, holdSeconds: Math.ceil(entry.dose.holdSeconds / 120) * 60 } },
        2,
      );

export const DISC: Plot = {
  template: "disc-extension",
  name: "Disc, the Northgate way",
  revision: { "sciatic-slider-seated": (entry) => perDay(entry, 1), "bird-dog": "heel-raise" },
  reason: "Calf work comes before bird dog when a root is weak. Two seated glides a day were often too much.",
};

export const OLDER: Plot = {
  template: "stenosis-flexion",
  name: "Stenosis, 75 and older",
  revision: { "stationary-bike": inTwoRides, clamshell: "sit-to-stand" },
  reason:
    "Two short rides are kept up better than a long one. Getting out of a chair comes before clamshells.",
};

type Made = { library: Library; random: Random };

/** A plan as the newest version of its template has it. */
export function revised(content: PlanContent, { revision }: Plot, { library, random }: Made): PlanContent {
  const change = (entry: Prescription): Prescription => {
    const how = revision[entryOf(library, entry)?.slug ?? ""];
    if (how === undefined || !isFromLibrary(entry)) return entry;
    if (typeof how === "function") return how(entry);
    const other = library.get(how);
    if (!other) throw new Error(`No such exercise: ${how}`);
    return {
      ...entry,
      ...{ id: random.uuid(), kind: other.kind, side: null, modifyNotes: {} },
      ...{ exerciseId: other.exerciseId, exerciseRevisionId: other.revisionId, dose: planDose(other.dose) },
      schedule: { timesPerDay: other.dose.perDay, days: usualDays(other.dose.days) },
    };
  };
  const phases = content.phases.map((phase) => ({
    ...phase,
    prescriptions: phase.prescriptions.map(change),
  }));
  return { ...content, phases };
}

type Given = Made & {
  plot: Plot;
  /** Who has it for themselves; left out: the clinic's. */
  owner?: MadeMember;
  /** Who saved it, and who changed it since. */
  author: MadeMember;
  reviser: MadeMember;
  savedAt: string;
  now: Temporal.Instant;
};

/** A saved template in two versions: plans stand on the first, until somebody updates them. */
export function planTemplateRows(given: Given): { rows: Rows; follows: Follows } {
  const { library, plot, owner, author, reviser, savedAt, now, random } = given;
  const { name, template, reason } = plot;
  const { clinicId } = author;
  const id = random.uuid<string>();
  const versionId = random.uuid<string>();
  const first = templateContent(planOf(library, template, { random }), random.uuid);
  const second = templateContent(revised(first, plot, { library, random }), random.uuid);
  const common = { clinicId, templateId: id, name };
  return {
    follows: { template, versionId },
    rows: {
      PlanTemplate: [
        { id, clinicId, memberId: owner?.id ?? null, name, createdAt: savedAt, createdBy: author.id },
      ],
      PlanTemplateVersion: [
        {
          ...{ id: versionId, ...common, number: 1, content: first, reason: "" },
          ...{ publishedAt: savedAt, publishedBy: author.id },
        },
        {
          ...{ id: random.uuid<string>(), ...common, number: 2, content: second },
          ...{ reason, publishedBy: reviser.id },
          publishedAt: now.subtract({ hours: 46 }).toString({ fractionalSecondDigits: 3 }),
        },
      ],
    },
  };
}
