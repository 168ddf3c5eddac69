"use client";

import { CopyX } from "lucide-react";
import { useTranslations } from "next-intl";
import { Banner } from "@/app/_ui/banner";
import { Button } from "@/app/_ui/button";
import type { DraftId, PlanVersionId } from "@/lib/ids";
import { isOvertaken, lighterOvertaken } from "@/lib/plans/policy";
import { useBuilder } from "./builder-context";
import { Overtaken, Replacing } from "./overtaken";
import type { Saving } from "./use-saving";

/** What the author saw of others and replaces knowingly; of a lighter plan, null: that theirs was withdrawn. */
export type Over = { overVersionId?: PlanVersionId; overLighterId?: PlanVersionId | null };

type Props = {
  head: { draftId: DraftId; baseVersionId: PlanVersionId | null; baseLighterId: PlanVersionId | null };
  over: Over;
  saving: Saving;
  onOver: (over: Over) => void;
  onTake: () => void;
  onKeepMine: (revision: number) => void;
};

/** Two people, or two tabs, at once: who and when, both plans held side by side, and nothing is lost. */
export function Conflicts({ head, over, saving, onOver, onTake, onKeepMine }: Props) {
  const t = useTranslations("plan.conflict");
  const { latest, lighter } = useBuilder().data;
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
  const { baseVersionId, baseLighterId, draftId } = head;
  const given = { draftId, onTake };
  if (latest && isOvertaken(latest.id, { baseVersionId, ...over })) {
    const publish = () => onOver({ ...over, overVersionId: latest.id });
    return (
      <Overtaken {...given} words="title" by={{ ...latest, who: latest.publisherName }} onOver={publish} />
    );
  }
  const current = lighter?.current;
  const withdrawn = lighter?.withdrawn ?? null;
  const standing = { current: current?.id ?? null, withdrawn: withdrawn !== null };
  const since = lighter && lighterOvertaken(standing, { baseLighterId, ...over });
  if (since === "prepared" && current) {
    const publish = () => onOver({ ...over, overLighterId: current.id });
    const by = { ...current, who: current.publisherName, content: lighter.begun };
    return <Overtaken {...given} words="lighterTitle" by={by} onOver={publish} />;
  }
  if (since === "withdrawn" && withdrawn) {
    const publish = () => onOver({ ...over, overLighterId: null });
    const by = { number: latest?.number ?? 0, who: withdrawn.by, publishedAt: withdrawn.at, content: null };
    return <Overtaken {...given} words="withdrawnTitle" by={by} onOver={publish} />;
  }
  if (current && current.id !== baseLighterId)
    return <Replacing by={{ ...current, who: current.publisherName, content: lighter.begun }} />;
  return latest && latest.id !== baseVersionId ? (
    <Replacing by={{ ...latest, who: latest.publisherName }} />
  ) : null;
}
