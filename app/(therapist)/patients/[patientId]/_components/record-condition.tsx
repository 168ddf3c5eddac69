"use client";

import { Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { type ReactElement, useState } from "react";
import { recordConditionAction } from "@/app/_actions/safety";
import { Button } from "@/app/_ui/button";
import { DateField } from "@/app/_ui/date-field/date-field";
import { Field } from "@/app/_ui/form/field";
import { Select, Textarea } from "@/app/_ui/form/input";
import { useToast } from "@/app/_ui/toast";
import { FormDialog } from "@/app/(therapist)/_components/form-dialog";
import { type Recordable, SIDES } from "@/lib/exercises/vocabulary";
import { CONDITIONS } from "@/lib/safety/contraindications.data";

/** The leg, and of what follows an operation its date and the surgeon's limits. */
function OfCondition({ code, today }: { code: Recordable; today: string }) {
  const t = useTranslations("patient.conditions");
  const common = useTranslations("common");
  const { sided, operated } = CONDITIONS[code];
  return (
    <>
      {sided && (
        <Field label={common("side")} name="side" hint={t("sideHint")} required>
          <Select name="side" defaultValue="">
            <option value="">{t("choose")}</option>
            {SIDES.map((side) => (
              <option key={side} value={side}>
                {common(`leg.${side}`)}
              </option>
            ))}
          </Select>
        </Field>
      )}
      {operated && (
        <>
          <Field label={t("onDate")} name="onDate" optional>
            <DateField name="onDate" min="1900-01-01" max={today} />
          </Field>
          <Field label={t("limits")} name="limits" hint={t("limitsHint")} optional>
            <Textarea name="limits" rows={2} maxLength={500} />
          </Field>
        </>
      )}
    </>
  );
}

type Props = {
  patientId: string;
  today: string;
  codes: readonly Recordable[];
  /** What it opens with, and what is pressed for that; left out, nothing is chosen. */
  filledIn?: { code: Recordable; note: string; trigger: ReactElement };
};

/** Puts a condition on record; the plan in force is checked at once, and what came of it is told. */
export function RecordCondition({ patientId, today, codes, filledIn }: Props) {
  const t = useTranslations("patient.conditions");
  const common = useTranslations("common");
  const labels = useTranslations("conditions");
  const { notify } = useToast();
  const [code, setCode] = useState<Recordable | null>(filledIn?.code ?? null);
  return (
    <FormDialog
      trigger={
        filledIn?.trigger ?? (
          <Button size="sm" icon={<Plus />}>
            {common("record")}
          </Button>
        )
      }
      title={t("recordTitle")}
      text={t("text")}
      action={recordConditionAction}
      read={(values) => ({ ...values, onDate: values.onDate || null, patientId })}
      onDone={({ held, lackingNotes }) => {
        setCode(filledIn?.code ?? null);
        notify({
          title: t("recorded", { held: held.length }),
          text: lackingNotes.length > 0 ? t("needNotes", { count: lackingNotes.length }) : undefined,
          tone: held.length > 0 ? "note" : "good",
        });
      }}
      submit={common("record")}
      busyLabel={t("saving")}
    >
      <Field label={t("code")} name="code" hint={code && labels(`${code}.hint`)} required>
        <Select
          name="code"
          defaultValue={filledIn?.code ?? ""}
          onChange={(event) => setCode(codes.find((c) => c === event.target.value) ?? null)}
        >
          <option value="">{t("choose")}</option>
          {codes.map((c) => (
            <option key={c} value={c}>
              {labels(`${c}.label`)}
            </option>
          ))}
        </Select>
      </Field>
      {code && <OfCondition key={code} code={code} today={today} />}
      <Field label={common("note")} name="note" optional>
        <Textarea name="note" rows={2} maxLength={500} defaultValue={filledIn?.note} />
      </Field>
    </FormDialog>
  );
}
