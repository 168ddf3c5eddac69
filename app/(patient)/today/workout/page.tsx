import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Messages } from "@/app/_i18n/messages";
import { asPhone } from "@/lib/gates/gates";
import { getToday } from "@/lib/today/queries";
import { WorkoutOf } from "./_components/workout-of";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("workout");
  return { title: t("title") };
}

/** What is due now, one after the other: how it goes, counted and timed, and how it felt. */
export default async function WorkoutPage() {
  const today = await asPhone((db) => getToday(db));
  if (!today) redirect("/today");
  return (
    <Messages only={["workout", "today", "kinds", "pause", "redFlags", "outbox"]}>
      <WorkoutOf today={today} />
    </Messages>
  );
}
