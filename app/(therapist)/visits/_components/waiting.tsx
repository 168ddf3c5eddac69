import { useFormatter, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { Temporal } from "temporal-polyfill";
import { Link } from "@/app/_ui/link";
import { useTaskAbout } from "@/app/(therapist)/_components/visits/task-about";
import { TaskCheck } from "@/app/(therapist)/_components/visits/task-check";
import type { OwnTask } from "@/lib/tasks/queries";
import type { LocalDate } from "@/lib/time/calendar-date";
import type { UnsignedNote } from "@/lib/visits/notes/queries";
import type { AgendaVisit } from "@/lib/visits/queries";
import { AgendaRow } from "./agenda-row";

function Part({
  id,
  title,
  meta,
  children,
}: {
  id: string;
  title: string;
  meta?: ReactNode;
  children: ReactNode;
}) {
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className="flex items-baseline gap-2 pb-1 font-semibold text-md">
        {title}
        {meta && <span className="font-normal text-ink-3 text-sm">{meta}</span>}
      </h2>
      {children}
    </section>
  );
}

type Props = {
  unmarked: readonly AgendaVisit[];
  unsigned: readonly UnsignedNote[];
  tasks: readonly OwnTask[];
  zone: string;
  now: Temporal.Instant;
  today: LocalDate;
};

/** One's own: visits of which nobody said what became of them, notes to sign, and tasks. */
export function Waiting({ unmarked, unsigned, tasks, zone, now, today }: Props) {
  const t = useTranslations("visits");
  const task = useTranslations("tasks");
  const about = useTaskAbout(today);
  const format = useFormatter();
  const when = (at: string) => format.dateTime(new Date(at), "dayTime", { timeZone: zone });
  return (
    <aside className="flex flex-col gap-6 border-line lg:border-s lg:ps-6 print:hidden">
      {unmarked.length > 0 && (
        <Part id="unmarked" title={t("state.unmarked")} meta={t("agenda.unmarkedMeta")}>
          <ul>
            {unmarked.map((visit) => (
              <AgendaRow key={visit.id} {...{ visit, zone, now }} dated />
            ))}
          </ul>
        </Part>
      )}
      <Part id="unsigned" title={t("agenda.unsigned")}>
        {unsigned.length === 0 ? (
          <p className="border-line border-t py-2 text-ink-3">{t("agenda.noneUnsigned")}</p>
        ) : (
          <ul>
            {unsigned.map((note) => (
              <li
                key={note.visitId}
                className="flex flex-wrap items-baseline gap-x-2 border-line border-t py-2"
              >
                <Link
                  href={`/patients/${note.recordId}/visits/${note.visitId}`}
                  className="font-semibold text-brand"
                >
                  {note.patient}
                </Link>
                <span className="text-ink-3 text-xs tabular-nums">
                  {t("agenda.visitOn", { when: when(note.startsAt) })}
                </span>
              </li>
            ))}
          </ul>
        )}
      </Part>
      <Part id="tasks" title={task("yours")}>
        {tasks.length === 0 ? (
          <p className="border-line border-t py-2 text-ink-3">{task("none")}</p>
        ) : (
          <ul>
            {tasks.map((one) => (
              <li key={one.id} className="border-line border-t py-1.5">
                <TaskCheck taskId={one.id} done={false} words={one.words} />
                <span className="block ps-6 text-xs">
                  <Link href={`/patients/${one.recordId}#tasks`} className="font-medium text-brand">
                    {one.patient}
                  </Link>
                  <span className={about.tone(one)}> · {about.words({ ...one, owner: null })}</span>
                </span>
              </li>
            ))}
          </ul>
        )}
      </Part>
    </aside>
  );
}
