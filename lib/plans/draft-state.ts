import type { PhaseId, PrescriptionId } from "../ids";
import { type Edit, edited } from "./draft-edits";
import type { PlanContent } from "./schema";

/** Steps that can be taken back. */
const HISTORY = 100;

export type DraftState = {
  content: PlanContent;
  past: readonly PlanContent[];
  future: readonly PlanContent[];
  /** The phase that is looked at; the current one is part of the content. */
  shownPhaseId: PhaseId;
  /** The row whose editor is open. */
  openId: PrescriptionId | null;
  /** What the last edit was about: typing in one field is one step back. */
  lastEdit: string | null;
};

export type DraftAction =
  | Edit
  | { type: "show"; phaseId: PhaseId }
  | { type: "open"; id: PrescriptionId | null }
  | { type: "undo" }
  | { type: "redo" }
  /** Another plan altogether: nothing of it can be undone. */
  | { type: "reset"; content: PlanContent };

export const openDraft = (content: PlanContent): DraftState => ({
  content,
  past: [],
  future: [],
  shownPhaseId: content.currentPhaseId,
  openId: null,
  lastEdit: null,
});

/** Words are typed letter by letter; a step of a number or a choice is a step of its own. */
const isTyped = (part: string, value: unknown): boolean =>
  part === "note" || part === "modifyNotes" || part === "name" || (part === "dose" && isWords(value));
const isWords = (dose: unknown): boolean =>
  typeof dose === "object" && dose !== null && ("card" in dose || "instructions" in dose);

function aboutOf(edit: Edit): string | null {
  if (edit.type === "place") return `place ${edit.id}`;
  if (edit.type !== "change" && edit.type !== "change-phase") return null;
  const parts = Object.entries(edit.change);
  if (!parts.every(([part, value]) => isTyped(part, value))) return null;
  return `${edit.id} ${parts.map(([part]) => part).join(" ")}`;
}

const holds = (content: PlanContent, id: PrescriptionId | null): boolean =>
  content.phases.some((phase) => phase.prescriptions.some((entry) => entry.id === id));

/** What is looked at and open stays, as long as the plan still has it. */
function looking(state: DraftState, content: PlanContent): DraftState {
  const shown = content.phases.some((phase) => phase.id === state.shownPhaseId);
  return {
    ...state,
    content,
    shownPhaseId: shown ? state.shownPhaseId : content.currentPhaseId,
    openId: holds(content, state.openId) ? state.openId : null,
  };
}

function afterEdit(state: DraftState, edit: Edit): DraftState {
  const content = edited(state.content, edit);
  if (content === state.content) return state;
  const about = aboutOf(edit);
  const sameStep = about !== null && about === state.lastEdit;
  const past = sameStep ? state.past : [...state.past, state.content].slice(-HISTORY);
  const next = looking({ ...state, past, future: [], lastEdit: about }, content);
  if (edit.type === "add") return { ...next, openId: edit.entry.id };
  return edit.type === "add-phase" ? { ...next, shownPhaseId: edit.id, openId: null } : next;
}

/** The builder's state after an action. */
export function draftReducer(state: DraftState, action: DraftAction): DraftState {
  switch (action.type) {
    case "show":
      return { ...state, shownPhaseId: action.phaseId, openId: null, lastEdit: null };
    case "open":
      return { ...state, openId: action.id, lastEdit: null };
    case "undo": {
      const content = state.past.at(-1);
      if (!content) return state;
      const future = [state.content, ...state.future];
      return looking({ ...state, past: state.past.slice(0, -1), future, lastEdit: null }, content);
    }
    case "redo": {
      const [content, ...future] = state.future;
      if (!content) return state;
      return looking({ ...state, past: [...state.past, state.content], future, lastEdit: null }, content);
    }
    case "reset":
      return openDraft(action.content);
    default:
      return afterEdit(state, action);
  }
}
