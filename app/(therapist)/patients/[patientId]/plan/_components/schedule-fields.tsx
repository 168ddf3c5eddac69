"use client";

import { useTranslations } from "next-intl";
import { DaysToggle } from "@/app/_ui/form/days-toggle";
import { Field } from "@/app/_ui/form/field";
import { Segmented } from "@/app/_ui/form/segmented";
import { Stepper } from "@/app/_ui/form/stepper";
import { isFromLibrary } from "@/lib/plans/from-library";
import type { Prescription, Schedule } from "@/lib/plans/schema";
import { usualDays } from "@/lib/plans/templates";
import { useBuilder } from "./builder-context";

const MODES = ["weekdays", "flexible"] as const;

/** On these days, or any n days a week. */
export function ScheduleFields({ entry }: { entry: Prescription }) {
  const t = useTranslations("plan.editor");
  const common = useTranslations("common");
  const { dispatch } = useBuilder();
  const { id, schedule } = entry;
  const { days } = schedule;
  const change = (part: Partial<Schedule>) =>
    dispatch({ type: "change", id, change: { schedule: { ...schedule, ...part } } });
  const count = days.type === "weekdays" ? days.weekdays.length : days.perWeek;
  return (
    <>
      {!isFromLibrary(entry) && (
        <Field name="schedule.timesPerDay" label={common("dose.perDay")}>
          <Stepper
            label={common("dose.perDay")}
            value={schedule.timesPerDay}
            min={1}
            max={12}
            onChange={(timesPerDay) => change({ timesPerDay })}
          />
        </Field>
      )}
      <Field group name="schedule.days" label={t("daysMode")}>
        <Segmented
          options={MODES.map((value) => ({ value, label: t(value === "weekdays" ? "onDays" : "anyDays") }))}
          value={days.type}
          onChange={(mode) => {
            if (mode === days.type) return;
            change({ days: mode === "flexible" ? { type: "flexible", perWeek: count } : usualDays(count) });
          }}
        />
      </Field>
      {days.type === "weekdays" ? (
        <Field group name="schedule.days.weekdays" label={common("daysTitle")}>
          <DaysToggle
            value={days.weekdays}
            onChange={(weekdays) => {
              // A prescription is due on some day: the last one stays.
              if (weekdays.length > 0) change({ days: { type: "weekdays", weekdays } });
            }}
          />
        </Field>
      ) : (
        <Field name="schedule.days.perWeek" label={common("dose.days")}>
          <Stepper
            label={common("dose.days")}
            value={days.perWeek}
            min={1}
            max={7}
            onChange={(perWeek) => change({ days: { type: "flexible", perWeek } })}
          />
        </Field>
      )}
    </>
  );
}
