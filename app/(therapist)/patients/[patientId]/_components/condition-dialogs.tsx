"use client";

import { useTranslations } from "next-intl";
import {
  clearConditionAction,
  dismissProposalAction,
  endConditionAction,
  overrideBlockAction,
} from "@/app/_actions/safety";
import { Button } from "@/app/_ui/button";
import { Field } from "@/app/_ui/form/field";
import { Textarea } from "@/app/_ui/form/input";
import { FormDialog } from "@/app/(therapist)/_components/form-dialog";

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

type EndOverrideProps = { conditionId: string; exerciseId: string; name: string; today: string };

/** Takes back what was allowed for a time: the block holds again from today. */
export function EndOverride({ conditionId, exerciseId, name, today }: EndOverrideProps) {
  const t = useTranslations("patient.conditions");
  const common = useTranslations("common");
  return (
    <FormDialog
      trigger={
        <Button size="sm" variant="quiet">
          {t("endAllowed")}
        </Button>
      }
      title={t("endAllowedTitle", { name })}
      text={t("endAllowedText")}
      action={overrideBlockAction}
      read={(values) => ({ ...values, conditionId, exerciseId, until: today })}
      doneText={t("endedAllowed")}
      submit={t("endAllowedDo")}
    >
      <Field label={common("reason")} name="reason" required>
        <Textarea name="reason" rows={2} maxLength={500} />
      </Field>
    </FormDialog>
  );
}

/** A proposed condition is not put on record, and why. */
export function DismissProposal({ patientId }: { patientId: string }) {
  const t = useTranslations("patient.proposal");
  const common = useTranslations("common");
  return (
    <FormDialog
      trigger={
        <Button size="sm" variant="quiet">
          {t("dismiss")}
        </Button>
      }
      title={t("dismissTitle")}
      text={t("dismissText")}
      action={dismissProposalAction}
      read={(values) => ({ ...values, patientId })}
      doneText={t("dismissed")}
      submit={t("dismissDo")}
    >
      <Field label={common("reason")} name="reason" required>
        <Textarea name="reason" rows={2} maxLength={500} />
      </Field>
    </FormDialog>
  );
}
