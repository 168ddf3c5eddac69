"use client";

import { Play, SkipForward } from "lucide-react";
import { useTranslations } from "next-intl";
import { useRef } from "react";
import { PhoneDock } from "@/app/_shared/shell/phone-dock";
import { Button } from "@/app/_ui/button";
import { useDoseLine } from "../../../_components/dose-line";
import { HowTo } from "../../../_components/how-to";
import type { ItemRunProps } from "./run-props";
import { Stage } from "./stage";
import { useTitle } from "./use-title";
import { WorkoutBar } from "./workout-bar";

type Props = Pick<ItemRunProps, "item" | "progress" | "advice"> & {
  onBegin: () => void;
  onSkip: () => void;
  onClose: () => void;
};

/** Before it begins: the movement, the dose, and how it is done. */
export function Ready({ item, progress, advice, onBegin, onSkip, onClose }: Props) {
  const today = useTranslations("today.log");
  const common = useTranslations("common");
  const { dose } = useDoseLine();
  const title = useTitle();
  const shownFrom = useRef(0);
  const [side, other] = item.item.sides;
  return (
    <>
      <WorkoutBar {...progress} share={0} onClose={onClose} />
      <Stage
        item={item}
        side={side ?? null}
        words={other ? "both" : (side ?? null)}
        // By itself, in its own tempo, until one begins.
        at={() => {
          shownFrom.current ||= performance.now();
          return (performance.now() - shownFrom.current) / 1000;
        }}
      />
      <h1
        ref={title}
        tabIndex={-1}
        lang={item.item.exercise?.lang ?? undefined}
        className="mt-3 text-balance font-[650] text-3xl tracking-[-.015em] outline-none wrap-anywhere"
      >
        {item.item.exercise?.name}
      </h1>
      <p className="mt-0.5 text-pretty text-ink-2">{dose(item.item)}</p>
      <div className="pt-4 pb-6">
        <HowTo item={item.item} therapist={advice.therapist} />
      </div>
      <PhoneDock aboveTabs={false}>
        <div className="grid grid-cols-[auto_1fr] gap-2.5">
          <Button
            size="lg"
            className="min-h-16!"
            icon={<SkipForward aria-hidden="true" className="rtl:-scale-x-100" />}
            onClick={onSkip}
          >
            {today("skip")}
          </Button>
          <Button size="phone" variant="filled" icon={<Play aria-hidden="true" />} onClick={onBegin}>
            {common("start")}
          </Button>
        </div>
      </PhoneDock>
    </>
  );
}
