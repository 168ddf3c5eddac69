"use client";

import { BookmarkPlus, Ellipsis, RotateCcw } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { discardDraftAction, saveTemplateAction } from "@/app/_actions/plans";
import { Button } from "@/app/_ui/button";
import { Dialog, DialogClose } from "@/app/_ui/dialog";
import { ActionForm, SubmitButton } from "@/app/_ui/form/action-form";
import { Field } from "@/app/_ui/form/field";
import { Input } from "@/app/_ui/form/input";
import { useAction } from "@/app/_ui/form/use-action";
import { IconButton } from "@/app/_ui/icon-button";
import { Menu, MenuItem } from "@/app/_ui/menu";
import type { DraftId, TemplateId } from "@/lib/ids";
import { newId } from "@/lib/new-id";
import { tidied } from "@/lib/plans/draft-edits";
import { useBuilder } from "./builder-context";

type Props = { head: { draftId: DraftId; name: string }; kept: boolean; onDiscarded: () => void };

/** What is done with the draft as a whole: keep it as a template, or start over. */
export function DraftMenu({ head, kept, onDiscarded }: Props) {
  const t = useTranslations("plan");
  const common = useTranslations("common");
  const router = useRouter();
  const [dialog, setDialog] = useState<"template" | "discard" | null>(null);
  const { data, state } = useBuilder();
  const { id, givenName } = data.patient;
  const close = () => setDialog(null);
  const startOver = () => {
    onDiscarded();
    close();
    router.push(data.lighter ? `/patients/${id}` : `/patients/${id}/plan?start=choose`);
  };
  const { run, pending } = useAction(discardDraftAction, { onDone: startOver, doneText: t("discard.done") });
  const cancel = (
    <DialogClose>
      <Button variant="quiet">{common("cancel")}</Button>
    </DialogClose>
  );
  return (
    <>
      <Menu trigger={<IconButton size="sm" label={t("more")} icon={<Ellipsis aria-hidden="true" />} />}>
        <MenuItem icon={<BookmarkPlus aria-hidden="true" />} onClick={() => setDialog("template")}>
          {t("template.save")}
        </MenuItem>
        <MenuItem icon={<RotateCcw aria-hidden="true" />} onClick={() => setDialog("discard")}>
          {t("discard.action")}
        </MenuItem>
      </Menu>
      <Dialog
        open={dialog === "template"}
        onOpenChange={close}
        title={t("template.saveTitle")}
        text={t("template.saveText", { name: givenName })}
      >
        <ActionForm
          action={saveTemplateAction}
          read={({ name }) => ({ templateId: newId<TemplateId>(), name, content: tidied(state.content) })}
          onDone={close}
          doneText={t("template.saved")}
        >
          <Field label={common("name")} name="name" required>
            <Input name="name" defaultValue={head.name} maxLength={120} />
          </Field>
          <div className="mt-4 flex justify-end gap-2">
            {cancel}
            <SubmitButton>{common("save")}</SubmitButton>
          </div>
        </ActionForm>
      </Dialog>
      <Dialog
        open={dialog === "discard"}
        onOpenChange={close}
        title={t("discard.title")}
        text={t("discard.text")}
        actions={
          <>
            {cancel}
            <Button
              variant="danger"
              busy={pending}
              busyLabel={t("discard.working")}
              onClick={() => (kept ? run({ draftId: head.draftId }) : startOver())}
            >
              {t("discard.confirm")}
            </Button>
          </>
        }
      />
    </>
  );
}
