import { useFormatter, useTranslations } from "next-intl";
import { dayAsDate } from "@/app/_i18n/formats";
import type { Task } from "@/lib/tasks/queries";
import type { LocalDate } from "@/lib/time/calendar-date";

/** "Hanna Lindqvist, Fri 17 Jul", with what is overdue said in words. */
export function useTaskAbout(today: LocalDate) {
  const t = useTranslations("tasks");
  const format = useFormatter();
  const isLate = ({ doneAt, dueOn }: Task) => doneAt === null && dueOn < today;
  return {
    words: (task: Task) => {
      const due = { name: task.owner ?? "none", day: format.dateTime(dayAsDate(task.dueOn), "day") };
      if (task.doneAt) return t("doneBy", { name: task.doneBy ?? "none" });
      if (isLate(task)) return t("late", due);
      return task.dueOn === today ? t("dueToday", due) : t("due", due);
    },
    tone: (task: Task) => (isLate(task) ? "font-semibold text-low-ink" : "text-ink-3"),
  };
}
