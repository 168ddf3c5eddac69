"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { askCorrectionAction } from "@/app/_actions/corrections";
import { ActionForm, SubmitButton } from "@/app/_ui/form/action-form";
import { Field } from "@/app/_ui/form/field";
import { Textarea } from "@/app/_ui/form/input";
import { RadioGroup } from "@/app/_ui/form/radio-group";
import { ABOUT, WORDS_LENGTH } from "@/lib/corrections/vocabulary";
import { newId } from "@/lib/new-id";

/** What is wrong, in the patient's own words. It keeps its id until it was sent, so that twice is once. */
export function AskCorrection() {
  const t = useTranslations("ownData.ask");
  const common = useTranslations("common");
  const [id, setId] = useState<string>(newId);
  return (
    <ActionForm
      key={id}
      action={askCorrectionAction}
      read={(values) => ({ ...values, id })}
      doneText={t("sent")}
      onDone={() => setId(newId())}
      className="grid gap-5"
    >
      <Field name="about" label={t("about")} group required>
        <RadioGroup name="about" options={ABOUT.map((value) => ({ value, label: t(`kinds.${value}`) }))} />
      </Field>
      <Field name="words" label={t("words")} required>
        <Textarea name="words" rows={3} maxLength={WORDS_LENGTH} />
      </Field>
      <span>
        <SubmitButton variant="default" busyLabel={common("sending")}>
          {t("send")}
        </SubmitButton>
      </span>
    </ActionForm>
  );
}
