"use client";

import type { PrescriptionId } from "@/lib/ids";
import { newId } from "@/lib/new-id";
import { exerciseEntry } from "@/lib/plans/draft-entries";
import { idForAdded } from "@/lib/plans/draft-identities";
import { isFromLibrary } from "@/lib/plans/from-library";
import type { Prescription } from "@/lib/plans/schema";
import { startingSide } from "@/lib/plans/templates";
import { variantAllowed } from "@/lib/safety/contraindications";
import { useBuilder } from "./builder-context";

/** The nearest linked exercise that is safe without a new note and not in the phase yet, and how to put it in. */
export function useVariant(entry: Prescription) {
  const { data, state, shown, exercise, dispatch } = useBuilder();
  const used = new Set(shown.prescriptions.filter(isFromLibrary).map((p) => p.exerciseId));
  const found = exercise(entry)
    ?.variants.map((slug) => data.library.find((candidate) => candidate.builtIn === slug))
    .find(
      (candidate) =>
        candidate &&
        !used.has(candidate.id) &&
        variantAllowed(
          { ...candidate.checked, side: startingSide(candidate.slug, candidate, data.patient.side) },
          data.safety,
        ),
    );
  if (!found) return null;
  const use = () => {
    const identity = { kind: found.kind, exerciseId: found.id };
    const id = idForAdded(state.content, identity, data.identities, newId<PrescriptionId>());
    dispatch({
      type: "add",
      phaseId: shown.id,
      entry: exerciseEntry(found, { id, side: data.patient.side }),
    });
    dispatch({ type: "remove", id: entry.id });
  };
  return { exercise: found, use };
}
