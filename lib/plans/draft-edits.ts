import type { PhaseId, PrescriptionId } from "../ids";
import { seenLength } from "../seen";
import { isSaid } from "./dose-load";
import { type KnownIdentity, makeCurrent } from "./draft-identities";
import { isFromLibrary } from "./from-library";
import type { ExerciseDose, Phase, PlanContent, Prescription } from "./schema";
import type { Kind } from "./vocabulary";

/** Kinds that stand together in the builder; the order of a plan is kept within a section. */
export const SECTIONS = [
  { key: "mobility", kinds: ["stretch", "nerve-glide", "mobility"] },
  { key: "strength", kinds: ["strength", "motor-control"] },
  { key: "aerobic", kinds: ["aerobic", "posture"] },
  { key: "rest", kinds: ["rest-position", "sitting-limit", "walking-breaks"] },
  { key: "medication", kinds: ["medication"] },
  { key: "education", kinds: ["education"] },
] as const satisfies readonly { key: string; kinds: readonly Kind[] }[];
export type Section = (typeof SECTIONS)[number];

export const sectionOf = (kind: Kind): Section["key"] | undefined =>
  SECTIONS.find(({ kinds }) => (kinds as readonly Kind[]).includes(kind))?.key;

type ChangeOf<P> = P extends Prescription ? Partial<Omit<P, "id" | "kind">> : never;
export type EntryChange = ChangeOf<Prescription>;
export type PhaseChange = Partial<Pick<Phase, "name" | "weeks" | "effortCeiling">>;

export type Edit =
  | { type: "add"; phaseId: PhaseId; entry: Prescription }
  | { type: "remove"; id: PrescriptionId }
  | { type: "change"; id: PrescriptionId; change: EntryChange }
  /** One place up or down among its section. */
  | { type: "move"; id: PrescriptionId; by: -1 | 1 }
  /** To where another row of its section stands. */
  | { type: "place"; id: PrescriptionId; at: PrescriptionId }
  | { type: "add-phase"; id: PhaseId; name: string }
  | { type: "change-phase"; id: PhaseId; change: PhaseChange }
  | { type: "remove-phase"; id: PhaseId }
  /** `known`: ids of earlier versions, see `makeCurrent`. */
  | { type: "make-current"; id: PhaseId; known: readonly KnownIdentity[] };

const mapPhases = (content: PlanContent, change: (phase: Phase) => Phase): PlanContent => ({
  ...content,
  phases: content.phases.map(change),
});

const mapEntries = (
  content: PlanContent,
  phaseOf: PrescriptionId,
  change: (entries: Prescription[]) => Prescription[],
): PlanContent =>
  mapPhases(content, (phase) =>
    phase.prescriptions.some((entry) => entry.id === phaseOf)
      ? { ...phase, prescriptions: change(phase.prescriptions) }
      : phase,
  );

/** Takes the place of `at`: behind it when it came from before, in front of it when it came from behind. */
function placed(entries: Prescription[], id: PrescriptionId, at: PrescriptionId): Prescription[] {
  const from = entries.findIndex((entry) => entry.id === id);
  const to = entries.findIndex((entry) => entry.id === at);
  const [entry, target] = [entries[from], entries[to]];
  if (!entry || !target || sectionOf(entry.kind) !== sectionOf(target.kind)) return entries;
  const rest = entries.filter((other) => other.id !== id);
  return [...rest.slice(0, to), entry, ...rest.slice(to)];
}

function neighbour(
  entries: readonly Prescription[],
  id: PrescriptionId,
  by: -1 | 1,
): PrescriptionId | undefined {
  const moved = entries.find((entry) => entry.id === id);
  const section = entries.filter((entry) => moved && sectionOf(entry.kind) === sectionOf(moved.kind));
  return section[section.findIndex((entry) => entry.id === id) + by]?.id;
}

/** The kind decides what else an entry holds, so a change never carries one. */
const changed = (entry: Prescription, change: EntryChange): Prescription =>
  ({ ...entry, ...change, id: entry.id, kind: entry.kind }) as Prescription;

function withoutPhase(content: PlanContent, id: PhaseId): PlanContent {
  if (content.currentPhaseId === id || content.phases.length === 1) return content;
  return { ...content, phases: content.phases.filter((phase) => phase.id !== id) };
}

/** A plan after one edit. An edit that names nothing the plan has leaves it as it is. */
export function edited(content: PlanContent, edit: Edit): PlanContent {
  switch (edit.type) {
    case "add":
      return mapPhases(content, (phase) =>
        phase.id === edit.phaseId ? { ...phase, prescriptions: [...phase.prescriptions, edit.entry] } : phase,
      );
    case "remove":
      return mapEntries(content, edit.id, (entries) => entries.filter((entry) => entry.id !== edit.id));
    case "change":
      return mapEntries(content, edit.id, (entries) =>
        entries.map((entry) => (entry.id === edit.id ? changed(entry, edit.change) : entry)),
      );
    case "move":
      return mapEntries(content, edit.id, (entries) => {
        const at = neighbour(entries, edit.id, edit.by);
        return at ? placed(entries, edit.id, at) : entries;
      });
    case "place":
      return mapEntries(content, edit.id, (entries) => placed(entries, edit.id, edit.at));
    case "add-phase": {
      const last = content.phases.at(-1);
      const effortCeiling = last?.effortCeiling ?? 4;
      const phase = { id: edit.id, name: edit.name, weeks: null, effortCeiling, prescriptions: [] };
      return { ...content, phases: [...content.phases, phase] };
    }
    case "change-phase":
      return mapPhases(content, (phase) => (phase.id === edit.id ? { ...phase, ...edit.change } : phase));
    case "remove-phase":
      return withoutPhase(content, edit.id);
    case "make-current":
      return makeCurrent(content, edit.id, edit.known);
  }
}

/** A note too short to be one is not kept: the place where it is missing says so. */
const MIN_NOTE = 3;

/** A load in words that nobody has written yet is none. */
const withSaidLoad = ({ load, ...dose }: ExerciseDose): ExerciseDose =>
  load && isSaid(load) ? { ...dose, load } : dose;

/** What is saved and published: without the beginnings of safety notes and of loads. */
export const tidied = (content: PlanContent): PlanContent =>
  mapPhases(content, (phase) => ({
    ...phase,
    prescriptions: phase.prescriptions.map((entry) =>
      isFromLibrary(entry)
        ? {
            ...entry,
            dose: withSaidLoad(entry.dose),
            modifyNotes: Object.fromEntries(
              Object.entries(entry.modifyNotes).filter(([, note]) => seenLength(note) >= MIN_NOTE),
            ),
          }
        : entry,
    ),
  }));
