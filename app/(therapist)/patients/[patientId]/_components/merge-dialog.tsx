"use client";

import { useRouter } from "next/navigation";
import { useFormatter, useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { mergeRecordsAction } from "@/app/_actions/patients";
import { dayAsDate } from "@/app/_i18n/formats";
import { useFound } from "@/app/_shared/shell/use-found";
import { Field } from "@/app/_ui/form/field";
import { Input, SearchInput } from "@/app/_ui/form/input";
import { Segmented } from "@/app/_ui/form/segmented";
import { textOf } from "@/app/_ui/form/text-of";
import { FormDialog } from "./form-dialog";

/** The records that were found, one of them to choose. */
function OtherRecords({ patientId }: { patientId: string }) {
  const t = useTranslations("patient.merge");
  const format = useFormatter();
  const [text, setText] = useState("");
  const found = useFound(text, false);
  const others = found?.patients.filter(({ id }) => id !== patientId) ?? [];
  return (
    <>
      <SearchInput
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        aria-label={t("search")}
        placeholder={t("search")}
        maxLength={80}
      />
      <Field group name="keptId" label={t("other")} hint={t("otherHint")}>
        <div className="flex max-h-48 flex-col overflow-y-auto">
          {others.map(({ id, givenName, familyName, dateOfBirth }) => (
            <label key={id} className="flex min-h-9 items-center gap-2 rounded-sm px-1.5 hover:bg-brand-soft">
              <input type="radio" name="keptId" value={id} className="accent-brand" />
              <span className="font-medium">
                {givenName} {familyName}
              </span>
              <span className="ms-auto text-ink-3 text-xs">
                {t("born", { date: format.dateTime(dayAsDate(dateOfBirth), "date") })}
              </span>
            </label>
          ))}
          {found && others.length === 0 && <p className="text-ink-2">{t("none")}</p>}
        </div>
      </Field>
    </>
  );
}

type Props = { patientId: string; name: string; open: boolean; onOpenChange: (open: boolean) => void };

/** Says that another record is of the same person, and which of the two stays. */
export function MergeDialog({ patientId, name, ...dialog }: Props) {
  const t = useTranslations("patient.merge");
  const steps = useTranslations("patient.steps");
  const router = useRouter();
  const kept = useRef(patientId);
  return (
    <FormDialog
      {...dialog}
      title={t("title")}
      text={t("text")}
      action={mergeRecordsAction}
      read={(values) => {
        const other = textOf(values, "keptId");
        const [going, staying] = values.stays === "this" && other ? [other, patientId] : [patientId, other];
        kept.current = staying;
        return { patientId: going, keptId: staying, reason: values.reason };
      }}
      onDone={() => kept.current !== patientId && router.push(`/patients/${kept.current}`)}
      doneText={t("done")}
      submit={t("submit")}
      busyLabel={steps("busy")}
    >
      <OtherRecords patientId={patientId} />
      <Field group name="stays" label={t("stays")} hint={t("staysHint", { name })}>
        <Segmented
          name="stays"
          defaultValue="this"
          options={(["this", "that"] as const).map((value) => ({ value, label: t(value) }))}
        />
      </Field>
      <Field label={steps("reason")} name="reason" required>
        <Input name="reason" maxLength={300} autoComplete="off" />
      </Field>
    </FormDialog>
  );
}
