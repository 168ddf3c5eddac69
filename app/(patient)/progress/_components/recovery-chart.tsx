import { useFormatter, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { dayAsDate } from "@/app/_i18n/formats";
import type { FurthestPoint } from "@/lib/body-charts/furthest-point";
import type { Recovery } from "@/lib/recovery/recovery";
import { dateOf, dayNumber } from "@/lib/time/calendar-date";
import { PainPlot, type Reached, ReachPlot, ROWS } from "./recovery-plot";
import { RecoveryTable } from "./recovery-table";

/** Room for half a dot at both ends, in percent. */
const EDGE = 4;

/** Leg pain on top and how far down it goes beneath it, on one axis of time. Time runs left to right in every language. */
export function RecoveryChart({ recovery: { pain, charts } }: { recovery: Recovery }) {
  const t = useTranslations("progress.recovery");
  const format = useFormatter();
  const sayPoint = useSayPoint();
  const reached = charts.map(({ localDate, furthest }): Reached => ({ date: localDate, point: furthest }));
  const days = [...pain.points, ...reached].map(({ date }) => dayNumber(date));
  const [from, to] = [Math.min(...days), Math.max(...days)];
  const xOf = (date: string) =>
    from === to ? EDGE : EDGE + ((dayNumber(date) - from) * (100 - 2 * EDGE)) / (to - from);
  const say = (score: number) => format.number(score, { maximumFractionDigits: 1 });
  const day = (number: number) => format.dateTime(dayAsDate(dateOf(number)), "dayMonth");
  const axis = to - from < 14 ? [from, to] : [from, Math.round((from + to) / 2), to];
  return (
    <div className="mt-3">
      <div dir="ltr" className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-3 gap-y-2 text-md">
        {pain.start && (
          <>
            <Title note={pain.now && t("band")}>{t(`pain.${pain.source}`)}</Title>
            <div className="flex h-29 flex-col justify-between text-ink-2 leading-none">
              <span>{t("most")}</span>
              <span>5</span>
              <span>{t("least")}</span>
            </div>
            <div className="relative my-[.5lh] h-[calc(100%-1lh)] leading-none">
              <PainPlot course={pain} xOf={xOf} say={say} />
            </div>
          </>
        )}
        {reached.length > 0 && (
          <>
            <Title>{t("reach")}</Title>
            <ul className="grid auto-rows-fr text-ink-2 leading-snug">
              {ROWS.map((point) => (
                <li key={point}>{sayPoint(point)}</li>
              ))}
            </ul>
            <div className="relative">
              <ReachPlot charts={reached} xOf={xOf} />
            </div>
          </>
        )}
        <p aria-hidden="true" className="col-start-2 flex justify-between text-ink-2">
          {(from === to ? [from] : axis).map((number) => (
            <span key={number}>{day(number)}</span>
          ))}
        </p>
      </div>
      <RecoveryTable points={pain.points} reached={reached} say={say} sayPoint={sayPoint} />
    </div>
  );
}

function Title({ note, children }: { note?: ReactNode; children: ReactNode }) {
  return (
    <h3 className="col-span-2 mt-1 flex flex-wrap justify-between gap-x-3 font-[640]">
      {children}
      {note && <span className="font-normal text-ink-2">{note}</span>}
    </h3>
  );
}

/** A place of the leg in a word. */
export function useSayPoint() {
  const common = useTranslations("common.body");
  const chart = useTranslations("bodyChart.rung");
  const t = useTranslations("progress.recovery");
  return (point: FurthestPoint): string => {
    if (point === "none") return t("nowhere");
    return point === "calf" ? chart("calf") : common(point);
  };
}
