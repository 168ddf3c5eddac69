"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/app/_ui/button";
import { Dialog, DialogClose } from "@/app/_ui/dialog";
import { aboutOf, type LetterContent } from "@/lib/letters/content";

type Props = {
  open: boolean;
  letter: LetterContent;
  pending: boolean;
  onIssue: () => void;
  onCancel: () => void;
};

/** Asks once more, with whom it is to and whom it is about: a letter that was issued is not taken back. */
export function IssueDialog({ open, letter, pending, onIssue, onCancel }: Props) {
  const t = useTranslations("letters.editor");
  const common = useTranslations("common");
  const { recipient, title } = letter;
  return (
    <Dialog
      open={open}
      onOpenChange={(next) => !next && onCancel()}
      title={t("issueTitle")}
      text={t("issueText")}
      actions={
        <>
          <DialogClose>
            <Button variant="quiet">{common("cancel")}</Button>
          </DialogClose>
          <Button variant="filled" busy={pending} busyLabel={t("issuing")} onClick={onIssue}>
            {t("issue")}
          </Button>
        </>
      }
    >
      <p className="mb-2 font-semibold">{title}</p>
      <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-3 gap-y-1.5">
        <dt className="text-ink-3">{t("recipientTo")}</dt>
        <dd className="whitespace-pre-wrap wrap-anywhere font-medium">{recipient}</dd>
        <dt className="text-ink-3">{t("about")}</dt>
        <dd className="wrap-anywhere font-medium">{aboutOf(letter)}</dd>
      </dl>
    </Dialog>
  );
}
