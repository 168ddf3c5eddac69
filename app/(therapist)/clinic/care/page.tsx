import { Phone } from "lucide-react";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Messages } from "@/app/_i18n/messages";
import { Banner } from "@/app/_ui/banner";
import { LinkButton } from "@/app/_ui/button";
import { isDemoInbox, isMailSetUp } from "@/lib/channels/set-up";
import { runsClinic, viewsOf } from "@/lib/clinics/policy";
import { getClinic, listMembers } from "@/lib/clinics/queries";
import { listChannelHealth, listOpenStandings } from "@/lib/deliveries/lists/queries";
import { getClinicCare } from "@/lib/deliveries/queries";
import { asMember } from "@/lib/gates/gates";
import { listLeaves } from "@/lib/leave/queries";
import { wallDate } from "@/lib/time/local-day";
import { Standings } from "../../_components/standings";
import { ClinicHeader } from "../_components/clinic-header";
import { ClosedDatesPanel } from "./_components/closed-dates";
import { DeliveryPanel } from "./_components/delivery-panel";
import { HoursForm } from "./_components/hours-form";
import { LeavePanel } from "./_components/leave-panel";
import { StepsTable } from "./_components/steps-table";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("clinic");
  return { title: t("views.care") };
}

/** How what patients report reaches somebody: hours, steps, leave, and how the channels fare. */
export default async function CarePage() {
  const loaded = await asMember(async (db) => {
    const clinic = await getClinic(db);
    const found = await getClinicCare(db);
    if (!clinic || !found) return null;
    const today = wallDate(clinic.zone, db.now);
    return {
      ...{ clinic, today, care: found.care },
      members: await listMembers(db),
      leaves: await listLeaves(db, today),
      health: await listChannelHealth(db),
      standings: await listOpenStandings(db),
      runs: runsClinic(db.actor),
      views: viewsOf(db.actor),
    };
  });
  if (!loaded) notFound();
  const { clinic, today, care, members, leaves, health, standings, runs, views } = loaded;
  const { zone, phone } = clinic;
  const t = await getTranslations("alerts.care");
  return (
    <Messages only={["alerts", "clinic", "common"]}>
      <ClinicHeader current="care" views={views} />
      {!phone && (
        <div className="px-4 pb-3">
          <Banner
            tone="part"
            icon={<Phone />}
            title={t("phoneMissing")}
            actions={
              runs && (
                <LinkButton size="sm" href="/clinic/settings">
                  {t("phoneAdd")}
                </LinkButton>
              )
            }
          />
        </div>
      )}
      <div className="grid flex-1 grid-cols-1 content-start items-start gap-x-8 gap-y-8 px-4 pt-1 pb-12 lg:grid-cols-[22.5rem_minmax(0,1fr)] lg:grid-rows-[auto_1fr] xl:grid-cols-[22.5rem_minmax(0,1fr)_23rem] xl:grid-rows-none">
        <HoursForm care={care} zone={zone} runs={runs} />
        <div className="grid min-w-0 grid-cols-1 gap-8 lg:row-span-2 xl:row-span-1">
          <StepsTable within={care.within} />
          <div className="-mx-4">
            <Standings standings={standings} zone={zone} />
          </div>
          <LeavePanel leaves={leaves} members={members} today={today} runs={runs} />
        </div>
        <div className="grid min-w-0 max-w-120 grid-cols-1 gap-8">
          <DeliveryPanel health={health} zone={zone} mail={isMailSetUp()} inbox={isDemoInbox()} />
          <ClosedDatesPanel closed={care.closed} today={today} runs={runs} />
        </div>
      </div>
    </Messages>
  );
}
