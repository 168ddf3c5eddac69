"use client";

import { useTranslations } from "next-intl";
import { saveTemplateAction } from "@/app/_actions/plans";
import { Field } from "@/app/_ui/form/field";
import { Input } from "@/app/_ui/form/input";
import { RadioGroup } from "@/app/_ui/form/radio-group";
import { FormDialog } from "@/app/(therapist)/_components/form-dialog";
import { useOpeningId } from "@/app/(therapist)/_components/use-opening-id";
import type { TemplateId } from "@/lib/ids";
import { tidied } from "@/lib/plans/draft-edits";
import { TEMPLATE_SCOPES } from "@/lib/plans/vocabulary";
import { useBuilder } from "./builder-context";

type Props = { open: boolean; onClose: () => void; name: string };

/** Keeps the plan as a template: what it is called, and whether the clinic has it or oneself alone. */
export function SaveTemplate({ open, onClose, name }: Props) {
  const t = useTranslations("plan.template");
  const common = useTranslations("common");
  const { data, state } = useBuilder();
  const templateId = useOpeningId<TemplateId>(open);
  return (
    <FormDialog
      open={open}
      onOpenChange={onClose}
      title={t("save")}
      text={t("saveText", { name: data.patient.givenName })}
      action={saveTemplateAction}
      read={(values) => ({
        ...{ templateId, name: values.name, scope: values.scope },
        content: tidied(state.content),
      })}
      doneText={t("saved")}
      submit={common("save")}
    >
      <Field label={common("name")} name="name" required>
        <Input name="name" defaultValue={name} maxLength={120} />
      </Field>
      <Field group label={t("scope")} name="scope">
        <RadioGroup
          name="scope"
          defaultValue="clinic"
          options={TEMPLATE_SCOPES.map((value) => ({ value, label: t(value), hint: t(`${value}Hint`) }))}
        />
      </Field>
    </FormDialog>
  );
}
