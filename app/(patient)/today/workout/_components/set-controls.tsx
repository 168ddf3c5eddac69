import { OctagonX, Pause, Play, SkipBack, SkipForward } from "lucide-react";
import { useTranslations } from "next-intl";
import { PhoneDock } from "@/app/_shared/shell/phone-dock";
import { Button } from "@/app/_ui/button";
import { IconButton } from "@/app/_ui/icon-button";
import { back, finishSet, pause, resume, skipStep } from "@/lib/workout/run";
import { useDoseLine } from "../../../_components/dose-line";
import { wakeSound } from "./cue-player";
import type { SetProps } from "./run-props";

const sideButton =
  "phone:h-16! phone:w-full! phone:rounded-xl! bg-surface inset-ring-[1.5px] inset-ring-line-control";

/** Again, stand still or go on, and onwards. What nobody saw is the person's to say. */
export function SetControls({ item, run, step, next, change, onSkip, onStop }: SetProps) {
  const { script } = item;
  const t = useTranslations("workout");
  const log = useTranslations("today.log");
  const common = useTranslations("common");
  const pauseWords = useTranslations("pause");
  const { dose } = useDoseLine();
  const lead = step.kind === "lead";
  const stands = run.since === null;
  return (
    <PhoneDock aboveTabs={false}>
      {run.away && <p className="text-pretty rounded-lg bg-part-soft p-3">{t("away")}</p>}
      {next && (
        <p className="px-1 text-center text-ink-2 text-md floor:hidden">
          {t("next", { name: next.item.exercise?.name ?? "", dose: dose(next.item) })}
        </p>
      )}
      <div className="grid grid-cols-[4rem_1fr_4rem] gap-2.5 low-screen:grid-cols-[3rem_1fr_3rem_3rem] low-screen:gap-2 floor:grid-cols-[4rem_1fr_4rem_4rem]">
        <IconButton
          className={sideButton}
          label={t("back")}
          icon={<SkipBack aria-hidden="true" className="size-6 rtl:-scale-x-100" />}
          onClick={() => change((one, when) => back(script, one, when))}
        />
        <Button
          size="phone"
          variant="filled"
          icon={stands ? <Play aria-hidden="true" /> : <Pause aria-hidden="true" />}
          onClick={() => {
            // A page that was read anew may be heard again only by a tap.
            wakeSound();
            change(stands ? resume : pause);
          }}
        >
          {stands ? common("goOn") : pauseWords("pause")}
        </Button>
        <IconButton
          className={sideButton}
          label={t("forward")}
          icon={<SkipForward aria-hidden="true" className="size-6 rtl:-scale-x-100" />}
          onClick={() => (lead ? onSkip() : change((one, when) => skipStep(script, one, when)))}
        />
        <span className="hidden floor:contents low-screen:contents">
          <IconButton
            className={sideButton}
            label={log("stopped")}
            icon={<OctagonX aria-hidden="true" className="size-6 text-low" />}
            onClick={onStop}
          />
        </span>
      </div>
      {run.away && !lead && (
        <Button onClick={() => change((one, when) => finishSet(script, one, when))}>{t("didSet")}</Button>
      )}
      {stands && !run.away && (
        <Button variant="quiet" onClick={onSkip}>
          {t("enough")}
        </Button>
      )}
    </PhoneDock>
  );
}
