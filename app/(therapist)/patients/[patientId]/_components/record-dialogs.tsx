"use client";

import { useTranslations } from "next-intl";
import {
  enterInErrorAction,
  recordDeathAction,
  restoreRecordAction,
  startEpisodeAction,
  undoDeathAction,
  undoDischargeAction,
  undoMergeAction,
  unlinkSignInAction,
} from "@/app/_actions/patients";
import { DateField } from "@/app/_ui/date-field/date-field";
import { Field } from "@/app/_ui/form/field";
import { Input, Select } from "@/app/_ui/form/input";
import { Options } from "@/app/_ui/form/options";
import { Segmented } from "@/app/_ui/form/segmented";
import { FormDialog } from "@/app/(therapist)/_components/form-dialog";
import { SIDES } from "@/lib/exercises/vocabulary";

type Shared = { patientId: string; open: boolean; onOpenChange: (open: boolean) => void };

const REASONED = {
  unlink: unlinkSignInAction,
  undoDischarge: undoDischargeAction,
  undoDeath: undoDeathAction,
  inError: enterInErrorAction,
  restore: restoreRecordAction,
  undoMerge: undoMergeAction,
} as const;
export type Reasoned = keyof typeof REASONED;

/** A step that asks for one sentence and nothing else: what happens stands above it. */
export function ReasonedDialog({ step, patientId, ...dialog }: Shared & { step: Reasoned }) {
  const t = useTranslations("patient.steps");
  const common = useTranslations("common");
  const actions = useTranslations("patient.actions");
  const submit: Record<Reasoned, string> = {
    unlink: t("unlink.submit"),
    undoDischarge: actions("undoDischarge"),
    undoDeath: common("restore"),
    inError: t("inError.submit"),
    restore: common("restore"),
    undoMerge: actions("undoMerge"),
  };
  const danger = step === "unlink" || step === "inError";
  return (
    <FormDialog
      {...dialog}
      danger={danger}
      title={t(`${step}.title`)}
      text={t(`${step}.text`)}
      action={REASONED[step]}
      read={(values) => ({ ...values, patientId })}
      doneText={t(`${step}.done`)}
      submit={submit[step]}
    >
      <Field label={common("why")} name="reason" required>
        <Input name="reason" maxLength={300} autoComplete="off" />
      </Field>
    </FormDialog>
  );
}

export function DeathDialog({ patientId, today, ...dialog }: Shared & { today: string }) {
  const t = useTranslations("patient.steps");
  const common = useTranslations("common");
  const patient = useTranslations("patient");
  return (
    <FormDialog
      {...dialog}
      title={patient("actions.death")}
      text={t("death.text")}
      action={recordDeathAction}
      read={(values) => ({ ...values, patientId })}
      doneText={t("death.done")}
      submit={common("record")}
    >
      <Field label={t("death.date")} name="diedOn" required>
        <DateField name="diedOn" max={today} />
      </Field>
    </FormDialog>
  );
}

type Start = Shared & {
  side: string;
  lead: string | null;
  clinicians: readonly { id: string; name: string }[];
};

/** Somebody comes back: a new episode on the same record and sign-in. */
export function StartEpisodeDialog({ patientId, side, lead, clinicians, ...dialog }: Start) {
  const t = useTranslations("patient.steps");
  const patient = useTranslations("patient");
  const person = useTranslations("patientForm");
  const common = useTranslations("common");
  return (
    <FormDialog
      {...dialog}
      title={patient("actions.start")}
      text={t("start.text")}
      action={startEpisodeAction}
      read={(values) => ({ ...values, patientId })}
      doneText={t("start.done")}
      submit={common("start")}
    >
      <Field group name="side" label={person("side")}>
        <Segmented
          name="side"
          defaultValue={side as (typeof SIDES)[number]}
          options={SIDES.map((value) => ({ value, label: common(`sides.${value}`) }))}
        />
      </Field>
      <Field name="leadId" label={person("lead")} required>
        <Select name="leadId" defaultValue={lead ?? ""}>
          <Options options={clinicians.map(({ id, name }) => ({ value: id, label: name }))} />
        </Select>
      </Field>
    </FormDialog>
  );
}
