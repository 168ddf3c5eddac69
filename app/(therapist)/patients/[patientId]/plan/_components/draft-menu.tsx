"use client";

import { BookmarkCheck, BookmarkPlus, Ellipsis, RotateCcw } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { discardDraftAction } from "@/app/_actions/plans";
import { Button } from "@/app/_ui/button";
import { Dialog, DialogClose } from "@/app/_ui/dialog";
import { useAction } from "@/app/_ui/form/use-action";
import { IconButton } from "@/app/_ui/icon-button";
import { Menu, MenuItem } from "@/app/_ui/menu";
import type { DraftId } from "@/lib/ids";
import { useBuilder } from "./builder-context";
import { SaveTemplate } from "./save-template";
import { TemplateDialog } from "./template-dialog";

type Props = { head: { draftId: DraftId; name: string }; kept: boolean; onDiscarded: () => void };

/** What is done with the draft as a whole: keep it as a template, or start over. */
export function DraftMenu({ head, kept, onDiscarded }: Props) {
  const t = useTranslations("plan");
  const common = useTranslations("common");
  const router = useRouter();
  const [dialog, setDialog] = useState<"template" | "version" | "discard" | null>(null);
  const { data } = useBuilder();
  const { id } = data.patient;
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
        {data.templates.length > 0 && (
          <MenuItem icon={<BookmarkCheck aria-hidden="true" />} onClick={() => setDialog("version")}>
            {t("template.next")}
          </MenuItem>
        )}
        <MenuItem icon={<RotateCcw aria-hidden="true" />} onClick={() => setDialog("discard")}>
          {t("discard.action")}
        </MenuItem>
      </Menu>
      <SaveTemplate open={dialog === "template"} onClose={close} name={head.name} />
      <TemplateDialog open={dialog === "version"} onClose={close} />
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
