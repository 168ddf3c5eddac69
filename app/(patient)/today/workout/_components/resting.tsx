"use client";

import { OctagonX, Play } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import { PhoneDock } from "@/app/_shared/shell/phone-dock";
import { Button } from "@/app/_ui/button";
import { Ring } from "@/app/_ui/ring";
import { elapsedOf, extend, skipStep } from "@/lib/workout/run";
import { Count } from "./count";
import type { RunningProps } from "./run-props";
import { Stage } from "./stage";
import { useTitle } from "./use-title";

const MORE_SECONDS = 15;

/** The time between two sets: how long it is still, and what comes then. It goes by behind a locked screen too. */
export function Resting({ item, run, step, now, moment, at, change, onStop }: RunningProps) {
  const { script } = item;
  const { dose, exercise } = item.item;
  const title = useTitle();
  const t = useTranslations("workout");
  const log = useTranslations("today.log");
  const format = useFormatter();
  const following = script.steps[run.step + 1];
  const share = 1 - elapsedOf(run, now) / 1000 / step.seconds;
  const changes = step.kind === "rest" && step.changesSide;
  return (
    <div
      data-wide=""
      className="flex flex-1 flex-col items-center gap-4 pt-4 text-center floor:grid floor:grid-cols-2 floor:gap-x-6 floor:gap-y-2 floor:pt-0"
    >
      <h1
        ref={title}
        tabIndex={-1}
        className="text-balance font-[650] text-3xl tracking-[-.015em] outline-none"
      >
        {t(changes ? "changeSides" : "rest")}
      </h1>
      <p className="hidden font-[650] text-[9rem] leading-none tracking-[-.04em] tabular-nums floor:row-span-3 floor:block">
        {format.number(moment.left)}
        <span className="block font-normal text-2xl text-ink-2 tracking-normal">{log("secondsUnit")}</span>
      </p>
      <span className="floor:hidden">
        <Ring share={share} size={208}>
          <Count big={moment.left} unit={log("secondsUnit")} />
        </Ring>
      </span>
      {following?.kind === "set" && (
        <div className="flex w-full items-center gap-3.5 rounded-xl bg-surface p-3 text-start ring ring-line dark:ring-0">
          <Stage item={item} side={following.side} words={null} at={at} className="w-28 flex-none ring-0" />
          <p className="min-w-0">
            <span className="block text-ink-2">{t("then")}</span>
            <span
              lang={exercise?.lang ?? undefined}
              className="block text-balance font-[620] text-[1.125rem]"
            >
              {exercise?.name}
            </span>
            <span className="block text-ink-2">
              {following.side
                ? log("setOfSide", { number: following.set, side: following.side })
                : t("setOf", { set: following.set, of: dose.sets })}
            </span>
          </p>
        </div>
      )}
      <Button variant="quiet" icon={<OctagonX aria-hidden="true" className="text-low" />} onClick={onStop}>
        {t("feelsWrong")}
      </Button>
      <PhoneDock aboveTabs={false}>
        <div className="grid grid-cols-[2fr_3fr] gap-2.5">
          <Button size="phone" onClick={() => change((one) => extend(one, MORE_SECONDS * 1000))}>
            {t("more", { seconds: MORE_SECONDS })}
          </Button>
          <Button
            size="phone"
            variant="filled"
            icon={<Play aria-hidden="true" />}
            onClick={() => change((one, when) => skipStep(script, one, when))}
          >
            {t("now")}
          </Button>
        </div>
      </PhoneDock>
    </div>
  );
}
