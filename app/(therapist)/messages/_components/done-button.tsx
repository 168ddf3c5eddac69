"use client";

import { Check, RotateCcw } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { markDoneAction, undoDoneAction } from "@/app/_actions/messages";
import { useShortcuts } from "@/app/_shared/shortcuts/use-shortcuts";
import { Button } from "@/app/_ui/button";
import { useAction } from "@/app/_ui/form/use-action";

type Props = { patientId: string; seen: number; isDone: boolean };

/** Closes the thread, or opens it again. E does it. Where something new has come it is read first. */
export function DoneButton({ patientId, seen, isDone }: Props) {
  const t = useTranslations("messages");
  const common = useTranslations("common");
  const router = useRouter();
  const { run, pending } = useAction(isDone ? undoDoneAction : markDoneAction, {
    onFailure: ({ error }) => {
      if (error === "conflict") router.refresh();
      return false;
    },
  });
  const press = () => run({ patientId, seen });
  useShortcuts({ "messages.done": press });
  return (
    <Button icon={isDone ? <RotateCcw /> : <Check />} keys="E" busy={pending} onClick={press}>
      {isDone ? t("reopen") : common("done")}
    </Button>
  );
}
