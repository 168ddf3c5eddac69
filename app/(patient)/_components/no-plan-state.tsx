import { CalendarCheck, Sprout, UserRoundCheck } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { dayAsDate } from "@/app/_i18n/formats";
import { EmptyState } from "@/app/_ui/states";
import type { Today } from "@/lib/today/queries";
import { firstName } from "./prescription-name";

const icons = {
  "being-written": <Sprout />,
  begins: <Sprout />,
  ended: <CalendarCheck />,
  "care-ended": <UserRoundCheck />,
};

/** Why no plan is in force, and who decides how it goes on; null where one is. */
export function NoPlanState({ today, action }: { today: Today; action?: ReactNode }) {
  const t = useTranslations("today.noPlan");
  const format = useFormatter();
  const { noPlan } = today;
  if (!noPlan) return null;
  const dayOf = (on: string) =>
    format.dateTime(dayAsDate(on), on.slice(0, 4) === today.date.slice(0, 4) ? "dayLong" : "dayYear");
  const words = {
    day: "on" in noPlan ? dayOf(noPlan.on) : "",
    therapist: firstName(today.therapist),
    clinic: today.clinicName,
  };
  return (
    <EmptyState
      icon={icons[noPlan.reason]}
      title={t(`title.${noPlan.reason}`, words)}
      text={t(`text.${noPlan.reason}`, words)}
      action={action}
    />
  );
}
