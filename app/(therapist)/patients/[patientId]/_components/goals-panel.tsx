import { useFormatter, useTranslations } from "next-intl";
import { dayAsDate } from "@/app/_i18n/formats";
import { changeOf } from "@/lib/goals/course";
import type { GoalRecord } from "@/lib/goals/history";
import { MOST_STANDING } from "@/lib/goals/vocabulary";
import type { Chart } from "@/lib/record/queries";
import { AddGoal, EndGoal } from "./goal-actions";
import { Panel } from "./panel";

/** What the patient wants to do again, how each gets on, and whether all of it together is more than chance. */
export function GoalsPanel({ goals, chart }: { goals: readonly GoalRecord[]; chart: Chart }) {
  const t = useTranslations("patient.goals");
  const format = useFormatter();
  const standing = goals.filter(({ endedOn }) => endedOn === null);
  const ended = goals.filter(({ endedOn }) => endedOn !== null);
  const change = changeOf(standing, chart.today);
  const open = chart.allowed.prescribe && chart.episode?.endDate === null;
  return (
    <Panel
      id="goals"
      title={t("title")}
      meta={standing.length > 0 && t("scale")}
      actions={open && standing.length < MOST_STANDING && <AddGoal patientId={chart.id} />}
    >
      {goals.length === 0 ? (
        <p className="text-ink-3">{t("none")}</p>
      ) : (
        <table className="w-full text-sm tabular-nums">
          <thead>
            <tr className="text-ink-3 text-xs">
              <th scope="col" className="py-1 pe-3 text-start font-normal">
                {t("goal")}
              </th>
              {(["start", "now", "change"] as const).map((head) => (
                <th key={head} scope="col" className="w-18 px-2 py-1 text-end font-normal">
                  {t(head)}
                </th>
              ))}
              <td className="w-14 print:hidden" />
            </tr>
          </thead>
          <tbody>
            {[...standing, ...ended].map((goal) => (
              <GoalRow key={goal.id} goal={goal} open={open} />
            ))}
          </tbody>
        </table>
      )}
      {change && (
        <p className="mt-2 text-ink-2">
          {t("mean", {
            mean: format.number(change.mean, "signed"),
            of: change.of,
            size: change.size ?? "none",
          })}
        </p>
      )}
    </Panel>
  );
}

function GoalRow({ goal, open }: { goal: GoalRecord; open: boolean }) {
  const t = useTranslations("patient.goals");
  const common = useTranslations("common");
  const format = useFormatter();
  const { id, words, source, setOn, endedOn, start, now } = goal;
  const day = (date: string) => format.dateTime(dayAsDate(date), "dayMonth");
  return (
    <tr className={`border-line border-t ${endedOn ? "text-ink-3" : ""}`}>
      <th scope="row" className="py-1.5 pe-3 text-start font-normal">
        <span className="wrap-anywhere">{words}</span>
        <span className="ms-2 text-ink-3 text-xs">
          {t(source === "staff" ? "setHere" : "setOn", { day: day(setOn) })}
          {endedOn && `, ${t("endedOn", { day: day(endedOn) })}`}
        </span>
      </th>
      <td className="px-2 text-end">{start ? start.score : common("noValue")}</td>
      <td className="px-2 text-end font-semibold">{now ? now.score : common("noValue")}</td>
      <td className="px-2 text-end">
        {start && now ? format.number(now.score - start.score, "signed") : common("noValue")}
      </td>
      <td className="text-end print:hidden">{open && !endedOn && <EndGoal goalId={id} words={words} />}</td>
    </tr>
  );
}
