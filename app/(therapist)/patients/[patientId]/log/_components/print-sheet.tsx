"use client";

import { Printer } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { printSheetAction } from "@/app/_actions/sheets";
import { Button } from "@/app/_ui/button";
import { DateField } from "@/app/_ui/date-field/date-field";
import { Field } from "@/app/_ui/form/field";
import { Segmented } from "@/app/_ui/form/segmented";
import { textOf } from "@/app/_ui/form/text-of";
import { FormDialog } from "@/app/(therapist)/_components/form-dialog";
import type { SheetId } from "@/lib/ids";
import { newId } from "@/lib/new-id";
import { PAGE_SIZES, type PageSize, PRINT_DAYS } from "@/lib/sheets/vocabulary";
import { addDays } from "@/lib/time/calendar-date";

type Props = { patientId: string; today: string; size: PageSize };

/** A week of the plan for paper; it leads to the sheet, where its PDF is opened and what comes back is entered. */
export function PrintSheet({ patientId, today, size }: Props) {
  const t = useTranslations("sheets.print");
  const router = useRouter();
  // The same until it is made: an answer that was lost makes no second one.
  const [sheetId, setSheetId] = useState(() => newId<SheetId>());
  return (
    <FormDialog
      trigger={<Button icon={<Printer />}>{t("open")}</Button>}
      title={t("open")}
      text={t("text")}
      action={printSheetAction}
      read={(values) => ({
        ...{ patientId, sheetId, fromDate: textOf(values, "fromDate"), size: textOf(values, "size") },
        large: textOf(values, "type") === "large",
      })}
      onDone={(made) => {
        setSheetId(newId<SheetId>());
        router.push(`/patients/${patientId}/sheets/${made.sheetId}`);
      }}
      submit={t("make")}
      busyLabel={t("making")}
    >
      <Field label={t("from")} name="fromDate">
        <DateField
          name="fromDate"
          min={addDays(today, -PRINT_DAYS.back)}
          max={addDays(today, PRINT_DAYS.ahead)}
          defaultValue={today}
        />
      </Field>
      <div className="flex flex-wrap gap-x-6 gap-y-3">
        <Field label={t("size")} group>
          <Segmented
            name="size"
            defaultValue={size}
            options={PAGE_SIZES.map((value) => ({ value, label: t(`sizes.${value}`) }))}
          />
        </Field>
        <Field label={t("type")} group>
          <Segmented
            name="type"
            defaultValue="usual"
            options={(["usual", "large"] as const).map((value) => ({ value, label: t(`types.${value}`) }))}
          />
        </Field>
      </div>
    </FormDialog>
  );
}
