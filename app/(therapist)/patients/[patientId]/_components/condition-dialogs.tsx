"use client";

import { Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { clearConditionAction, endConditionAction, recordConditionAction } from "@/app/_actions/safety";
import { Button } from "@/app/_ui/button";
import { Field } from "@/app/_ui/form/field";
import { Select, Textarea } from "@/app/_ui/form/input";
import { useToast } from "@/app/_ui/toast";
import type { Caution } from "@/lib/exercises/vocabulary";
import { FormDialog } from "./form-dialog";

/** Puts a condition on record; the plan in force is checked at once, and what came of it is told. */
export function RecordCondition({ patientId, codes }: { patientId: string; codes: readonly Caution[] }) {
  const t = useTranslations("patient.conditions");
  const common = useTranslations("common");
  const labels = useTranslations("conditions");
  const { notify } = useToast();
  const [code, setCode] = useState<Caution | null>(null);
  return (
    <FormDialog
      trigger={
        <Button size="sm" icon={<Plus />}>
          {common("record")}
        </Button>
      }
      title={t("recordTitle")}
      text={t("text")}
      action={recordConditionAction}
      read={(values) => ({ ...values, patientId })}
      onDone={({ held, lackingNotes }) => {
        setCode(null);
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
          defaultValue=""
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
      <Field label={common("note")} name="note" optional>
        <Textarea name="note" rows={2} maxLength={500} />
      </Field>
    </FormDialog>
  );
}

/** It is asked once more, because exercises come back on the patient's phone today. */
export function EndCondition({ conditionId, name }: { conditionId: string; name: string }) {
  const t = useTranslations("patient.conditions");
  return (
    <FormDialog
      trigger={
        <Button size="sm" variant="quiet">
          {t("end")}
        </Button>
      }
      title={t("endTitle", { name })}
      text={t("endText")}
      action={endConditionAction}
      read={() => ({ conditionId })}
      doneText={t("ended")}
      submit={t("endDo")}
      busyLabel={t("saving")}
    />
  );
}

/** A surgeon's or physician's clearance, with its ground. */
export function ClearCondition({ conditionId, name }: { conditionId: string; name: string }) {
  const t = useTranslations("patient.conditions");
  const common = useTranslations("common");
  return (
    <FormDialog
      trigger={<Button size="sm">{t("clear")}</Button>}
      title={t("clearTitle", { name })}
      text={t("clearText")}
      action={clearConditionAction}
      read={(values) => ({ ...values, conditionId })}
      doneText={t("cleared")}
      submit={common("record")}
      busyLabel={t("saving")}
    >
      <Field label={t("clearNote")} name="note" required>
        <Textarea name="note" rows={2} maxLength={500} />
      </Field>
    </FormDialog>
  );
}
