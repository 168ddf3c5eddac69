import type { ExerciseId } from "../../ids";
import { currentPhase } from "../diff";
import { isFromLibrary } from "../from-library";
import type { PlanContent, Prescription } from "../schema";
import { halvedDose } from "../variants";
import { groupOf } from "../vocabulary";

type IsWalking = (id: ExerciseId) => boolean;

/** An exercise at half its dose. Walking, and whatever is no exercise, stays as it is. */
export const atHalfDose = (entry: Prescription, isWalking: IsWalking): Prescription =>
  isFromLibrary(entry) && groupOf(entry.kind) === "exercise" && !isWalking(entry.exerciseId)
    ? { ...entry, dose: halvedDose(entry.dose) }
    : entry;

/**
 * What a lighter plan begins as: the phase the patient is in, every exercise at half its dose. Walking, relief positions,
 * limits, medicines and cards stay as they are. Identities stay, so that logs and holds follow.
 */
export function lighterStart(plan: PlanContent, isWalking: IsWalking): PlanContent {
  const phase = currentPhase(plan);
  return {
    currentPhaseId: phase.id,
    phases: [{ ...phase, prescriptions: phase.prescriptions.map((entry) => atHalfDose(entry, isWalking)) }],
  };
}

/** The phase that the patient is in, alone: what a lighter plan is compared with. */
export const phaseAlone = (plan: PlanContent): PlanContent => ({
  currentPhaseId: plan.currentPhaseId,
  phases: [currentPhase(plan)],
});
