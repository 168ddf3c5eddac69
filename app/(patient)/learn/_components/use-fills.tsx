import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { spokenSigns, useWarningSigns, WarningSigns } from "@/app/_shared/card/warning-signs";
import { lighterNow, plannedFor } from "@/lib/education/assigned";
import { blocksOf, plainLines } from "@/lib/education/blocks";
import type { Fill } from "@/lib/education/vocabulary";
import type { Today } from "@/lib/today/queries";
import { useDoseLine } from "../../_components/dose-line";

type Given = Pick<
  Today,
  "prescriptions" | "onLighter" | "lighterOffered" | "stopped" | "emergencyNumber" | "clinicName"
>;

type Key = Parameters<ReturnType<typeof useTranslations<"learn.fill">>>[0];

const LIGHTER = { on: "lighterOn", offered: "lighter", none: "lighterNone" } as const;

const strong = (chunks: ReactNode) => <b className="font-[640]">{chunks}</b>;
const bare = (chunks: string) => chunks;

/** What a card says of the patient's own plan, to be shown and to be read aloud; where the plan says nothing, what is so in general. */
export function useFills(today: Given) {
  const t = useTranslations("learn.fill");
  const { dose, schedule, time } = useDoseLine();
  const signs = useWarningSigns(today);
  /** Its message, with what that one needs. */
  function saying(fill: Exclude<Fill, "warning-signs">): { key: Key; values: Record<string, string> } {
    if (fill === "lighter-plan") return { key: LIGHTER[lighterNow(today)], values: {} };
    const planned = plannedFor(fill, today.prescriptions);
    if (fill === "sitting-limit") {
      if (planned?.kind !== "sitting-limit") return { key: "sittingNone", values: {} };
      const { posture, limitMinutes } = planned.dose;
      return { key: posture, values: { time: time(limitMinutes) } };
    }
    const rest = fill === "rest-position";
    if (!planned) return { key: rest ? "restNone" : "walkingNone", values: {} };
    const values = { dose: dose(planned), schedule: schedule(planned) };
    return { key: rest ? "rest" : "walking", values };
  }
  return {
    shown: (fill: Fill): ReactNode => {
      if (fill === "warning-signs") return <WarningSigns care={today} />;
      const { key, values } = saying(fill);
      return <p>{t.rich(key, { ...values, b: strong })}</p>;
    },
    /** A card as the lines in which it is read aloud. */
    spoken: (title: string, body: string): string[] => [
      title,
      ...blocksOf(body).flatMap((block) => {
        if (block.type !== "fill") return plainLines([block]);
        if (block.fill === "warning-signs") return spokenSigns(signs);
        const { key, values } = saying(block.fill);
        return [t.markup(key, { ...values, b: bare })];
      }),
    ],
  };
}
