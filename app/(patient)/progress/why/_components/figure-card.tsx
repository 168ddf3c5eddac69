import { Check, CircleDashed, Contrast, Sprout } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { dayAsDate } from "@/app/_i18n/formats";
import { Card } from "@/app/_ui/card";
import { Chip } from "@/app/_ui/chip";
import { Ring } from "@/app/_ui/ring";
import { WINDOWS } from "@/lib/adherence/count/score";
import type { Why } from "@/lib/adherence/explain/why";
import type { Streak } from "@/lib/adherence/flags/streak";
import { addDays } from "@/lib/time/calendar-date";

const bold = { b: (words: ReactNode) => <b className="font-[640]">{words}</b> };
const bands = {
  "on-track": { tone: "good", icon: <Check aria-hidden="true" /> },
  partial: { tone: "part", icon: <Contrast aria-hidden="true" /> },
  low: { tone: "neutral", icon: <CircleDashed aria-hidden="true" /> },
} as const;

type Props = { why: Why; streak: Streak; therapist: string; today: string };

/** The 28 days as a ring, and the sessions as a fact of their own; before there is enough of a plan, how far it has come. */
export function FigureCard({ why, streak, therapist, today }: Props) {
  const t = useTranslations("progress");
  const common = useTranslations("common");
  const { exercise } = why.figures;
  const { da } = exercise;
  if (!da) return <SoonCard why={why} today={today} />;
  const band = bands[da.band];
  return (
    <Card className="flex flex-wrap items-center gap-x-5 gap-y-3">
      <Ring share={Number(da.numerator) / Number(da.denominator)}>
        <b className="font-[650] text-3xl tracking-[-.02em]">{common("percent", { percent: da.percent })}</b>
      </Ring>
      <div className="grid min-w-0 flex-1 basis-40 justify-items-start gap-2">
        <Chip tone={band.tone} icon={band.icon}>
          {t(`band.${da.band}`)}
        </Chip>
        <p className="text-pretty">{t("mean", { count: exercise.meanOf })}</p>
      </div>
      <div className="grid basis-full gap-1.5 text-pretty text-ink-2">
        <p className="border-line border-y py-2.5 text-ink">
          {t.rich("did", { ...bold, done: exercise.done.shown, due: exercise.due.shown })}
        </p>
        {exercise.provisional && <p className="text-ink">{t("open", { count: exercise.stillOpen })}</p>}
        <p>{t("how", { therapist })}</p>
        {streak.shown && (
          <p className="flex items-center gap-2 text-ink">
            <Sprout aria-hidden="true" className="size-5 text-good" />
            {t("streak", { days: streak.length })}
          </p>
        )}
      </div>
    </Card>
  );
}

/** Half of the window's days have to be active before there is a figure. */
const DAYS_NEEDED = WINDOWS.month.days / 2;

function SoonCard({ why, today }: { why: Why; today: string }) {
  const t = useTranslations("progress");
  const format = useFormatter();
  const { activeDays, exercise } = why.figures;
  const missing = DAYS_NEEDED - activeDays;
  const day = missing > 0 ? format.dateTime(dayAsDate(addDays(today, missing)), "dayLong") : "";
  return (
    <Card className="flex flex-wrap items-center gap-x-5 gap-y-3">
      <Ring share={Math.min(1, activeDays / DAYS_NEEDED)}>
        <b className="block font-[650] text-2xl leading-none">
          {t("soonRing", { days: Math.min(activeDays, DAYS_NEEDED), of: DAYS_NEEDED })}
        </b>
        <span className="text-ink-2 text-md">{t("soonDays")}</span>
      </Ring>
      <div className="grid min-w-0 flex-1 basis-40 gap-1.5">
        <h2 className="font-[640] text-xl">{t("soon")}</h2>
        <p className="text-pretty">
          {t.rich("soonSoFar", { ...bold, done: exercise.done.shown, due: exercise.due.shown })}
        </p>
      </div>
      <p className="basis-full text-pretty text-ink-2">
        {missing > 0 ? t("soonText", { day }) : t("soonMore")}
      </p>
    </Card>
  );
}
