"use client";

import { CalendarCheck, Hand, LifeBuoy } from "lucide-react";
import { useTranslations } from "next-intl";
import { FullScreenTitle } from "@/app/_ui/full-screen";
import type { TourStep } from "@/lib/consents/steps";

const SIGNS = {
  day: [CalendarCheck, "bg-brand-soft text-brand"],
  stop: [Hand, "bg-part-soft text-part-ink"],
  wrong: [LifeBuoy, "bg-low-soft text-low-ink"],
} as const;

/** One thing to know, in two sentences. */
export function Tour({ step }: { step: TourStep }) {
  const t = useTranslations("consent.tour");
  const [Icon, tint] = SIGNS[step];
  return (
    <div className="grid justify-items-center gap-5 pt-10 text-center [@media(max-height:40rem)]:gap-3 [@media(max-height:40rem)]:pt-2">
      <span
        aria-hidden="true"
        className={`grid size-28 place-items-center rounded-full [@media(max-height:40rem)]:size-20 ${tint}`}
      >
        <Icon className="size-1/2" />
      </span>
      <FullScreenTitle key={step}>{t(`${step}.title`)}</FullScreenTitle>
      <p className="text-pretty text-xl">{t(`${step}.text`)}</p>
    </div>
  );
}
