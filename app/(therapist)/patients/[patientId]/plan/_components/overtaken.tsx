"use client";

import { Users } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import { discardDraftAction } from "@/app/_actions/plans";
import { Banner } from "@/app/_ui/banner";
import { Button } from "@/app/_ui/button";
import { useAction } from "@/app/_ui/form/use-action";
import { Sheet } from "@/app/_ui/sheet";
import type { DraftId } from "@/lib/ids";
import { diffPlans } from "@/lib/plans/diff";
import type { PlanContent } from "@/lib/plans/schema";
import { useBuilder } from "./builder-context";
import { DiffList } from "./diff-list";

/** What somebody published; without a content it was withdrawn, and the number is of the plan it belonged to. */
type By = { who: string; number: number; publishedAt: string; content: PlanContent | null };

/** Theirs and the draft side by side. */
function Compare({ by: { number, who, content } }: { by: By }) {
  const t = useTranslations("plan.conflict");
  const { data, state } = useBuilder();
  if (!content) return null;
  return (
    <Sheet
      trigger={<Button size="sm">{t("compare")}</Button>}
      title={t("compareTitle", { number, who })}
      text={t("compareText", { name: data.patient.givenName })}
    >
      <DiffList diff={diffPlans(content, state.content)} />
    </Sheet>
  );
}

/** Knowingly: theirs was seen, and is replaced. */
export function Replacing({ by }: { by: By }) {
  const t = useTranslations("plan.conflict");
  return (
    <div className="px-4 pt-2">
      <Banner
        icon={<Users />}
        title={t("over", { who: by.who, number: by.number })}
        actions={<Compare by={by} />}
      />
    </div>
  );
}

type Props = {
  words: "title" | "lighterTitle" | "withdrawnTitle";
  by: By;
  draftId: DraftId;
  onOver: () => void;
  onTake: () => void;
};

/** Somebody was first: who and when, and whose is to count. The draft is kept until the author says so. */
export function Overtaken({ words, by, draftId, onOver, onTake }: Props) {
  const t = useTranslations("plan.conflict");
  const format = useFormatter();
  const { zone } = useBuilder().data;
  const { who, number, publishedAt } = by;
  // A draft that was never stored is gone when it is left.
  const { run, pending } = useAction(discardDraftAction, {
    onDone: onTake,
    onFailure: ({ error }) => {
      if (error === "not-found") onTake();
      return error === "not-found";
    },
  });
  const when = format.dateTime(new Date(publishedAt), {
    weekday: "short",
    day: "numeric",
    month: "short",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
    timeZone: zone,
  });
  return (
    <div role="alert" className="px-4 py-2">
      <Banner
        tone="part"
        icon={<Users />}
        title={t(words, { who, number, when })}
        actions={
          <>
            <Compare by={by} />
            <Button size="sm" onClick={onOver}>
              {t(by.content ? "publishOver" : "publishAnyway")}
            </Button>
            <Button size="sm" variant="quiet" busy={pending} onClick={() => run({ draftId })}>
              {t(by.content ? "take" : "takePlan", { number })}
            </Button>
          </>
        }
      >
        {t("text")}
      </Banner>
    </div>
  );
}
