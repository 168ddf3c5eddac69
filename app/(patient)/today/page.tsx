import type { Metadata } from "next";
import { cookies } from "next/headers";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { Messages } from "@/app/_i18n/messages";
import { getLastUnlock } from "@/lib/alerts/queries";
import { getSeries } from "@/lib/body-charts/queries";
import { getStanding } from "@/lib/deliveries/standing/queries";
import { asPhone } from "@/lib/gates/gates";
import { getTodays } from "@/lib/today/queries";
import { openNow } from "@/lib/workout/plan";
import { TravelOffer } from "../_components/travel-offer";
import { PastDay } from "./_components/past-day";
import { PresentDay } from "./_components/present-day";
import { RowDrawings } from "./_components/row-drawings";

export async function generateMetadata(): Promise<Metadata> {
  const common = await getTranslations("common");
  return { title: common("today") };
}

/** That the plan was opened again is said for three days, unless it was read and closed. */
const SAID_HOURS = 72;

const asked = z.object({ day: z.iso.date().optional().catch(undefined) });

/** What its rows and cards say of themselves; all else is said by the server. */
const WORDS = [
  ...(["today.row", "today.send", "today.errors", "today.said", "today.pain", "today.start"] as const),
  ...(["today.log.pain", "today.log.painRest", "today.stopped", "today.swap"] as const),
  ...(["checkins", "consent.card", "consent.pending"] as const),
  ...(["redFlags.open", "redFlags.callClinic", "redFlags.callTheClinic", "redFlags.callAmbulance"] as const),
] as const;

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** What is due now, open; the parts before and after it folded; the days that can still be filled in. */
export default async function TodayPage({ searchParams }: Props) {
  const { day: wanted } = asked.parse(await searchParams);
  const loaded = await asPhone(async (db) => {
    const todays = await getTodays(db);
    if (!todays) return null;
    const { patientId } = db.actor;
    return {
      ...{ ...todays, series: await getSeries(db, patientId, 1), standing: await getStanding(db) },
      unlock: await getLastUnlock(db, patientId, db.now.subtract({ hours: SAID_HOURS })),
    };
  });
  if (!loaded) notFound();
  const { today, other, series, ...told } = loaded;
  const day = today.days.find((one) => one.date === (wanted ?? today.date) && one.when !== "ahead");
  if (!day) notFound();
  return (
    <Messages only={WORDS}>
      <div className="flex flex-1 flex-col gap-4">
        <RowDrawings date={day.date} plans={day.when === "past" ? [today] : [today, other]} />
        {day.when === "past" ? (
          <PastDay today={today} day={day} />
        ) : (
          <PresentDay
            today={today}
            other={other}
            chart={series?.charts.at(-1) ?? null}
            {...told}
            cookies={(await cookies()).toString()}
            start={openNow(today)}
            travel={!today.helper && <TravelOffer zone={today.zone} />}
          />
        )}
      </div>
    </Messages>
  );
}
