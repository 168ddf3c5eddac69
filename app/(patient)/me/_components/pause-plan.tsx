import { ChevronDown, CirclePause } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import { dayAsDate } from "@/app/_i18n/formats";
import { Banner } from "@/app/_ui/banner";
import type { StandingPause } from "@/lib/pauses/queries";
import { addDays, dayNumber } from "@/lib/time/calendar-date";
import { EndPause } from "./end-pause";
import { PauseForm } from "./pause-form";

type Props = { today: string; pauses: readonly StandingPause[]; therapist: string };

/** The pauses that stand; the way to a new one where none does. */
export function PausePlan({ today, pauses, therapist }: Props) {
  const t = useTranslations("me.pause");
  const pauseWords = useTranslations("pause");
  const format = useFormatter();
  const day = (date: string) => format.dateTime(dayAsDate(date), "day");
  return (
    <section aria-labelledby="pause">
      <h2 id="pause" className="mb-2 font-[640] text-xl">
        {pauseWords("title")}
      </h2>
      {pauses.length === 0 ? (
        <details className="group/pause overflow-hidden rounded-xl bg-surface shadow-1 ring ring-line dark:ring-0">
          <summary className="flex min-h-18 list-none items-center gap-3.5 p-3 -outline-offset-2 [&::-webkit-details-marker]:hidden">
            <span
              aria-hidden="true"
              className="grid size-12 flex-none place-items-center rounded-[14px] bg-thumb text-ink-2"
            >
              <CirclePause className="size-6" />
            </span>
            <span className="min-w-0 flex-1 text-pretty">{t("text")}</span>
            <ChevronDown
              aria-hidden="true"
              className="size-6 flex-none text-ink-2 transition-transform group-open/pause:rotate-180"
            />
          </summary>
          <div className="px-4 pt-2 pb-4">
            <PauseForm earliest={addDays(today, 1)} therapist={therapist} />
          </div>
        </details>
      ) : (
        <div className="grid gap-2.5">
          {pauses.map((pause) => {
            const runs = pause.from <= today;
            const days = dayNumber(pause.to) - dayNumber(pause.from);
            const who = pause.author === "therapist" ? t("byTherapist", { therapist }) : "";
            return (
              <Banner
                key={pause.id}
                icon={<CirclePause />}
                title={
                  runs
                    ? t("running", { to: day(pause.to) })
                    : t("planned", { from: day(pause.from), to: day(addDays(pause.to, -1)) })
                }
                actions={pause.author === "patient" && <EndPause pauseId={pause.id} runs={runs} />}
              >
                {runs ? t("runningText", { to: day(pause.to) }) : t("plannedText", { days })} {who}
              </Banner>
            );
          })}
        </div>
      )}
    </section>
  );
}
