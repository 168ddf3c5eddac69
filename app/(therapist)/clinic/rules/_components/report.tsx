import type { Summary } from "@/lib/dry-run/summary";
import { Affected } from "./affected";
import { FollowedTable } from "./followed-table";
import { HoldTable } from "./hold-table";
import { Method } from "./method";
import { ProposalTable } from "./proposal-table";
import { Nobody, ResultHead } from "./result-head";
import type { Progress } from "./use-parts";
import { Weeks } from "./weeks";

type Props = { run: Progress; summary: Summary; isRunning: boolean; isOutdated: boolean };

/** What both sets of numbers would have proposed, of everybody or of those who were judged until it was stopped. */
export function Report({ run, summary, isRunning, isOutdated }: Props) {
  if (run.whole && summary.days === 0) return <Nobody />;
  return (
    <div className="grid min-w-0 gap-6">
      <ResultHead {...{ run, isRunning, isOutdated }} part="part" />
      <ProposalTable rows={summary.proposals} />
      <Weeks weeks={summary.weeks} />
      <FollowedTable followed={summary.followed} />
      <HoldTable rows={summary.holds} />
      <Affected affected={summary.affected} />
      <Method />
    </div>
  );
}
