"use client";

import { useCallback, useLayoutEffect, useMemo, useReducer, useRef, useState } from "react";
import type { Drawing } from "@/lib/drawing/drawing";
import type { Draft, Edit, Note } from "@/lib/drawing/editing/editing";
import { type Change, type History, historyOf, historyReducer } from "@/lib/drawing/editing/history";

/** What gestures of the pointer are called. */
export const DRAG = "drag";

/** What an edit of the whole draft makes of it; null takes the drawing away. */
type DraftEdit = (draft: Draft) => Draft | null;

/** The draft with its history, the pose that is worked on, and what the last edit was kept from. */
export function useEditor(start: Draft | null) {
  const [history, dispatch] = useReducer(
    (before: History<Draft | null>, change: Change<Draft | null>) => historyReducer(before, change),
    start,
    historyOf<Draft | null>,
  );
  const [chosen, setChosen] = useState(0);
  const [note, setNote] = useState<Note | null>(null);
  const draft = history.present;
  const index = Math.min(chosen, (draft?.drawing.poses.length ?? 1) - 1);

  // A drag edits faster than the page renders: each step goes on from the one before.
  const live = useRef({ draft, index });
  useLayoutEffect(() => {
    live.current = { draft, index };
  });

  const set = useCallback((next: Draft | null, gesture?: string) => {
    live.current = { ...live.current, draft: next };
    dispatch(gesture === undefined ? { type: "edit", next } : { type: "edit", next, gesture });
  }, []);

  const actions = useMemo(
    () => ({
      set: (next: Draft | null) => {
        setNote(null);
        set(next);
      },
      /** Edits of one gesture are taken back together. */
      editDraft: (edit: DraftEdit, gesture?: string) => {
        const now = live.current.draft;
        setNote(null);
        if (now) set(edit(now), gesture);
      },
      /** Edits the chosen pose. */
      editPose: (edit: (drawing: Drawing, index: number) => Edit, gesture?: string) => {
        const { draft: now, index: at } = live.current;
        if (!now) return;
        const { drawing, note: kept } = edit(now.drawing, at);
        setNote(kept);
        if (drawing !== now.drawing) set({ ...now, drawing }, gesture);
      },
      settle: () => dispatch({ type: "settle" }),
      undo: () => {
        setNote(null);
        dispatch({ type: "undo" });
      },
      redo: () => {
        setNote(null);
        dispatch({ type: "redo" });
      },
      choose: (at: number) => {
        setNote(null);
        setChosen(at);
      },
    }),
    [set],
  );

  return {
    ...actions,
    draft,
    index,
    note,
    dragging: history.gesture?.startsWith(DRAG) === true,
    canUndo: history.past.length > 0,
    canRedo: history.future.length > 0,
  };
}

export type Editor = ReturnType<typeof useEditor>;
