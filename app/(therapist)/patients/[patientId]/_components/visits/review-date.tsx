"use client";

import { useFormatter, useTranslations } from "next-intl";
import { setReviewAction } from "@/app/_actions/visits";
import { dayAsDate } from "@/app/_i18n/formats";
import { Button } from "@/app/_ui/button";
import { DateField } from "@/app/_ui/date-field/date-field";
import { Field } from "@/app/_ui/form/field";
import { useAction } from "@/app/_ui/form/use-action";
import { FormDialog } from "@/app/(therapist)/_components/form-dialog";
import { addDays } from "@/lib/time/calendar-date";
import { VISIT_DAYS } from "@/lib/visits/vocabulary";

type Props = { patientId: string; reviewOn: string | null; today: string; may: boolean };

/** Weeks that are one press away. */
const WEEKS = [1, 2] as const;

/** When the plan is to be looked at again, and the ways to say so. */
export function ReviewDate({ patientId, reviewOn, today, may }: Props) {
  const t = useTranslations("visits.review");
  const common = useTranslations("common");
  const format = useFormatter();
  const { run, pending } = useAction(setReviewAction);
  const set = (date: string | null) => run({ patientId, reviewOn: date });
  const due = reviewOn !== null && reviewOn <= today;
  return (
    <div className="mb-1 flex flex-wrap items-center gap-2 border-line border-b pb-2">
      <p className={due ? "font-semibold text-part-ink" : ""}>
        {reviewOn ? t(due ? "due" : "on", { day: format.dateTime(dayAsDate(reviewOn), "day") }) : t("none")}
      </p>
      {may && (
        <span className="ms-auto flex flex-wrap items-center gap-1.5 print:hidden">
          {WEEKS.map((weeks) => (
            <Button key={weeks} size="sm" busy={pending} onClick={() => set(addDays(today, weeks * 7))}>
              {t("inWeeks", { weeks })}
            </Button>
          ))}
          <FormDialog
            trigger={<Button size="sm">{t("choose")}</Button>}
            title={t("title")}
            action={setReviewAction}
            read={(values) => ({ ...values, patientId })}
            submit={common("save")}
          >
            <Field label={t("label")} name="reviewOn" hint={t("hint")} required>
              <DateField
                name="reviewOn"
                min={today}
                max={addDays(today, VISIT_DAYS.ahead)}
                defaultValue={reviewOn !== null && reviewOn > today ? reviewOn : addDays(today, 7)}
              />
            </Field>
          </FormDialog>
          {reviewOn && (
            <Button size="sm" variant="quiet" busy={pending} onClick={() => set(null)}>
              {t("clear")}
            </Button>
          )}
        </span>
      )}
    </div>
  );
}
