import { CirclePause } from "lucide-react";
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
  const format = useFormatter();
  const day = (date: string) => format.dateTime(dayAsDate(date), "day");
  return (
    <section aria-labelledby="pause">
      <h2 id="pause" className="mb-2 font-[640] text-xl">
        {t("title")}
      </h2>
      {pauses.length === 0 ? (
        <PauseForm earliest={addDays(today, 1)} therapist={therapist} />
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
