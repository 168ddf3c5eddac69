import { Eye, FileDown, Smartphone } from "lucide-react";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Messages } from "@/app/_i18n/messages";
import { AccountPanel } from "@/app/_shared/account/account-panel";
import { PageHeader } from "@/app/_ui/page-header";
import { getMorningHour } from "@/lib/checkins/queries";
import { getConsentNow } from "@/lib/consents/queries";
import { asPhone, asUser } from "@/lib/gates/gates";
import { listHelpers } from "@/lib/helpers/queries";
import { getAccount } from "@/lib/identity/account";
import { getPatient } from "@/lib/patients/queries";
import { listStandingPauses } from "@/lib/pauses/queries";
import { getReminded } from "@/lib/reminders/settings/queries";
import { getLastReset } from "@/lib/resets/queries";
import { getWeekday } from "@/lib/screenings/queries";
import { presentZone } from "@/lib/time/local-day";
import { cityName } from "../_components/city-name";
import { firstName } from "../_components/prescription-name";
import { TravelOffer } from "../_components/travel-offer";
import { ConsentSection } from "./_components/consent-section";
import { HelpersSection } from "./_components/helpers-section";
import { HelpingSection } from "./_components/helping-section";
import { LeavePhone } from "./_components/leave-phone";
import { MoreRows } from "./_components/more-rows";
import { MorningHour } from "./_components/morning-hour";
import { PausePlan } from "./_components/pause-plan";
import { reminderRow } from "./_components/reminder-row";
import { WeeklyDay } from "./_components/weekly-day";

export async function generateMetadata(): Promise<Metadata> {
  const common = await getTranslations("common");
  return { title: common("me") };
}

/** Who looks after the patient, the pause of the plan, who helps, and the account. */
export default async function MePage() {
  const { patient, standing, weekday, hour, consent, reminders, helpers } = await asPhone(async (db) => ({
    patient: await getPatient(db, db.actor.patientId),
    standing: await listStandingPauses(db, db.actor.patientId),
    weekday: await getWeekday(db, db.actor.patientId),
    hour: await getMorningHour(db, db.actor.patientId),
    consent: await getConsentNow(db, db.actor.patientId),
    reminders: await getReminded(db),
    helpers: await listHelpers(db, db.actor.patientId),
  }));
  const { account, reset, current } = await asUser(async (db, current) => ({
    account: await getAccount(db, current),
    reset: await getLastReset(db),
    current,
  }));
  if (!patient || !account) notFound();
  const t = await getTranslations("me");
  const common = await getTranslations("common");
  const lead = patient.careTeam.find((member) => member.lead) ?? patient.careTeam[0];
  const zone = presentZone(patient.zones);
  const travel = await getTranslations("travel");
  const { actor } = current;
  const city = cityName(await getTranslations("travel.city"), zone);
  const facts = [
    { label: common("roles.therapist"), value: lead?.name ?? t("noTherapist") },
    { label: common("clinic"), value: current.clinicName },
    { label: t("day"), value: travel("inUse", { city }) },
  ];
  const seen = await getTranslations("seen");
  const ownData = await getTranslations("ownData");
  const rows = [
    await reminderRow(reminders),
    {
      href: "/me/devices",
      icon: Smartphone,
      name: t("devices.title"),
      state: t("devices.state", { count: account.signIns.length }),
    },
    { href: "/me/data", icon: FileDown, name: ownData("title"), state: ownData("state") },
    { href: "/me/seen", icon: Eye, name: seen("title"), state: seen("state") },
  ];
  return (
    <div className="pt-3 pb-12">
      <PageHeader title={`${patient.givenName} ${patient.familyName}`} />
      <dl className="mb-7 overflow-hidden rounded-xl bg-surface shadow-1 ring ring-line dark:ring-0">
        {facts.map(({ label, value }) => (
          <div
            key={label}
            className="flex min-h-14 flex-wrap items-center justify-between gap-x-4 border-line px-4 py-2 not-first:border-t"
          >
            <dt className="text-ink-2">{label}</dt>
            <dd className="font-[620]">{value}</dd>
          </div>
        ))}
      </dl>
      <Messages
        only={[
          "account",
          "common",
          "invite",
          "outbox",
          "reset",
          "signIn",
          "me",
          "pause",
          "travel",
          "consent",
          "helpers",
          "redFlags",
        ]}
      >
        <div className="grid grid-cols-[minmax(0,1fr)] gap-9">
          {actor?.kind === "helper" ? (
            <HelpingSection helperId={actor.helperId} patient={firstName(patient.givenName)} />
          ) : (
            <>
              <MoreRows label={t("more")} rows={rows} />
              <TravelOffer zone={zone} again />
              {patient.episode && patient.episode.endDate === null && (
                <PausePlan {...standing} therapist={firstName(lead?.name ?? null)} />
              )}
              <MorningHour hour={hour} />
              <WeeklyDay weekday={weekday} />
              <ConsentSection {...consent} zone={zone} />
              <HelpersSection helpers={helpers} zone={zone} />
            </>
          )}
          <AccountPanel account={account} reset={reset} current={current} leave={<LeavePhone />} />
        </div>
      </Messages>
    </div>
  );
}
