import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Messages } from "@/app/_i18n/messages";
import { asPatient } from "@/lib/gates/gates";
import { getToday } from "@/lib/today/queries";
import { itemsNow } from "@/lib/workout/plan";
import { firstName } from "../../_components/prescription-name";
import { StartedPart } from "../_components/started-part";
import { WorkoutScreens } from "./_components/workout-screens";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("workout");
  return { title: t("title") };
}

/** What is due now, one after the other: how it goes, counted and timed, and how it felt. */
export default async function WorkoutPage() {
  const today = await asPatient((db) => getToday(db));
  if (!today) redirect("/today");
  return (
    <Messages only={["workout", "today", "kinds", "pause", "redFlags", "outbox"]}>
      <div data-full-screen="" className="flex flex-1 flex-col">
        <StartedPart began={today.began} readAt={today.readAt}>
          <WorkoutScreens
            date={today.date}
            part={today.part}
            items={itemsNow(today)}
            start={today.start}
            zone={today.zone}
            advice={{
              therapist: firstName(today.therapist),
              clinicName: today.clinicName,
              emergencyNumber: today.emergencyNumber,
            }}
          />
        </StartedPart>
      </div>
    </Messages>
  );
}
