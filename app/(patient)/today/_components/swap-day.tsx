import { Feather } from "lucide-react";
import { useFormatter } from "next-intl";
import { dayAsDate } from "@/app/_i18n/formats";
import { addDays } from "@/lib/time/calendar-date";
import type { Today } from "@/lib/today/queries";
import { areWithheld } from "@/lib/today/withhold";
import { firstName } from "../../_components/prescription-name";
import { BySwap } from "./by-swap";
import { LighterList } from "./lighter-list";
import { PlanOfDay } from "./plan-of-day";

/** Today, with the lighter plan to swap to where there is one for an ordinary day. */
export function SwapDay({ today, other }: { today: Today; other: Today | null }) {
  const format = useFormatter();
  const state = today.days.find((day) => day.when === "today")?.state;
  const withheld = areWithheld(today);
  const [usual, lighter] = today.onLighter ? [other, today] : [today, other];
  const back = lighter?.plan?.until;
  if (!usual || !lighter || !back || state !== "active" || withheld || today.stopped)
    return <PlanOfDay today={today} />;
  const day = (date: string) => format.dateTime(dayAsDate(date), "dayLong");
  return (
    <BySwap
      key={today.date}
      icon={<Feather aria-hidden="true" />}
      on={today.onLighter === true}
      offered={today.lighterOffered}
      usual={<PlanOfDay today={usual} />}
      lighter={<PlanOfDay today={lighter} />}
      list={<LighterList usual={usual} lighter={lighter} />}
      therapist={firstName(today.therapist)}
      last={day(addDays(back, -1))}
      back={day(back)}
    />
  );
}
