import { groupOf, type Kind, takesLoad } from "../plans/vocabulary";
import type { DoseLogBody } from "./schema";

/** What the log's prescription is, as the version that was in force has it. */
export type LoggedKind = {
  kind: Kind /** Sets must name a side: both legs are prescribed. */;
  bothSides: boolean;
};

/** Why a body doesn't fit; the same words stand in the API's answer. */
export type Misfit = "wrong-kind" | "side-missing";

type Part = "sets" | "count" | "withinLimit" | "taken" | "pain" | "effort" | "stopRule" | StopPart;
type StopPart = "painPlace" | "restFrom" | "settled";

const PARTS: Record<"movement" | "sitting" | "breaks" | "medication" | "education", readonly Part[]> = {
  movement: ["sets", "pain", "effort", "stopRule", "painPlace", "restFrom", "settled"],
  sitting: ["withinLimit", "pain"],
  breaks: ["count", "pain"],
  medication: ["taken", "pain", "stopRule"],
  education: ["taken"],
};

const familyOf = (kind: Kind): keyof typeof PARTS => {
  if (kind === "sitting-limit") return "sitting";
  if (kind === "walking-breaks") return "breaks";
  if (kind === "medication" || kind === "education") return kind;
  return "movement";
};

const says = (body: DoseLogBody, part: Part): boolean =>
  part === "sets" ? body.sets.length > 0 : body[part] !== undefined;

/**
 * A log's body must fit the kind of its prescription: no repetitions of a drug, no "taken" of an exercise. "Not taken"
 * says that there was no dose, so nothing that would make it one may stand beside it. Where both legs are prescribed, each
 * set says which it was.
 */
export function misfitOf({ kind, bothSides }: LoggedKind, body: DoseLogBody): Misfit | null {
  const fitting = PARTS[familyOf(kind)];
  const all: Part[] = [...new Set(Object.values(PARTS).flat())];
  if (all.some((part) => says(body, part) && !fitting.includes(part))) return "wrong-kind";
  if (body.load !== undefined && !takesLoad(kind)) return "wrong-kind";
  if (body.taken === false && (body.quick || body.stopRule !== undefined)) return "wrong-kind";
  const sided = bothSides && groupOf(kind) === "exercise";
  return sided && body.sets.some((set) => set.side === undefined) ? "side-missing" : null;
}
