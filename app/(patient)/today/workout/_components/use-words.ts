"use client";

import { useTranslations } from "next-intl";
import type { Word } from "@/lib/workout/cues";
import type { WorkoutItem } from "@/lib/workout/plan";

/** What is said at a change, aloud and to a screen reader alike. */
export function useWords({ item }: WorkoutItem, name: string): (words: readonly Word[]) => string {
  const t = useTranslations("workout.say");
  const labels = item.exercise?.poseLabels ?? [];
  const wordOf = (word: Word): string => {
    switch (word.say) {
      case "pose":
        return [word.other ? t("other") : "", labels[word.pose] ?? ""].filter(Boolean).join(" ");
      case "set":
        return t("set", { set: word.set, of: word.of, side: word.side ?? "none" });
      case "count":
        return t("count", { n: word.n });
      case "rest":
        return t(word.changesSide ? "change" : "rest", { seconds: word.seconds });
      case "ready":
        return t("ready", { name });
      default:
        return t(word.say);
    }
  };
  return (words) => words.map(wordOf).filter(Boolean).join(". ");
}
