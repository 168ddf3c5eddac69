"use client";

import { useRouter } from "next/navigation";
import { useFormatter, useTranslations } from "next-intl";
import { useTransition } from "react";
import { dayAsDate } from "@/app/_i18n/formats";
import { Button } from "@/app/_ui/button";
import { DateField } from "@/app/_ui/date-field/date-field";
import { useErrorText } from "@/app/_ui/form/error-text";
import { Field } from "@/app/_ui/form/field";
import type { FieldErrors } from "@/lib/result";
import { inForceOn } from "@/lib/time/in-force";
import { useBuilder } from "./builder-context";

type Dates = { effectiveFrom: string; endsOn: string | null };

type Props = {
  dates: Dates;
  errors: FieldErrors | undefined;
  onDates: (dates: Dates) => void;
  onPublish: () => void;
  publishing: boolean;
  /** It says what the latest version says. */
  unchanged: boolean;
  flush: () => Promise<void>;
};

/** From when, until when, what that means for today; keep or publish. */
export function PublishBar({ dates, errors = {}, onDates, onPublish, publishing, unchanged, flush }: Props) {
  const t = useTranslations("plan.publish");
  const common = useTranslations("common");
  const format = useFormatter();
  const errorText = useErrorText();
  const router = useRouter();
  const [keeping, start] = useTransition();
  const { data } = useBuilder();
  const { today, published, nextNumber, endsLighter, patient } = data;
  const inForce = inForceOn(published, today)?.number ?? null;
  const { effectiveFrom, endsOn } = dates;
  const error = (field: string) => errors[field] && errorText(errors[field]);
  const keep = () =>
    start(async () => {
      await flush();
      router.push(`/patients/${patient.id}`);
    });
  const begins = t("begins", { date: format.dateTime(dayAsDate(effectiveFrom), "day") });
  const stays = inForce === null ? t("staysNone") : t("stays", { number: inForce });
  const headline = effectiveFrom === today ? t("today") : `${begins} ${stays}`;
  const outcome = () => {
    if (!endsOn) return t("closedDays");
    const date = format.dateTime(dayAsDate(endsOn), "day");
    const returns = inForceOn(published, endsOn);
    return returns ? t("returns", { date, number: returns.number }) : t("returnsNone", { date });
  };
  return (
    <footer className="sticky bottom-0 z-10 flex shrink-0 flex-wrap items-end gap-x-3.5 gap-y-2 border-line border-t bg-surface print:hidden px-4 py-2.5 shadow-[0_-6px_16px_oklch(.3_.02_265/.05)]">
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
      <p className="min-w-40 flex-1 self-center text-ink-2">
        <b className="block font-semibold text-ink">{headline}</b>
        {outcome()} {endsLighter && t("endsLighter")}
      </p>
      <span className="flex items-center gap-2 self-center">
        <Button size="lg" busy={keeping} busyLabel={common("saving")} onClick={keep}>
          {t("keep")}
        </Button>
        <Button
          size="lg"
          variant="filled"
          keys="Ctrl Enter"
          busy={publishing}
          busyLabel={t("publishing")}
          disabled={unchanged}
          onClick={onPublish}
        >
          {t("publish", { number: nextNumber })}
        </Button>
      </span>
    </footer>
  );
}
