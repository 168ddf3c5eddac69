"use client";

import { Trash2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { removeMessageTemplateAction, saveMessageTemplateAction } from "@/app/_actions/messages";
import { Button } from "@/app/_ui/button";
import { Dialog, DialogClose } from "@/app/_ui/dialog";
import { ActionForm, SubmitButton } from "@/app/_ui/form/action-form";
import { Field } from "@/app/_ui/form/field";
import { Input, Textarea } from "@/app/_ui/form/input";
import { useAction } from "@/app/_ui/form/use-action";
import { IconButton } from "@/app/_ui/icon-button";
import { NAME_PLACE } from "@/lib/messages/templates/fill";
import type { Template } from "@/lib/messages/templates/queries";
import { MOST_NAME, MOST_TEXT } from "@/lib/messages/vocabulary";
import { newId } from "@/lib/new-id";

type Props = { templates: readonly Template[]; open: boolean; onOpenChange: (open: boolean) => void };
type Edited = { id: string; name: string; text: string };

const fresh = (): Edited => ({ id: newId<string>(), name: "", text: "" });

/** One's own templates: each can be changed or removed, and new ones written. */
export function TemplatesDialog({ templates, open, onOpenChange }: Props) {
  const t = useTranslations("messages.templates");
  const common = useTranslations("common");
  const [edited, setEdited] = useState(fresh);
  const { run, pending } = useAction(removeMessageTemplateAction, { doneText: t("removed") });
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title={t("title")}
      text={t("text", { place: NAME_PLACE })}
      actions={
        <DialogClose>
          <Button variant="quiet">{common("close")}</Button>
        </DialogClose>
      }
    >
      <ul className="mb-3 border-line border-t empty:hidden">
        {templates.map((template) => (
          <li key={template.id} className="flex items-center gap-2 border-line border-b py-1">
            <span className="min-w-0 flex-1 truncate">{template.name}</span>
            <Button size="sm" variant="quiet" onClick={() => setEdited(template)}>
              {common("edit")}
            </Button>
            <IconButton
              size="sm"
              label={t("remove", { name: template.name })}
              icon={<Trash2 />}
              aria-disabled={pending}
              onClick={() => run({ id: template.id })}
            />
          </li>
        ))}
      </ul>
      <ActionForm
        key={edited.id}
        action={saveMessageTemplateAction}
        guarded={false}
        doneText={t("saved")}
        read={({ name, text }) => ({ id: edited.id, name, text })}
        onDone={() => setEdited(fresh())}
        className="grid gap-2.5"
      >
        <Field label={common("name")} name="name" required>
          <Input name="name" maxLength={MOST_NAME} defaultValue={edited.name} />
        </Field>
        <Field label={t("words")} name="text" required>
          <Textarea name="text" rows={3} maxLength={MOST_TEXT} defaultValue={edited.text} />
        </Field>
        <span>
          <SubmitButton>{common("save")}</SubmitButton>
        </span>
      </ActionForm>
    </Dialog>
  );
}
