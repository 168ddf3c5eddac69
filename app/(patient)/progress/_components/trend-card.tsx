import { useFormatter, useTranslations } from "next-intl";
import { dayAsDate } from "@/app/_i18n/formats";
import type { Band } from "@/app/_ui/band";
import { Card } from "@/app/_ui/card";
import { Sparkline } from "@/app/_ui/sparkline";
import type { Share } from "@/lib/adherence/share";
import { addDays } from "@/lib/time/calendar-date";

const BANDS: Record<Share["band"], Band> = { "on-track": "good", partial: "part", low: "low" };

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
  const format = useFormatter();
  const [first, last] = [trend[0], trend.at(-1)];
  const known = trend.filter((share) => share !== null);
  const words =
    known.length < 2
      ? t("trendNone")
      : first && last
        ? t("trendText", { first: first.percent, last: last.percent })
        : t("trendShort", { last: (last ?? known.at(-1))?.percent ?? 0 });
  return (
    <Card>
      <h2 className="font-[640] text-xl">{t("trend")}</h2>
      <p className="mt-0.5 text-pretty text-ink-2">{words}</p>
      {known.length >= 2 && (
        <>
          <div className="mt-3 [&>svg]:h-auto [&>svg]:w-full">
            <Sparkline
              values={trend.map((share) => share?.percent ?? null)}
              band={last ? BANDS[last.band] : "none"}
              provisional={provisional}
            />
          </div>
          <p aria-hidden="true" className="mt-1 flex justify-between text-ink-2 text-md">
            <span>{format.dateTime(dayAsDate(addDays(asOf, 1 - 7 * trend.length)), "dayMonth")}</span>
            <span>{t("trendTo")}</span>
          </p>
        </>
      )}
    </Card>
  );
}
