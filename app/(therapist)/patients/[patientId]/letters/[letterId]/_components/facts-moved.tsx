"use client";

import { History } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import { checkLetterAction } from "@/app/_actions/letters";
import { Banner } from "@/app/_ui/banner";
import { Button } from "@/app/_ui/button";
import { useAction } from "@/app/_ui/form/use-action";
import { movedIn } from "@/lib/letters/draft";
import type { Draft } from "@/lib/letters/vocabulary";
import type { LetterStart } from "./use-letter";

/** The record is not what it was when the words were written: whoever wrote them looks at them again. */
export function FactsMoved({ start, draft }: { start: LetterStart; draft: Draft }) {
  const t = useTranslations("letters.editor");
  const format = useFormatter();
  const { letterId, basis, digests, frame } = start;
  const { run, pending } = useAction(checkLetterAction, { doneText: t("checkedDone") });
  const moved = movedIn(draft, basis, digests);
  if (moved.length === 0) return null;
  return (
    <Banner
      tone="part"
      icon={<History />}
      title={t("moved", { parts: format.list(moved.map((part) => frame.headings[part])) })}
      actions={
        <Button size="sm" busy={pending} onClick={() => run({ letterId, seen: digests })}>
          {t("checked")}
        </Button>
      }
    >
      {t("movedText")}
    </Banner>
  );
}
