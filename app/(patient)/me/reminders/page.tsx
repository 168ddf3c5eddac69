import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Messages } from "@/app/_i18n/messages";
import { PageHeader } from "@/app/_ui/page-header";
import { isMailSetUp } from "@/lib/channels/set-up";
import { asPatient, signedIn } from "@/lib/gates/gates";
import { getCalendarSince } from "@/lib/reminders/calendar/queries";
import { getSettings } from "@/lib/reminders/settings/queries";
import { ReminderForm } from "./_components/reminder-form";
import { SeenByOthers } from "./_components/seen-by-others";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("reminders");
  return { title: t("title") };
}

/** When and how the patient is reminded. */
export default async function RemindersPage() {
  const { signInId } = await signedIn();
  const { settings, calendarSince } = await asPatient(async (db) => ({
    settings: await getSettings(db, signInId),
    calendarSince: await getCalendarSince(db),
  }));
  if (!settings) notFound();
  const t = await getTranslations("reminders");
  const common = await getTranslations("common");
  return (
    <div className="pt-3 pb-12">
      <PageHeader title={t("title")} back={{ href: "/me", label: common("me") }} />
      <p className="-mt-2 mb-5 text-pretty text-ink-2 text-lg">{t("text")}</p>
      <Messages only={["reminders", "common"]}>
        <ReminderForm settings={settings} mail={isMailSetUp()} calendar={calendarSince !== null}>
          <SeenByOthers />
        </ReminderForm>
      </Messages>
    </div>
  );
}
