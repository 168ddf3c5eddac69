import { useFormatter, useTranslations } from "next-intl";
import { Ring } from "@/app/_ui/ring";
import { elapsedOf } from "@/lib/workout/run";
import { placeIn } from "@/lib/workout/script";
import { Count } from "./count";
import { RepRing } from "./rep-ring";
import type { SetProps } from "./run-props";

/** So long a set, and more, is told in minutes. */
const LONG_SECONDS = 120;

/** Which repetition it is, or how long still, and what to do now. On the floor the number is read from two metres. */
export function SetCount({ item, run, step, now, moment }: SetProps) {
  const { script } = item;
  const { exercise } = item.item;
  const t = useTranslations("workout");
  const log = useTranslations("today.log");
  const format = useFormatter();
  const lead = step.kind === "lead";
  const counts = !lead && !script.timed;
  const elapsed = elapsedOf(run, now) / 1000;
  const place = placeIn(script, step, elapsed);
  const pose = place.beat?.pose ?? null;
  const cue = () => {
    if (lead) return t("getReady");
    if (script.timed) return t(script.flows ? "keepGoing" : "holdOn");
    return (pose === null ? null : exercise?.poseLabels[pose]) ?? exercise?.name;
  };
  const part = counts ? (place.into * script.reps) / step.seconds : elapsed / Math.max(1, step.seconds);
  const minutes = !counts && step.seconds >= LONG_SECONDS;
  const big = counts ? place.rep : minutes ? Math.ceil(moment.left / 60) : moment.left;
  const unit = counts ? t("ofReps", { of: script.reps }) : log(minutes ? "minutesUnit" : "secondsUnit");
  return (
    <div className="mt-3 flex items-center gap-5 floor:mt-1">
      <span className="floor:hidden">
        {counts ? (
          <RepRing reps={script.reps} whole={place.rep - 1} part={Math.min(1, part)} size={144}>
            <Count big={big} unit={unit} />
          </RepRing>
        ) : (
          <Ring share={part} size={144}>
            <Count big={big} unit={unit} />
          </Ring>
        )}
      </span>
      <span className="hidden font-[650] text-[9rem] leading-none tracking-[-.04em] tabular-nums floor:block">
        {format.number(big)}
      </span>
      <div className="min-w-0 flex-1">
        <p className="hidden text-ink-2 text-2xl floor:block">{unit}</p>
        <p
          lang={exercise?.lang ?? undefined}
          className="text-balance font-[640] text-xl wrap-anywhere floor:text-3xl"
        >
          {cue()}
        </p>
        {counts && place.beat?.kind === "hold" && (
          <p className="text-ink-2 tabular-nums floor:text-2xl">
            {t("holdFor", { seconds: Math.ceil(place.left) })}
          </p>
        )}
      </div>
    </div>
  );
}
