import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Messages } from "@/app/_i18n/messages";
import { Card } from "@/app/_ui/card";
import { PageHeader } from "@/app/_ui/page-header";
import { EmptyState } from "@/app/_ui/states";
import { getEpisodeOn } from "@/lib/body-charts/queries";
import { getConsentNow } from "@/lib/consents/queries";
import { asPatient } from "@/lib/gates/gates";
import { listGoals, standing } from "@/lib/goals/queries";
import { MOST_STANDING } from "@/lib/goals/vocabulary";
import { getZones } from "@/lib/patients/queries";
import { localDateAt } from "@/lib/time/local-day";
import { GoalForm } from "./_components/goal-form";
import { StandingGoal } from "./_components/standing-goal";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("checkins"))("short.choose-goals") };
}

/** What the patient wants to do again: up to three goals in their own words, each with how well it goes now. */
export default async function GoalsPage() {
  const { goals, withheld, episode } = await asPatient(async (db) => {
    const { patientId } = db.actor;
    const today = localDateAt(await getZones(db, patientId), db.now);
    return {
      goals: standing(await listGoals(db, patientId)),
      withheld: (await getConsentNow(db, patientId)).withheld,
      episode: await getEpisodeOn(db, patientId, today),
    };
  });
  const t = await getTranslations("goals");
  const progress = await getTranslations("progress");
  const checkins = await getTranslations("checkins");
  const ended = await getTranslations("goals.noCare");
  const consent = await getTranslations("consent.card.withdrawn");
  return (
    <div className="flex flex-col gap-4 pt-3 pb-8">
      <PageHeader
        title={checkins("short.choose-goals")}
        back={{ href: "/progress", label: progress("title") }}
      />
      {withheld === "logging" ? (
        <EmptyState title={consent("title")} text={consent("text")} />
      ) : !episode ? (
        <EmptyState title={ended("title")} text={ended("text")} />
      ) : (
        <Messages only={["goals", "checkins"]}>
          {goals.length > 0 && (
            <Card padded={false}>
              <ul>
                {goals.map(({ id, words, source }) => (
                  <StandingGoal key={id} id={id} words={words} byClinic={source === "staff"} />
                ))}
              </ul>
            </Card>
          )}
          {goals.length < MOST_STANDING ? (
            <GoalForm key={goals.length} first={goals.length === 0} />
          ) : (
            <p className="text-pretty px-1 text-ink-2">{t("full")}</p>
          )}
        </Messages>
      )}
    </div>
  );
}
