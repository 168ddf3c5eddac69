"use client";

import { CircleCheck, MapPin } from "lucide-react";
import { useTranslations } from "next-intl";
import { PhoneDock } from "@/app/_shared/shell/phone-dock";
import { Button } from "@/app/_ui/button";
import type { PartOfDay } from "@/lib/plans/vocabulary";
import type { WorkoutItem } from "@/lib/workout/plan";
import { useTitle } from "./use-title";

type Props = { items: readonly WorkoutItem[]; part: PartOfDay; onLeave: (to?: string) => void };

/** All of this part of the day is answered: how the leg is now, and how far down it goes, is the chart's to say. */
export function Finished({ items, part, onLeave }: Props) {
  const t = useTranslations("workout.finished");
  const common = useTranslations("common");
  const title = useTitle();
  return (
    <>
      <div className="grid flex-1 place-content-center justify-items-center gap-3 py-8 text-center">
        <CircleCheck aria-hidden="true" className="size-14 text-good" strokeWidth={1.75} />
        <h1
          ref={title}
          tabIndex={-1}
          className="text-balance font-[650] text-3xl tracking-[-.015em] outline-none"
        >
          {t("title", { part })}
        </h1>
        <p className="text-pretty text-ink-2">{t("text", { count: items.length })}</p>
      </div>
      <PhoneDock aboveTabs={false}>
        <p className="text-pretty px-1 text-center">{t("leg")}</p>
        <Button
          size="phone"
          variant="filled"
          icon={<MapPin aria-hidden="true" />}
          onClick={() => onLeave("/body-chart")}
        >
          {t("chart")}
        </Button>
        <Button variant="quiet" onClick={() => onLeave()}>
          {common("backToToday")}
        </Button>
      </PhoneDock>
    </>
  );
}
