import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Messages } from "@/app/_i18n/messages";
import { getSeries } from "@/lib/body-charts/queries";
import { getConsentNow } from "@/lib/consents/queries";
import { asPhone } from "@/lib/gates/gates";
import { getZones } from "@/lib/patients/queries";
import { localDateAt } from "@/lib/time/local-day";
import { ChartPage } from "./_components/chart-page";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("bodyChart"))("title") };
}

/** Where it is felt today. What was drawn earlier today stands there to be put right. */
export default async function BodyChartPage() {
  const { series, today, withheld } = await asPhone(async (db) => {
    const { patientId } = db.actor;
    return {
      series: await getSeries(db, patientId, 2),
      today: localDateAt(await getZones(db, patientId), db.now),
      withheld: (await getConsentNow(db, patientId)).withheld,
    };
  });
  return (
    <Messages only={["bodyChart", "places"]}>
      <ChartPage series={series} today={today} withdrawn={withheld === "logging"} />
    </Messages>
  );
}
