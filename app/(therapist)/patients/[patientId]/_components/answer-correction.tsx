"use client";

import { useTranslations } from "next-intl";
import { answerCorrectionAction } from "@/app/_actions/corrections";
import { Button } from "@/app/_ui/button";
import { Field } from "@/app/_ui/form/field";
import { Textarea } from "@/app/_ui/form/input";
import { RadioGroup } from "@/app/_ui/form/radio-group";
import { FormDialog } from "@/app/(therapist)/_components/form-dialog";
import { ANSWERED, WORDS_LENGTH } from "@/lib/corrections/vocabulary";

/** What became of what a patient asked for; they read it as it is written here. */
export function AnswerCorrection({ id, words }: { id: string; words: string }) {
  const t = useTranslations("patient.asked");
  return (
    <FormDialog
      trigger={<Button>{t("answer")}</Button>}
      title={t("title")}
      text={
        <>
          <span className="mb-1.5 block whitespace-pre-line rounded-sm bg-sunken px-2.5 py-1.5 text-ink wrap-anywhere">
            {t("words", { words })}
          </span>
          {t("text")}
        </>
      }
      action={answerCorrectionAction}
      read={(values) => ({ ...values, id })}
      doneText={t("done")}
      submit={t("answer")}
    >
      <Field label={t("became")} name="answered" group required>
        <RadioGroup
          name="answered"
          options={ANSWERED.map((value) => ({ value, label: t(`answered.${value}`) }))}
        />
      </Field>
      <Field label={t("why")} hint={t("whyHint")} name="answer">
        <Textarea name="answer" rows={3} maxLength={WORDS_LENGTH} />
      </Field>
    </FormDialog>
  );
}
