import { Bell, BellOff } from "lucide-react";
import { getFormatter, getTranslations } from "next-intl/server";
import { chosenTimes } from "@/lib/reminders/proposal";
import type { Choice } from "@/lib/reminders/vocabulary";
import type { MoreRow } from "./more-rows";

/** When the patient is reminded, or that they aren't. */
export async function reminderRow(choice: Choice | null): Promise<MoreRow> {
  const t = await getTranslations("reminders");
  const format = await getFormatter();
  const times = choice?.channel ? chosenTimes(choice) : [];
  const clock = (minute: number) =>
    format.dateTime(new Date(Date.UTC(2026, 0, 5, 0, minute)), "time", { timeZone: "UTC" });
  const own = { href: "/me/reminders", name: t("title") };
  if (times.length === 0) return { ...own, icon: BellOff, state: t("offShort") };
  return { ...own, icon: Bell, state: format.list(times.map(clock)) };
}
