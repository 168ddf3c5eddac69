"use client";

import { createContext, type Dispatch, useContext } from "react";
import type { PrescriptionId } from "@/lib/ids";
import type { EntryCheck } from "@/lib/plans/draft-checks";
import type { PlainKind } from "@/lib/plans/draft-entries";
import type { DraftAction, DraftState } from "@/lib/plans/draft-state";
import type { Phase, Prescription } from "@/lib/plans/schema";
import type { FieldErrors } from "@/lib/result";
import type { BuilderCard, BuilderData, BuilderExercise } from "./builder-data";

export type Builder = {
  data: BuilderData;
  state: DraftState;
  dispatch: Dispatch<DraftAction>;
  shown: Phase;
  exercise: (entry: Prescription) => BuilderExercise | undefined;
  nameOf: (entry: Prescription) => string;
  checkOf: (entry: Prescription) => EntryCheck;
  /** Wrong fields of an entry after publishing was refused: field → message key. */
  errorsOf: (id: PrescriptionId) => FieldErrors;
  add: (exercise: BuilderExercise) => void;
  addPlain: (kind: PlainKind) => void;
  addCard: (card: Pick<BuilderCard, "slug" | "title">) => void;
  remove: (entry: Prescription) => void;
  move: (entry: Prescription, by: -1 | 1) => void;
  /** Says it to those who listen. */
  announce: (words: string) => void;
};

const BuilderContext = createContext<Builder | null>(null);

export const BuilderProvider = BuilderContext.Provider;

export function useBuilder(): Builder {
  const builder = useContext(BuilderContext);
  if (!builder) throw new Error("Only inside the builder");
  return builder;
}
