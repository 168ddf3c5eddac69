/** What was, what is, and what was taken back. */
export interface History<T> {
  readonly past: readonly T[];
  readonly present: T;
  readonly future: readonly T[];
  /** Edits of one gesture, such as a drag or a held key, are taken back together. */
  readonly gesture: string | null;
}

/** Edits one can take back. */
const DEPTH = 200;

export type Change<T> = { type: "edit"; next: T; gesture?: string } | { type: "undo" | "redo" | "settle" };

export const historyOf = <T>(present: T): History<T> => ({ past: [], present, future: [], gesture: null });

/** `settle` ends a gesture: the next edit is one of its own. */
export function historyReducer<T>(history: History<T>, change: Change<T>): History<T> {
  const { past, present, future } = history;
  switch (change.type) {
    case "settle":
      return history.gesture === null ? history : { ...history, gesture: null };
    case "undo": {
      const before = past.at(-1);
      if (past.length === 0) return history;
      return { past: past.slice(0, -1), present: before as T, future: [present, ...future], gesture: null };
    }
    case "redo": {
      if (future.length === 0) return history;
      return { past: [...past, present], present: future[0] as T, future: future.slice(1), gesture: null };
    }
    case "edit": {
      if (change.next === present) return history;
      const gesture = change.gesture ?? null;
      const goesOn = gesture !== null && gesture === history.gesture && past.length > 0;
      return {
        past: goesOn ? past : [...past, present].slice(-DEPTH),
        present: change.next,
        future: [],
        gesture,
      };
    }
  }
}
