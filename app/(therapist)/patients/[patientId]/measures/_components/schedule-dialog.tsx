"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { scheduleMeasureAction } from "@/app/_actions/measures";
import { Field } from "@/app/_ui/form/field";
import { Select } from "@/app/_ui/form/input";
import { RadioGroup } from "@/app/_ui/form/radio-group";
import { FormDialog } from "@/app/(therapist)/_components/form-dialog";
import { measureOf } from "@/lib/measures/catalogue.data";
import type { MeasureRow } from "@/lib/measures/table";
import { isAsked, type Occasion, WEEKS } from "@/lib/measures/vocabulary";
import { useMeasureWords } from "../../_components/measures/use-measure-words";

type Props = { patientId: string; row: MeasureRow; onClose: () => void };
type When = Occasion | "never";

/** How often a measure is asked for, and on which occasion; what asks for it already is changed or ended. */
export function ScheduleDialog({ patientId, row, onClose }: Props) {
  const t = useTranslations("measures.schedule");
  const common = useTranslations("common");
  const words = useMeasureWords();
  const [when, setWhen] = useState<When>(row.schedule?.occasion ?? "visit");
  const offered = row.code === null ? null : measureOf(row.code);
  const least = offered?.leastWeeks ?? 1;
  const options = (["visit", "patient", "never"] as const).filter(
    (option) =>
      (option !== "patient" || isAsked(row.subject)) && (option !== "never" || row.schedule !== null),
  );
  return (
    <FormDialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={words.longName(row)}
      text={t(isAsked(row.subject) ? "text" : "textVisit")}
      action={scheduleMeasureAction}
      read={({ weeks }) => ({
        ...{ patientId, subject: row.subject },
        often: when === "never" ? null : { occasion: when, weeks: Number(weeks) },
      })}
      doneText={t("saved")}
      submit={common("save")}
    >
      <Field group label={t("occasion")} name="often">
        <RadioGroup<When>
          value={when}
          onChange={setWhen}
          options={options.map((value) => ({ value, label: t(value) }))}
        />
      </Field>
      {when !== "never" && (
        <Field label={t("weeks")} name="weeks">
          <Select name="weeks" defaultValue={String(row.schedule?.weeks ?? offered?.weeks ?? 4)}>
            {WEEKS.filter((weeks) => weeks >= least).map((weeks) => (
              <option key={weeks} value={weeks}>
                {weeks}
              </option>
            ))}
          </Select>
        </Field>
      )}
    </FormDialog>
  );
}
