"use client";

import { Archive, ArchiveRestore, CopyPlus, Ellipsis, HandHelping, Pencil } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { archiveTemplateAction, renameTemplateAction } from "@/app/_actions/plans";
import { Field } from "@/app/_ui/form/field";
import { Input } from "@/app/_ui/form/input";
import { useAction } from "@/app/_ui/form/use-action";
import { IconButton } from "@/app/_ui/icon-button";
import { Menu, MenuItem } from "@/app/_ui/menu";
import { useToast } from "@/app/_ui/toast";
import { FormDialog } from "@/app/(therapist)/_components/form-dialog";
import type { SavedTemplate } from "@/lib/plans/shelf/queries";
import { CopyDialog } from "./copy-dialog";
import { GiveDialog } from "./give-dialog";

/** The names of the clinic's templates, among which a given one will stand. */
export type Giving = { taken: readonly string[] };

type Props = {
  template: Pick<SavedTemplate, "id" | "name" | "versionId">;
  archived?: boolean;
  /** Left out of what is the clinic's already. */
  giving?: Giving | undefined;
};

/** Copy, give, rename, put away, take out again. Putting away can be undone, so nothing is asked first. */
export function TemplateMenu({ template, archived = false, giving }: Props) {
  const { id, name, versionId } = template;
  const t = useTranslations("templates");
  const common = useTranslations("common");
  const { notify } = useToast();
  const [dialog, setDialog] = useState<"rename" | "copy" | "give" | null>(null);
  const close = () => setDialog(null);
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
        {!archived && (
          <MenuItem icon={<CopyPlus aria-hidden="true" />} onClick={() => setDialog("copy")}>
            {t("copy.action")}
          </MenuItem>
        )}
        {!archived && giving && (
          <MenuItem icon={<HandHelping aria-hidden="true" />} onClick={() => setDialog("give")}>
            {t("give.action")}
          </MenuItem>
        )}
        <MenuItem icon={<Pencil aria-hidden="true" />} onClick={() => setDialog("rename")}>
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
      <FormDialog
        open={dialog === "rename"}
        onOpenChange={close}
        title={t("renameTitle")}
        action={renameTemplateAction}
        read={(values) => ({ templateId: id, name: values.name })}
        doneText={t("renamed")}
        submit={common("save")}
      >
        <Field label={common("name")} name="name" required>
          <Input name="name" defaultValue={name} maxLength={120} />
        </Field>
      </FormDialog>
      <CopyDialog open={dialog === "copy"} onClose={close} {...{ versionId, name }} />
      {giving && (
        <GiveDialog
          open={dialog === "give"}
          onClose={close}
          {...{ id, name }}
          isTaken={giving.taken.includes(name)}
        />
      )}
    </>
  );
}
