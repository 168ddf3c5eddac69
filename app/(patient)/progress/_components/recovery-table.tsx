import { ChevronDown } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import { dayAsDate } from "@/app/_i18n/formats";
import type { FurthestPoint } from "@/lib/body-charts/furthest-point";
import type { Reading } from "@/lib/recovery/pain";
import type { Reached } from "./recovery-plot";

type Props = {
  points: readonly Reading[];
  reached: readonly Reached[];
  say: (pain: number) => string;
  sayPoint: (point: FurthestPoint) => string;
};

/** What is drawn, in numbers and words, the latest first: for whoever can't see it, and for whoever wants to know. */
export function RecoveryTable({ points, reached, say, sayPoint }: Props) {
  const t = useTranslations("progress.recovery");
  const common = useTranslations("common");
  const format = useFormatter();
  const dates = [...new Set([...points, ...reached].map(({ date }) => date))].sort().reverse();
  const cell = "border-line border-t py-2 align-top";
  return (
    <details className="group/table mt-2">
      <summary className="flex min-h-12 list-none items-center gap-2 font-[620] text-brand [&::-webkit-details-marker]:hidden">
        <span className="flex-1">{t("table")}</span>
        <ChevronDown aria-hidden="true" className="size-6 transition-transform group-open/table:rotate-180" />
      </summary>
      <table className="w-full text-md tabular-nums">
        <thead>
          <tr className="text-ink-2">
            <th scope="col" className="py-1 text-start font-normal">
              {common("date.day")}
            </th>
            <th scope="col" className="px-3 py-1 text-start font-normal">
              {common("pain")}
            </th>
            <th scope="col" className="py-1 text-start font-normal">
              {t("reach")}
            </th>
          </tr>
        </thead>
        <tbody>
          {dates.map((date) => {
            const pain = points.find((one) => one.date === date)?.pain;
            const point = reached.find((one) => one.date === date)?.point;
            return (
              <tr key={date}>
                <th scope="row" className={`${cell} text-start font-normal`}>
                  {format.dateTime(dayAsDate(date), "dayMonth")}
                </th>
                <td className={`${cell} px-3`}>{pain === undefined ? common("noValue") : say(pain)}</td>
                <td className={cell}>{point === undefined ? common("noValue") : sayPoint(point)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </details>
  );
}
