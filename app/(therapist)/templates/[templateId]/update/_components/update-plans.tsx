"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { useShortcuts } from "@/app/_shared/shortcuts/use-shortcuts";
import { focusUnread } from "@/app/_ui/form/focus-field";
import { useLeaveGuard } from "@/app/_ui/form/use-leave-guard";
import { EmptyState } from "@/app/_ui/states";
import { GroupRow, Table, TableHead, Th } from "@/app/_ui/table";
import type { TemplateVersionId } from "@/lib/ids";
import type { Follower } from "@/lib/plans/following/queries";
import type { LocalDate } from "@/lib/time/calendar-date";
import { FollowerRow } from "./follower-row";
import { Outcomes } from "./outcomes";
import { type Pages, PlanPages } from "./plan-pages";
import { PublishFoot } from "./publish-foot";
import { RowKeys } from "./row-keys";
import type { Names } from "./use-entry-words";
import { useUpdates } from "./use-updates";

type Props = {
  template: { versionId: TemplateVersionId; number: number };
  followers: readonly Follower[];
  names: Names;
  /** The clinic's day, and the one from which plans change unless somebody says another. */
  today: LocalDate;
  from: LocalDate;
  pages: Pages;
  children: ReactNode;
};

const GROUPS = ["change", "choice", "left", "same"] as const;

function groupOf({ left, looks, changes }: Follower): (typeof GROUPS)[number] {
  if (left) return "left";
  if (looks.length > 0) return "choice";
  return changes.length > 0 ? "change" : "same";
}

/** Who would change and how; chosen, they are published one by one. What needs a look is chosen by hand. */
export function UpdatePlans({ template, followers: compared, names, today, from, pages, children }: Props) {
  const t = useTranslations("templates.update");
  const common = useTranslations("common");
  const [choice, setChoice] = useState<Readonly<Record<string, boolean>>>({});
  const [taken, setTaken] = useState<Readonly<Record<string, readonly string[]>>>({});
  const [effectiveFrom, setFrom] = useState(from);
  const { run, stop, progress, isStopping, outcomes } = useUpdates();
  useLeaveGuard(progress !== null);
  // What was just published is gone from the list before the page has been read again.
  const done = new Set(outcomes.flatMap(({ error, versionId }) => (error === null ? [versionId] : [])));
  const followers = compared.filter(({ versionId }) => !done.has(versionId));
  const takeOf = ({ patientId, conflicts }: Follower) =>
    (taken[patientId] ?? []).filter((key) => conflicts.some((one) => one.key === key));
  const may = (follower: Follower) =>
    !follower.left && (follower.changes.length > 0 || takeOf(follower).length > 0);
  const isChosen = (follower: Follower) =>
    may(follower) && (choice[follower.patientId] ?? groupOf(follower) === "change");
  const chosen = followers.filter(isChosen);
  const publish = () => {
    if (chosen.length === 0 || focusUnread(document.body)) return;
    const plans = chosen.map((follower) => ({ ...follower, take: takeOf(follower) }));
    void run(plans, { templateVersionId: template.versionId, effectiveFrom });
  };
  useShortcuts({ "update.publish": publish });
  const columns = [common("roles.patient"), common("plan"), t("changes"), t("fullDay")];
  return (
    <>
      <div className="flex-1">
        {children}
        {progress === null && <RowKeys />}
        <Outcomes outcomes={outcomes} />
        {followers.length === 0 && (
          <div className="max-w-120 p-4">
            <EmptyState title={t("none")} text={t("noneText")} />
          </div>
        )}
        <Table hidden={followers.length === 0} label={t("title")}>
          <colgroup>
            <col className="w-11" />
            <col className="w-44" />
            <col className="w-24" />
            <col />
            <col className="w-28" />
          </colgroup>
          <TableHead>
            <Th>
              <span className="sr-only">{t("chosen")}</span>
            </Th>
            {columns.map((name, at) => (
              <Th key={name} num={at === 3} className={at === 3 ? undefined : "text-start"}>
                {name}
              </Th>
            ))}
          </TableHead>
          {GROUPS.map((group) => {
            const some = followers.filter((follower) => groupOf(follower) === group);
            return (
              some.length > 0 && (
                <tbody key={group}>
                  <GroupRow
                    name={t(`group.${group}.name`)}
                    count={some.length}
                    text={t(`group.${group}.text`, { number: template.number })}
                    span={5}
                  />
                  {some.map((follower) => (
                    <FollowerRow
                      key={follower.patientId}
                      {...{ follower, names }}
                      chosen={isChosen(follower)}
                      onChoose={(one) => setChoice({ ...choice, [follower.patientId]: one })}
                      take={takeOf(follower)}
                      onTake={(take) => setTaken({ ...taken, [follower.patientId]: take })}
                      disabled={progress !== null}
                    />
                  ))}
                </tbody>
              )
            );
          })}
        </Table>
        <PlanPages pages={pages} />
      </div>
      {followers.length > 0 && (
        <PublishFoot
          {...{ effectiveFrom, today, progress, isStopping }}
          count={chosen.length}
          onFrom={setFrom}
          onStop={stop}
          onPublish={publish}
        />
      )}
    </>
  );
}
