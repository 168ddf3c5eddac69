"use client";

import { useLocale, useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import type { Shown } from "@/app/_shared/drawing/live";
import { type Cue, momentOf } from "@/lib/workout/cues";
import { elapsedOf, isOver, type Run, stepOf } from "@/lib/workout/run";
import { placeIn } from "@/lib/workout/script";
import { playCue } from "./cue-player";
import { Resting } from "./resting";
import type { ItemRunProps } from "./run-props";
import { SetRunning } from "./set-running";
import { useRun } from "./use-run";
import { useWakeLock } from "./use-wake-lock";
import { useWords } from "./use-words";
import { WorkoutBar } from "./workout-bar";

type Props = Pick<ItemRunProps, "item" | "progress" | "next"> & {
  first: Run;
  onKeep: (run: Run) => void;
  onGone: (run: Run) => void;
  onOver: (run: Run) => void;
  onStop: (run: Run) => void;
  onSkip: (run: Run) => void;
  onClose: (run: Run) => void;
};

/** The sets and rests of one exercise, as they go by. */
export function Working(props: Props) {
  const { item, progress, next, first, onKeep, onGone, onOver, onStop, onSkip, onClose } = props;
  const { script, spec } = item;
  const t = useTranslations("workout");
  const locale = useLocale();
  const { exercise } = item.item;
  const wordsFor = useWords(item, exercise?.name ?? "");
  const [said, setSaid] = useState("");
  const onCue = ({ words, sound, buzz }: Cue) => {
    const text = wordsFor(words);
    if (text) setSaid(text);
    playCue({ text, lang: exercise?.lang ?? locale, sound, buzz });
  };
  const { run, now, live, change } = useRun({ script, first, keep: onKeep, onCue, onGone });
  const over = isOver(script, run);
  useWakeLock(run.since !== null);
  const end = useRef(onOver);
  end.current = onOver;
  useEffect(() => {
    if (over) end.current(live.current);
  }, [over, live]);

  const step = stepOf(script, run);
  if (step === null) return null;
  const elapsed = elapsedOf(run, now) / 1000;
  const share = (run.step + Math.min(1, elapsed / Math.max(1, step.seconds))) / script.steps.length;
  /** Read at each frame, so that the drawing is where the count is. */
  const at = (): Shown => {
    const present = stepOf(script, live.current);
    const seconds = elapsedOf(live.current, Date.now()) / 1000;
    if (present?.kind !== "set") return script.timed && !script.flows ? "telling" : 0;
    if (!script.timed) return placeIn(script, present, seconds).into;
    return script.flows || spec?.tempo.mode === "still" ? seconds : "telling";
  };
  const given = { item, run, step, now, change, next, at, moment: momentOf(script, run, now) };
  return (
    <>
      <WorkoutBar {...progress} share={share} onClose={() => onClose(live.current)} />
      <p role="status" className="sr-only">
        {run.since === null ? t("stands") : said}
      </p>
      {step.kind === "rest" ? (
        <Resting {...given} onStop={() => onStop(live.current)} />
      ) : (
        <SetRunning {...given} onStop={() => onStop(live.current)} onSkip={() => onSkip(live.current)} />
      )}
    </>
  );
}
