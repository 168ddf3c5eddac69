import { useTranslations } from "next-intl";
import type { EventKind } from "@/lib/events/vocabulary";

/** Kinds whose words count what they were about. */
const COUNTED = [
  "patient.search",
  "dose-log.record",
  "body-chart.record",
  "consent.record",
  "screening.record",
  "audit.read",
  "caseload.read",
  "alert.read",
  "message.send",
  "message.read",
] as const satisfies EventKind[];

export const eventWordsIn = (t: ReturnType<typeof useTranslations<"clinic.audit">>) => ({
  /** What happened, with how many things it was about. */
  event: (kind: EventKind, count: number): string => t(`kinds.${kind}`, { count }),
  /** What a filter asks for, whatever the number. */
  kind: (kind: EventKind): string => {
    const counted = COUNTED.find((one) => one === kind);
    return counted ? t(`any.${counted}`) : t(`kinds.${kind}`, { count: 1 });
  },
});

export const useEventWords = () => eventWordsIn(useTranslations("clinic.audit"));
