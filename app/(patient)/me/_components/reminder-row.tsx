import { Bell, BellOff } from "lucide-react";
import { getFormatter, getTranslations } from "next-intl/server";
import type { MoreRow } from "./more-rows";

type Reminded = { /** Minutes of the day. */ times: readonly number[]; reachable: boolean };

/** When the patient is reminded, or that they aren't. */
export async function reminderRow({ times, reachable }: Reminded): Promise<MoreRow> {
  const t = await getTranslations("reminders");
  const format = await getFormatter();
  const clock = (minute: number) =>
    format.dateTime(new Date(Date.UTC(2026, 0, 5, 0, minute)), "time", { timeZone: "UTC" });
  const own = { href: "/me/reminders", name: t("title") };
  if (times.length === 0) return { ...own, icon: BellOff, state: t("offShort") };
  if (!reachable) return { ...own, icon: BellOff, state: t("unreached") };
  return { ...own, icon: Bell, state: format.list(times.map(clock)) };
}
