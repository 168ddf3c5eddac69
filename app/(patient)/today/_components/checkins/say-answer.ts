import { useTranslations } from "next-intl";
import type { CheckinKind } from "@/lib/checkins/rounds";
import type { CheckinValue, Settled } from "@/lib/checkins/vocabulary";

type PainKind = Extract<CheckinKind, "rest-pain" | `nprs-${string}`>;

/** Asked by the words and the colours of pain. */
export const isPain = (kind: CheckinKind): kind is PainKind =>
  kind === "rest-pain" || kind.startsWith("nprs");

/** Minutes lying down that are offered, and minutes at a stretch; the last of each stands for it and more. */
export const LYING = [0, 30, 60, 120, 180, 240] as const;
export const AT_A_STRETCH = [0, 5, 10, 20, 30, 45, 60] as const;

/** An answer in the words in which it was offered. */
export function useSayAnswer() {
  const t = useTranslations("checkins");
  const scale = useTranslations("ui.scale");
  const lying = (minutes: number): string => {
    if (minutes === 0) return t("lying.none");
    if (minutes === 30) return t("lying.half");
    return t(minutes >= 240 ? "lying.more" : "lying.hours", { hours: minutes / 60 });
  };
  const stretch = (minutes: number): string => {
    if (minutes === 0) return t("stretch.less");
    return t(minutes >= 60 ? "stretch.more" : "stretch.minutes", { minutes });
  };
  return (kind: CheckinKind, value: NonNullable<CheckinValue>): string => {
    if (typeof value === "string") return t(`settled.${value satisfies Settled}`);
    if (isPain(kind)) return scale(`words.${value as 0}`);
    if (kind === "confidence" || kind === "goal") return t("ofTen", { score: value });
    if (kind === "groc") return t(value < 0 ? "worse" : "better", { points: Math.abs(value) });
    return kind === "lying" ? lying(value) : stretch(value);
  };
}
