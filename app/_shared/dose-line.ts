import type { useTranslations } from "next-intl";
import type { DoseLoad } from "@/lib/plans/dose-load";
import {
  type DosePart,
  exerciseParts,
  loadPart,
  type SayKind,
  sayDose,
  scheduleParts,
} from "@/lib/plans/dose-words";
import type { TodayPrescription } from "@/lib/today/prescription";

/** Whole words for patients: "3 × 10, hold 3 seconds, left side". Needs the namespace `today`. */
export function doseLineIn(t: ReturnType<typeof useTranslations<"today">>) {
  const say: SayKind = (key, values) => t(key, values);
  const sideOf = ({ sides }: TodayPrescription) => (sides.length === 2 ? "both" : (sides[0] ?? null));

  /** One turn of it. */
  function dose(item: TodayPrescription): string {
    if (item.kind === "sitting-limit") return sayDose(say, [part("atMost", item.dose.limitMinutes)]);
    if (item.kind === "walking-breaks") return sayDose(say, [part("upEvery", item.dose.everyMinutes)]);
    if (item.kind === "medication") return item.dose.instructions;
    if (item.kind === "education") return "";
    const side = sideOf(item);
    const words = sayDose(say, exerciseParts(item.dose));
    if (!side) return words;
    if (side === "both") return `${words}, ${t("dose.eachSide")}`;
    const placed = item.exercise?.words?.side?.[side];
    return `${words}, ${placed ? placed.charAt(0).toLowerCase() + placed.slice(1) : t(`dose.side.${side}`)}`;
  }

  /** On which days and how often. */
  const schedule = (item: TodayPrescription): string => {
    if (item.kind === "medication" && item.dose.asNeeded) return t("dose.asNeeded");
    if (item.kind === "walking-breaks")
      return sayDose(say, [{ key: "breaks", values: { count: item.dose.target } }]);
    return sayDose(say, scheduleParts(item.schedule));
  };

  /** A length of time in words. */
  const time = (minutes: number): string => say("dose.minutes", { minutes });

  /** What an exercise is done against: "2.5 kg", "red band". */
  const load = (of: DoseLoad): string => sayDose(say, [loadPart(of)]);

  return { dose, schedule, time, load };
}

const part = (key: DosePart["key"], minutes: number): DosePart => ({ key, seconds: minutes * 60 });
