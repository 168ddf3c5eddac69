"use client";

import { CopyX, Users } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import { discardDraftAction } from "@/app/_actions/plans";
import { Banner } from "@/app/_ui/banner";
import { Button } from "@/app/_ui/button";
import { useAction } from "@/app/_ui/form/use-action";
import { Sheet } from "@/app/_ui/sheet";
import type { DraftId, PlanVersionId } from "@/lib/ids";
import { diffPlans } from "@/lib/plans/diff";
import { isOvertaken } from "@/lib/plans/policy";
import { useBuilder } from "./builder-context";
import { DiffList } from "./diff-list";
import type { Saving } from "./use-saving";

type Props = {
  base: PlanVersionId | null;
  over: PlanVersionId | undefined;
  saving: Saving;
  draftId: DraftId;
  onOver: (id: PlanVersionId) => void;
  onTake: () => void;
  onKeepMine: (revision: number) => void;
};

/** Two people, or two tabs, at once: who and when, both plans held side by side, and nothing is lost. */
export function Conflicts({ base, over, saving, draftId, onOver, onTake, onKeepMine }: Props) {
  const t = useTranslations("plan.conflict");
  const format = useFormatter();
  const { data, state } = useBuilder();
  const { latest, patient, zone } = data;
  // A draft that was never stored is gone when it is left.
  const { run, pending } = useAction(discardDraftAction, {
    onDone: onTake,
    onFailure: ({ error }) => {
      if (error === "not-found") onTake();
      return error === "not-found";
    },
  });

  if (saving.state === "clash")
    return (
      <div className="px-4 pt-2">
        <Banner
          tone="part"
          icon={<CopyX />}
          title={t("tabTitle")}
          actions={
            <>
              <Button size="sm" onClick={() => location.reload()}>
                {t("tabLoad")}
              </Button>
              <Button size="sm" onClick={() => onKeepMine(saving.revision)}>
                {t("tabKeep")}
              </Button>
            </>
          }
        >
          {t("tabText")}
        </Banner>
      </div>
    );
  if (!latest || latest.id === base) return null;
  const { number, publisherName: who, publishedAt } = latest;
  const compare = (
    <Sheet
      trigger={<Button size="sm">{t("compare")}</Button>}
      title={t("compareTitle", { number, who })}
      text={t("compareText", { name: patient.givenName })}
    >
      <DiffList diff={diffPlans(latest.content, state.content)} />
    </Sheet>
  );
  if (!isOvertaken(latest.id, { baseVersionId: base, overVersionId: over }))
    return (
      <div className="px-4 pt-2">
        <Banner icon={<Users />} title={t("over", { number, who })} actions={compare} />
      </div>
    );
  return (
    <div role="alert" className="px-4 py-2">
      <Banner
        tone="part"
        icon={<Users />}
        title={t("title", {
          who,
          number,
          when: format.dateTime(new Date(publishedAt), {
            weekday: "short",
            day: "numeric",
            month: "short",
            hour: "2-digit",
            minute: "2-digit",
            hourCycle: "h23",
            timeZone: zone,
          }),
        })}
        actions={
          <>
            {compare}
            <Button size="sm" onClick={() => onOver(latest.id)}>
              {t("publishOver")}
            </Button>
            <Button size="sm" variant="quiet" busy={pending} onClick={() => run({ draftId })}>
              {t("take", { number })}
            </Button>
          </>
        }
      >
        {t("text")}
      </Banner>
    </div>
  );
}
