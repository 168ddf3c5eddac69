"use client";

import { type Dispatch, type PointerEvent, useState } from "react";
import type { PrescriptionId } from "@/lib/ids";
import type { DraftAction } from "@/lib/plans/draft-state";

export type RowDrag = {
  dragged: PrescriptionId | null;
  gripOf: (id: PrescriptionId) => {
    onPointerDown: (event: PointerEvent<HTMLElement>) => void;
    onPointerMove: (event: PointerEvent<HTMLElement>) => void;
    onPointerUp: () => void;
    onPointerCancel: () => void;
  };
};

/** Takes a row by its grip: it takes the place of the row of its section that the pointer comes over. */
export function useRowDrag(dispatch: Dispatch<DraftAction>): RowDrag {
  const [dragged, setDragged] = useState<PrescriptionId | null>(null);
  return {
    dragged,
    gripOf: (id) => ({
      onPointerDown: (event) => {
        event.preventDefault();
        event.currentTarget.setPointerCapture(event.pointerId);
        setDragged(id);
      },
      onPointerMove: (event) => {
        if (dragged !== id) return;
        const over = document
          .elementFromPoint(event.clientX, event.clientY)
          ?.closest<HTMLElement>("[data-row]");
        const own = event.currentTarget.closest<HTMLElement>("[data-row]");
        if (!over || !own || over === own) return;
        const box = over.getBoundingClientRect();
        // Past the middle only, so that two rows of different heights don't swap to and fro.
        const below = own.getBoundingClientRect().top < box.top;
        const past = below
          ? event.clientY > box.top + box.height / 2
          : event.clientY < box.top + box.height / 2;
        if (past) dispatch({ type: "place", id, at: over.dataset.row as PrescriptionId });
      },
      onPointerUp: () => setDragged(null),
      onPointerCancel: () => setDragged(null),
    }),
  };
}
