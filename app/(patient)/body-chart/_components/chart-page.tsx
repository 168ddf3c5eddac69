import { useTranslations } from "next-intl";
import { EmptyState } from "@/app/_ui/states";
import type { ChartSeries } from "@/lib/body-charts/queries";
import { ChartBar } from "./chart-bar";
import { ChartEntry } from "./chart-entry";

type Props = {
  /** The last two charts; null where there is nothing to draw for. */
  series: ChartSeries | null;
  today: string;
  /** Nothing is logged any more, as the patient wished. */
  withdrawn: boolean;
};

/** Where it is felt today, with or without a network. What was drawn earlier today stands there to be put right. */
export function ChartPage({ series, today, withdrawn }: Props) {
  const t = useTranslations("bodyChart");
  const common = useTranslations("common");
  const consent = useTranslations("consent.card.withdrawn");
  const last = series?.charts.at(-1);
  const drawn = last?.localDate === today ? last : null;
  const before = drawn ? series?.charts.at(-2) : last;
  return (
    <div data-full-screen="" className="flex flex-1 flex-col">
      <ChartBar href="/today" label={common("today")} />
      <h1 className="mt-1 mb-1 text-balance font-[650] text-3xl tracking-[-.015em]">{t("title")}</h1>
      {withdrawn ? (
        <EmptyState title={consent("title")} text={consent("text")} />
      ) : series ? (
        <ChartEntry first={drawn?.marks ?? []} before={before?.marks ?? null} side={series.side} />
      ) : (
        <EmptyState title={t("none")} text={t("noneText")} />
      )}
    </div>
  );
}
