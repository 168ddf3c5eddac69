import { useFormatter, useTranslations } from "next-intl";
import { dayAsDate } from "@/app/_i18n/formats";
import { plotOf } from "@/lib/measures/plot";
import type { MeasureRow } from "@/lib/measures/table";
import { useMeasureWords } from "../../../_components/measures/use-measure-words";

const still = {
  vectorEffect: "non-scaling-stroke",
  strokeLinecap: "round",
  strokeLinejoin: "round",
} as const;

/** The values of an episode in time, with what is no real change from the first one and from where a change matters. */
export function MeasureChart({ row }: { row: MeasureRow }) {
  const t = useTranslations("measures.history");
  const format = useFormatter();
  const words = useMeasureWords();
  const { dots, band, important, low, high } = plotOf(row.scale, row.points);
  const [first, last] = [row.points[0], row.points.at(-1)];
  const day = (date: string) => format.dateTime(dayAsDate(date), "dayMonth");
  const known = row.scale.isChange ? "bandOfChange" : "band";
  const spoken = row.points.map(({ date, value }) =>
    t("point", { day: day(date), value: words.value(row, value) }),
  );
  return (
    <figure className="rounded-md bg-surface p-4 ring ring-line">
      <div className="grid grid-cols-[auto_1fr] gap-x-3" dir="ltr">
        <div
          aria-hidden="true"
          className="flex flex-col justify-between text-end text-ink-3 text-xs tabular-nums"
        >
          <span className="-translate-y-1/2">{words.value(row, high)}</span>
          <span className="translate-y-1/2">{words.value(row, low)}</span>
        </div>
        <div
          role="img"
          aria-label={t("chart", {
            name: words.longName(row),
            values: format.list(spoken, { type: "unit" }),
          })}
          className="relative mx-2 h-48"
        >
          <svg
            aria-hidden="true"
            viewBox="0 0 100 100"
            preserveAspectRatio="none"
            overflow="visible"
            fill="none"
            className="absolute inset-0 size-full"
          >
            {band && (
              <rect
                width="100"
                y={band.top}
                height={band.height}
                fill="color-mix(in oklab, var(--ink) 11%, var(--surface))"
              />
            )}
            <path d="M0 0H100M0 100H100" {...still} stroke="var(--line-strong)" />
            {important !== null && (
              <path
                d={`M0 ${important}H100`}
                {...still}
                stroke="var(--good)"
                strokeWidth="1.5"
                strokeDasharray="5 4"
              />
            )}
            <path
              d={dots.map(({ x, y }, nth) => `${nth === 0 ? "M" : "L"}${x} ${y}`).join("")}
              {...still}
              stroke="var(--brand)"
              strokeWidth="2"
            />
            <path
              d={dots.map(({ x, y }) => `M${x} ${y}h0`).join("")}
              {...still}
              stroke="var(--surface)"
              strokeWidth="11"
            />
            <path
              d={dots.map(({ x, y }) => `M${x} ${y}h0`).join("")}
              {...still}
              stroke="var(--brand)"
              strokeWidth="7"
            />
          </svg>
          {dots
            .filter((_, nth) => nth === 0 || nth === dots.length - 1)
            .map(({ x, y, point }) => (
              <span
                key={point.date}
                aria-hidden="true"
                className="absolute font-semibold text-sm tabular-nums"
                style={{ left: `${x}%`, top: `${y}%`, translate: `-50% ${y < 20 ? "50%" : "-150%"}` }}
              >
                {words.value(row, point.value)}
              </span>
            ))}
        </div>
        <span />
        <div aria-hidden="true" className="mx-2 mt-2 flex justify-between text-ink-3 text-xs">
          {first && <span>{day(first.date)}</span>}
          {last && last !== first && <span>{day(last.date)}</span>}
        </div>
      </div>
      <figcaption className="mt-3 flex flex-wrap gap-x-5 text-ink-2 text-xs">
        <span>{t(band ? known : "bandUnknown")}</span>
        {important !== null && <span>{t("goal")}</span>}
      </figcaption>
    </figure>
  );
}
