import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Messages } from "@/app/_i18n/messages";
import { EmptyState } from "@/app/_ui/states";
import { getSeries } from "@/lib/body-charts/queries";
import { getConsentNow } from "@/lib/consents/queries";
import { asPatient } from "@/lib/gates/gates";
import { getZones } from "@/lib/patients/queries";
import { localDateAt } from "@/lib/time/local-day";
import { ChartBar } from "./_components/chart-bar";
import { ChartEntry } from "./_components/chart-entry";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("bodyChart"))("title") };
}

/** Where it is felt today. What was drawn earlier today stands there to be put right. */
export default async function BodyChartPage() {
  const { series, today, withheld } = await asPatient(async (db) => {
    const { patientId } = db.actor;
    return {
      series: await getSeries(db, patientId, 2),
      today: localDateAt(await getZones(db, patientId), db.now),
      withheld: (await getConsentNow(db, patientId)).withheld,
    };
  });
  const t = await getTranslations("bodyChart");
  const common = await getTranslations("common");
  const consent = await getTranslations("consent.card.withdrawn");
  const last = series?.charts.at(-1);
  const drawn = last?.localDate === today ? last : null;
  const before = drawn ? series?.charts.at(-2) : last;
  return (
    <Messages only={["bodyChart", "places"]}>
      <div data-full-screen="" className="flex flex-1 flex-col">
        <ChartBar href="/today" label={common("today")} />
        <h1 className="mt-1 mb-1 text-balance font-[650] text-3xl tracking-[-.015em]">{t("title")}</h1>
        {withheld === "logging" ? (
          <EmptyState title={consent("title")} text={consent("text")} />
        ) : series ? (
          <ChartEntry first={drawn?.marks ?? []} before={before?.marks ?? null} side={series.side} />
        ) : (
          <EmptyState title={t("none")} text={t("noneText")} />
        )}
      </div>
    </Messages>
  );
}
