"use client";

import { useFormatter, useTranslations } from "next-intl";
import { dayAsDate } from "@/app/_i18n/formats";
import { DateField } from "@/app/_ui/date-field/date-field";
import { useErrorText } from "@/app/_ui/form/error-text";
import { Field } from "@/app/_ui/form/field";
import type { FieldErrors } from "@/lib/result";
import { inForceOn } from "@/lib/time/in-force";
import { useBuilder } from "./builder-context";
import { type Keep, PlanBar } from "./plan-bar";

type Dates = { effectiveFrom: string; endsOn: string | null };

type Props = {
  dates: Dates;
  errors: FieldErrors | undefined;
  onDates: (dates: Dates) => void;
  onPublish: () => void;
  publishing: boolean;
  /** It says what the latest version says. */
  unchanged: boolean;
  keep: Keep;
};

/** From when, until when, what that means for today; keep or publish. */
export function PublishBar({ dates, errors = {}, onDates, unchanged, ...publishing }: Props) {
  const t = useTranslations("plan.publish");
  const common = useTranslations("common");
  const format = useFormatter();
  const errorText = useErrorText();
  const { today, published, nextNumber, endsLighter } = useBuilder().data;
  const inForce = inForceOn(published, today)?.number ?? null;
  const { effectiveFrom, endsOn } = dates;
  const error = (field: string) => errors[field] && errorText(errors[field]);
  const begins = t("begins", { date: format.dateTime(dayAsDate(effectiveFrom), "day") });
  const stays = inForce === null ? t("staysNone") : t("stays", { number: inForce });
  const outcome = () => {
    if (!endsOn) return t("closedDays");
    const date = format.dateTime(dayAsDate(endsOn), "day");
    const returns = inForceOn(published, endsOn);
    return returns ? t("returns", { date, number: returns.number }) : t("returnsNone", { date });
  };
  return (
    <PlanBar
      {...publishing}
      headline={effectiveFrom === today ? t("today") : `${begins} ${stays}`}
      outcome={
        <>
          {outcome()} {endsLighter && t("endsLighter")}
        </>
      }
      label={t("publish", { number: nextNumber })}
      disabled={unchanged}
    >
      <Field label={t("from")} name="effectiveFrom" error={error("effectiveFrom")}>
        <DateField
          className="w-38"
          min={today}
          required
          value={effectiveFrom}
          onChange={(date) => date && onDates({ ...dates, effectiveFrom: date })}
        />
      </Field>
      <Field label={common("until")} name="endsOn" error={error("endsOn")}>
        <DateField
          className="w-38"
          min={today}
          value={endsOn ?? ""}
          onChange={(date) => onDates({ ...dates, endsOn: date || null })}
        />
      </Field>
    </PlanBar>
  );
}
