"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { copyTemplateAction } from "@/app/_actions/plans";
import { Field } from "@/app/_ui/form/field";
import { Input } from "@/app/_ui/form/input";
import { FormDialog } from "@/app/(therapist)/_components/form-dialog";
import { useOpeningId } from "@/app/(therapist)/_components/use-opening-id";
import type { TemplateId, TemplateVersionId } from "@/lib/ids";
import { nameOfCopy } from "./name-of-copy";

/** Characters of a template's name. */
const LONGEST = 120;

type Props = { open: boolean; onClose: () => void; versionId: TemplateVersionId; name: string };

/** Copies a version as a template of one's own under a name that tells it from the original, and opens it. */
export function CopyDialog({ open, onClose, versionId, name }: Props) {
  const t = useTranslations("templates.copy");
  const common = useTranslations("common");
  const router = useRouter();
  const templateId = useOpeningId<TemplateId>(open);
  const initial = nameOfCopy(name, (shown) => t("name", { name: shown }), LONGEST);
  return (
    <FormDialog
      open={open}
      onOpenChange={onClose}
      title={t("action")}
      text={t("text")}
      action={copyTemplateAction}
      read={(values) => ({ templateId, versionId, name: values.name })}
      onDone={(id) => router.push(`/templates/${id}`)}
      doneText={t("done")}
      submit={common("copy")}
    >
      <Field label={common("name")} name="name" required>
        <Input name="name" defaultValue={initial} maxLength={LONGEST} />
      </Field>
    </FormDialog>
  );
}
