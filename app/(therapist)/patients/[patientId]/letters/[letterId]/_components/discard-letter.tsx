"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { discardLetterAction } from "@/app/_actions/letters";
import { Button } from "@/app/_ui/button";
import { Dialog, DialogClose } from "@/app/_ui/dialog";
import { useAction } from "@/app/_ui/form/use-action";

/** Throws a draft away, once asked. `onDiscard`: nothing of it is saved any more. */
export function DiscardLetter({
  letterId,
  record,
  onDiscard,
}: {
  letterId: string;
  record: string;
  onDiscard: () => void;
}) {
  const t = useTranslations("letters.editor");
  const common = useTranslations("common");
  const router = useRouter();
  const { run, pending } = useAction(discardLetterAction, {
    doneText: t("discarded"),
    onDone: () => {
      onDiscard();
      router.push(record);
    },
  });
  return (
    <Dialog
      trigger={<Button variant="quiet">{t("discard")}</Button>}
      title={t("discardTitle")}
      text={t("discardText")}
      actions={
        <>
          <DialogClose>
            <Button variant="quiet">{common("cancel")}</Button>
          </DialogClose>
          <Button variant="danger" busy={pending} onClick={() => run({ letterId })}>
            {t("discard")}
          </Button>
        </>
      }
    />
  );
}
