import { ChevronRight } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import { dayAsDate } from "@/app/_i18n/formats";
import { BodyThumb } from "@/app/_shared/body/body-thumb";
import { Link } from "@/app/_ui/link";
import { seenFromBehind } from "@/lib/body-charts/ladder";
import type { SeriesChart } from "@/lib/body-charts/series";

/** The way to the body chart, with the last one in small. Never due, and never asked for twice. */
export function ChartLink({ last, today }: { last: SeriesChart | null; today: string }) {
  const t = useTranslations("bodyChart.link");
  const bodyChart = useTranslations("bodyChart");
  const format = useFormatter();
  const words = () => {
    if (!last) return t("first");
    const zone = last.furthest;
    if (last.localDate === today) return t("lastToday", { zone });
    return t("last", { zone, day: format.dateTime(dayAsDate(last.localDate), "dayMonth") });
  };
  return (
    <Link
      href="/body-chart"
      className="flex min-h-18 items-center gap-3.5 rounded-xl bg-surface p-3 shadow-1 ring ring-line -outline-offset-2 dark:ring-0"
    >
      <span
        aria-hidden="true"
        className="grid h-16 w-13 flex-none place-items-center rounded-[14px] bg-thumb py-1.5"
      >
        <span className="w-4.5">
          <BodyThumb face="back" marks={last ? seenFromBehind(last.marks) : []} />
        </span>
      </span>
      <span className="min-w-0 flex-1">
        <span className="block text-balance font-[620] text-[1.125rem] leading-[1.25]">
          {bodyChart("title")}
        </span>
        <span className="mt-0.5 block text-pretty text-ink-2 leading-snug">{words()}</span>
      </span>
      <ChevronRight aria-hidden="true" className="size-6 flex-none text-ink-2 rtl:-scale-x-100" />
    </Link>
  );
}
