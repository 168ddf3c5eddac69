"use client";

import { useTranslations } from "next-intl";
import { endGoalAction, setGoalAction } from "@/app/_actions/goals";
import { Button } from "@/app/_ui/button";
import { Field } from "@/app/_ui/form/field";
import { Input } from "@/app/_ui/form/input";
import { useAction } from "@/app/_ui/form/use-action";
import { FormDialog } from "@/app/(therapist)/_components/form-dialog";
import { MOST_WORDS } from "@/lib/goals/vocabulary";

/** Writes a goal down as the patient says it. */
export function AddGoal({ patientId }: { patientId: string }) {
  const t = useTranslations("patient.goals");
  const common = useTranslations("common");
  return (
    <FormDialog
      trigger={<Button size="sm">{t("add")}</Button>}
      title={t("addTitle")}
      text={t("addText")}
      action={setGoalAction}
      read={({ words }) => ({ patientId, words: words ?? "" })}
      submit={common("save")}
    >
      <Field label={t("words")} hint={t("hint")} name="words">
        <Input name="words" maxLength={MOST_WORDS} autoComplete="off" required />
      </Field>
    </FormDialog>
  );
}

/** Reached, or no longer wanted; it stays here with its scores. */
export function EndGoal({ goalId, words }: { goalId: string; words: string }) {
  const t = useTranslations("goals");
  const { run, pending } = useAction(endGoalAction, { doneText: t("ended") });
  return (
    <Button
      size="sm"
      variant="quiet"
      aria-label={t("endName", { goal: words })}
      busy={pending}
      onClick={() => run({ goalId })}
    >
      {t("end")}
    </Button>
  );
}
