"use client";

import { X } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import { closeDatesAction, openAgainAction } from "@/app/_actions/care";
import { dayAsDate } from "@/app/_i18n/formats";
import { ActionForm, SubmitButton } from "@/app/_ui/form/action-form";
import { Field } from "@/app/_ui/form/field";
import { Input } from "@/app/_ui/form/input";
import { useAction } from "@/app/_ui/form/use-action";
import { IconButton } from "@/app/_ui/icon-button";
import type { ClosedDates } from "@/lib/clinics/care/opening";
import type { LocalDate } from "@/lib/time/calendar-date";
import { DateSpan } from "./date-span";

type Props = { closed: readonly ClosedDates[]; today: LocalDate; runs: boolean };

/** Dates ahead on which the clinic is closed whatever the weekday; past ones are not shown. */
export function ClosedDatesPanel({ closed, today, runs }: Props) {
  const t = useTranslations("alerts.care");
  const ahead = closed.filter(({ to }) => to >= today);
  return (
    <section aria-labelledby="closed">
      <h2 id="closed" className="mb-2 font-semibold text-md">
        {t("closed")}
      </h2>
      {ahead.length === 0 && <p className="mb-2 text-ink-2">{t("closedNone")}</p>}
      <ul className="mb-3">
        {ahead.map((dates) => (
          <OneClosed key={`${dates.from} ${dates.to}`} dates={dates} runs={runs} />
        ))}
      </ul>
      {runs && (
        <ActionForm
          action={closeDatesAction}
          doneText={t("saved")}
          onDone={(_data, form) => form.reset()}
          className="grid grid-cols-2 items-end gap-3"
        >
          <DateSpan from={t("from")} to={t("until")} today={today} />
          <Field name="note" label={t("note")} optional>
            <Input name="note" maxLength={80} />
          </Field>
          <span>
            <SubmitButton variant="default">{t("close")}</SubmitButton>
          </span>
        </ActionForm>
      )}
    </section>
  );
}

function OneClosed({ dates, runs }: { dates: ClosedDates; runs: boolean }) {
  const t = useTranslations("alerts.care");
  const { run, pending } = useAction(openAgainAction, { doneText: t("saved") });
  const range = useRange()(dates);
  return (
    <li className="flex min-h-control-md items-center gap-3 border-line border-b">
      <span className="min-w-0 font-medium">{range}</span>
      <span className="min-w-0 flex-1 truncate text-ink-2">{dates.note}</span>
      {runs && (
        <IconButton
          size="sm"
          icon={<X />}
          label={t("openAgain", { dates: range })}
          disabled={pending}
          onClick={() => run({ from: dates.from, to: dates.to })}
        />
      )}
    </li>
  );
}

/** "Fri 25 Dec 2026 to Sun 3 Jan 2027", or the one day. */
export function useRange() {
  const common = useTranslations("common");
  const format = useFormatter();
  const day = (date: LocalDate) => format.dateTime(dayAsDate(date), "dayYear");
  return ({ from, to }: { from: LocalDate; to: LocalDate }): string =>
    from === to ? day(from) : common("span", { from: day(from), to: day(to) });
}
