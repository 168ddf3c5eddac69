import { useFormatter, useTranslations } from "next-intl";
import { dayAsDate } from "@/app/_i18n/formats";
import { Card } from "@/app/_ui/card";
import type { Share } from "@/lib/adherence/count/share";
import { addDays } from "@/lib/time/calendar-date";
import { TrendChart } from "./trend-chart";

/** Eight weeks as a line, and in words. */
export function TrendCard({
  trend,
  asOf,
  provisional,
}: {
  trend: readonly (Share | null)[];
  asOf: string;
  provisional: boolean;
}) {
  const t = useTranslations("progress");
  const common = useTranslations("common");
  const format = useFormatter();
  const spark = useTranslations("ui.spark");
  const [first, last] = [trend[0], trend.at(-1)];
  const values = trend.map((share) => share?.percent ?? null);
  const spoken = values.map((value) =>
    value === null ? spark("noData") : common("percent", { percent: value }),
  );
  const known = trend.filter((share) => share !== null);
  const words =
    known.length < 2
      ? t("trendNone")
      : first && last
        ? t("trendText", { first: first.percent, last: last.percent })
        : last
          ? t("trendShort", { last: last.percent })
          : t("trendBefore", { last: known.at(-1)?.percent ?? 0 });
  return (
    <Card>
      <h2 className="font-[640] text-xl">{common("eightWeeks")}</h2>
      <p className="mt-0.5 text-pretty text-ink-2">
        {words} {known.length >= 2 && t("trendMean")}
      </p>
      {known.length >= 2 && (
        <>
          <div className="mt-3">
            <TrendChart
              values={values}
              provisional={provisional}
              label={`${common("eightWeeks")}: ${spoken.join(", ")}`}
            />
          </div>
          <p aria-hidden="true" className="flex justify-between ps-11 text-ink-2 text-md">
            <span>{format.dateTime(dayAsDate(addDays(asOf, 1 - 7 * trend.length)), "dayMonth")}</span>
            <span>{t("trendTo")}</span>
          </p>
        </>
      )}
    </Card>
  );
}
