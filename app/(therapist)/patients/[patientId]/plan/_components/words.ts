"use client";

import { useTranslations } from "next-intl";
import {
  type DosePart,
  exerciseParts,
  loadPart,
  type SayKind,
  sayDose,
  saySeconds,
} from "@/lib/plans/dose-words";
import { isFromLibrary } from "@/lib/plans/from-library";
import type { Prescription } from "@/lib/plans/schema";
import type { Reason } from "@/lib/safety/contraindications";

/** A condition by its code, in the clinician's words. */
export function useConditionName(): (code: Reason["code"]) => string {
  const t = useTranslations("kinds");
  const plan = useTranslations("plan");
  return (code) => (code === "red-flag" ? plan("redFlag") : t(`caution.${code}`));
}

/** The dose column: what is done each time. Days, side and times a day have columns of their own. */
export function useShortDose(): (entry: Prescription) => string {
  const t = useTranslations("kinds");
  const say: SayKind = (key, values) => t(key, values);
  return (entry) => {
    if (isFromLibrary(entry)) {
      const { dose } = entry;
      const counted: DosePart[] = [{ key: "setsReps", values: { sets: dose.sets, reps: dose.reps } }];
      // "3 × 10, 3 s": the hold needs no word beside the repetitions.
      if (dose.reps > 1 && dose.holdSeconds > 0) {
        const load = dose.load ? [sayDose(say, [loadPart(dose.load)])] : [];
        return [sayDose(say, counted), saySeconds(say, dose.holdSeconds), ...load].join(", ");
      }
      return sayDose(say, exerciseParts(dose));
    }
    if (entry.kind === "sitting-limit") return saySeconds(say, entry.dose.limitMinutes * 60);
    if (entry.kind === "walking-breaks") return saySeconds(say, entry.dose.everyMinutes * 60);
    if (entry.kind === "medication" && entry.dose.asNeeded) return t("dose.asNeeded");
    return "";
  };
}

/** A limit holds all day long; breaks have their target. */
export const timesADay = (entry: Prescription): number | "" => {
  if (entry.kind === "sitting-limit") return "";
  return entry.kind === "walking-breaks" ? entry.dose.target : entry.schedule.timesPerDay;
};
