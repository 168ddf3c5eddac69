"use client";

import { Archive, ArchiveRestore, Ellipsis, Pencil } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { archiveTemplateAction, renameTemplateAction } from "@/app/_actions/plans";
import { Button } from "@/app/_ui/button";
import { Dialog, DialogClose } from "@/app/_ui/dialog";
import { ActionForm, SubmitButton } from "@/app/_ui/form/action-form";
import { Field } from "@/app/_ui/form/field";
import { Input } from "@/app/_ui/form/input";
import { useAction } from "@/app/_ui/form/use-action";
import { IconButton } from "@/app/_ui/icon-button";
import { Menu, MenuItem } from "@/app/_ui/menu";
import { useToast } from "@/app/_ui/toast";
import type { TemplateId } from "@/lib/ids";

/** Rename, put away, take out again. Putting away can be undone, so nothing is asked first. */
export function TemplateMenu({ id, name, archived }: { id: TemplateId; name: string; archived: boolean }) {
  const t = useTranslations("templates");
  const common = useTranslations("common");
  const { notify } = useToast();
  const [renaming, setRenaming] = useState(false);
  const restore = useAction(archiveTemplateAction, { doneText: t("restored") });
  const back = () => restore.run({ templateId: id, archived: false });
  const away = useAction(archiveTemplateAction, {
    onDone: () =>
      notify({ title: t("archivedDone"), tone: "good", action: { label: common("undo"), run: back } }),
  });
  return (
    <>
      <Menu
        trigger={
          <IconButton size="sm" label={common("moreFor", { name })} icon={<Ellipsis aria-hidden="true" />} />
        }
      >
        <MenuItem icon={<Pencil aria-hidden="true" />} onClick={() => setRenaming(true)}>
          {t("rename")}
        </MenuItem>
        {archived ? (
          <MenuItem icon={<ArchiveRestore aria-hidden="true" />} onClick={back}>
            {common("restore")}
          </MenuItem>
        ) : (
          <MenuItem icon={<Archive aria-hidden="true" />} onClick={() => away.run({ templateId: id })}>
            {common("archive")}
          </MenuItem>
        )}
      </Menu>
      <Dialog open={renaming} onOpenChange={setRenaming} title={t("renameTitle")}>
        <ActionForm
          action={renameTemplateAction}
          read={(values) => ({ templateId: id, name: values.name })}
          onDone={() => setRenaming(false)}
          doneText={t("renamed")}
        >
          <Field label={common("name")} name="name" required>
            <Input name="name" defaultValue={name} maxLength={120} />
          </Field>
          <div className="mt-4 flex justify-end gap-2">
            <DialogClose>
              <Button variant="quiet">{common("cancel")}</Button>
            </DialogClose>
            <SubmitButton>{common("save")}</SubmitButton>
          </div>
        </ActionForm>
      </Dialog>
    </>
  );
}
