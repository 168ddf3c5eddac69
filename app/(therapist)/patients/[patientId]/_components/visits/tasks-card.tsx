import { useTranslations } from "next-intl";
import { useTaskAbout } from "@/app/(therapist)/_components/visits/task-about";
import { TaskCheck } from "@/app/(therapist)/_components/visits/task-check";
import type { Desk } from "@/lib/record/desk/queries";
import type { Chart } from "@/lib/record/queries";
import { Panel } from "../panel";
import { AddTask, ChangeTask } from "./task-dialogs";

/** What has to be done for this patient, by whom and by when. */
export function TasksCard({ chart, desk }: { chart: Chart; desk: Desk }) {
  const { id: patientId, today } = chart;
  const { tasks, owners, memberId } = desk;
  const mayEnter = chart.allowed.enter;
  const t = useTranslations("tasks");
  const about = useTaskAbout(today);
  const open = tasks.filter(({ doneAt }) => doneAt === null).length;
  return (
    <Panel
      id="tasks"
      title={t("title")}
      meta={open > 0 && t("open", { count: open })}
      actions={
        mayEnter && <AddTask patientId={patientId} today={today} owners={owners} memberId={memberId} />
      }
    >
      {tasks.length === 0 ? (
        <p className="text-ink-3">{t("none")}</p>
      ) : (
        <ul>
          {tasks.map((task) => (
            <li key={task.id} className="flex items-start gap-2 border-line py-1.5 not-first:border-t">
              <span className="min-w-0 flex-1">
                {mayEnter || task.ownerId === memberId ? (
                  <TaskCheck taskId={task.id} done={task.doneAt !== null} words={task.words} />
                ) : (
                  task.words
                )}
                <span className={`block ps-6 text-xs ${about.tone(task)}`}>{about.words(task)}</span>
              </span>
              {mayEnter && task.doneAt === null && <ChangeTask task={task} today={today} owners={owners} />}
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}
