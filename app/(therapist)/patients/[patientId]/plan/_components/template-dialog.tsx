"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { saveTemplateVersionAction } from "@/app/_actions/plans";
import { Field } from "@/app/_ui/form/field";
import { Select, Textarea } from "@/app/_ui/form/input";
import { useToast } from "@/app/_ui/toast";
import { FormDialog } from "@/app/(therapist)/_components/form-dialog";
import { tidied } from "@/lib/plans/draft-edits";
import { TEMPLATE_SCOPES } from "@/lib/plans/vocabulary";
import { useBuilder } from "./builder-context";

type Props = { open: boolean; onClose: () => void };

/** Keeps the plan as the next version of a template of the clinic or of one's own: of which, and why it changes. */
export function TemplateDialog({ open, onClose }: Props) {
  const t = useTranslations("plan.template");
  const choose = useTranslations("plan.choose");
  const common = useTranslations("common");
  const router = useRouter();
  const { notify } = useToast();
  const { data, state } = useBuilder();
  const { templates, latest, patient } = data;
  const followed = templates.find(({ versionId }) => versionId === latest?.templateVersionId);
  return (
    <FormDialog
      open={open}
      onOpenChange={onClose}
      title={t("next")}
      text={t("nextText", { name: patient.givenName })}
      action={saveTemplateVersionAction}
      read={({ templateId, reason }) => ({
        ...{ templateId, reason, content: tidied(state.content) },
        over: templates.find(({ id }) => id === templateId)?.number,
      })}
      doneText={t("nextDone")}
      onFailure={({ error, fields }) => {
        const { number, publisherName: name } = fields ?? {};
        if (error !== "conflict" || number === undefined || name === undefined) return false;
        notify({ title: t("overtaken", { number, name }), text: t("overtakenText"), tone: "problem" });
        // What is sent next is said to follow the version that is newest now.
        router.refresh();
        return true;
      }}
      submit={common("save")}
    >
      <Field label={t("which")} name="templateId" required>
        <Select name="templateId" defaultValue={followed?.id ?? ""}>
          <option value="">{t("whichNone")}</option>
          {TEMPLATE_SCOPES.map((scope) => {
            const some = templates.filter((template) => template.scope === scope);
            return (
              some.length > 0 && (
                <optgroup key={scope} label={choose(scope)}>
                  {some.map(({ id, name, number }) => (
                    <option key={id} value={id}>
                      {t("whichOne", { name, number })}
                    </option>
                  ))}
                </optgroup>
              )
            );
          })}
        </Select>
      </Field>
      <Field label={t("why")} name="reason" hint={t("whyHint")} required>
        <Textarea name="reason" rows={2} maxLength={300} />
      </Field>
    </FormDialog>
  );
}
