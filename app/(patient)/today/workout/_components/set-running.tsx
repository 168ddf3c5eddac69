"use client";

import { OctagonX, Sparkle } from "lucide-react";
import { useTranslations } from "next-intl";
import type { SetProps } from "./run-props";
import { SetControls } from "./set-controls";
import { SetCount } from "./set-count";
import { Stage } from "./stage";
import { useTitle } from "./use-title";

/** A set as it goes: the drawing in its time, the count, what to do and when to stop. */
export function SetRunning(props: SetProps) {
  const { item, run, step, at, onStop } = props;
  const { script } = item;
  const { exercise, dose } = item.item;
  const title = useTitle();
  const t = useTranslations("workout");
  const log = useTranslations("today.log");
  const lead = step.kind === "lead";
  const setStep = lead ? script.steps[run.step + 1] : step;
  const side = setStep?.kind === "set" ? setStep.side : null;
  const stop = exercise?.stops[0];
  return (
    <div data-wide="" className="flex flex-1 flex-col floor:grid floor:grid-cols-2 floor:gap-x-6">
      <Stage item={item} side={side} words={side} at={at} className="floor:row-span-2 floor:self-start" />
      <div className="min-w-0">
        <div className="mt-3 flex flex-wrap items-baseline justify-between gap-x-3 floor:mt-0">
          <h1
            ref={title}
            tabIndex={-1}
            lang={exercise?.lang ?? undefined}
            className="text-balance font-[650] text-2xl tracking-[-.012em] outline-none wrap-anywhere floor:text-xl"
          >
            {exercise?.name}
          </h1>
          {setStep?.kind === "set" && dose.sets > 1 && (
            <p className="text-ink-2">{t("setOf", { set: setStep.set, of: dose.sets })}</p>
          )}
        </div>
        <SetCount {...props} />
        <ul className="mt-4 overflow-hidden rounded-xl bg-surface ring ring-line dark:ring-0 floor:hidden">
          {exercise?.words && (
            <li className="flex gap-3 p-3">
              <Sparkle aria-hidden="true" className="mt-0.5 size-5 flex-none text-good" />
              <span lang={exercise.lang ?? undefined} className="text-pretty">
                {exercise.words.feel}
              </span>
            </li>
          )}
          <li className="border-line not-first:border-t">
            <button
              type="button"
              onClick={onStop}
              className="flex min-h-12 w-full gap-3 p-3 text-start -outline-offset-2"
            >
              <OctagonX aria-hidden="true" className="mt-0.5 size-5 flex-none text-low" />
              <span className="text-pretty">
                <b className="font-[620]">{log("stopped")}</b>
                {stop && <span className="block text-ink-2 text-md">{t(`stopIf.${stop}`)}</span>}
              </span>
            </button>
          </li>
        </ul>
      </div>
      <SetControls {...props} />
    </div>
  );
}
