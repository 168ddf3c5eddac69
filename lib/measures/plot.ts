import { dayNumber, type LocalDate } from "../time/calendar-date";
import { mattersFrom, unchangedBand } from "./meaning";
import type { Point, Scale } from "./vocabulary";

/** Where a course is drawn, in percent of the room there is: time to the right, more of the measure up. */
export type Plot = {
  dots: { x: number; y: number; point: Point }[];
  /** What is no real change from the first value; null where no study says it. */
  band: { top: number; height: number } | null;
  /** From where on a change matters; null where it is not known, or outside the measure's range. */
  important: number | null;
  /** The values at the foot and at the top. */
  low: number;
  high: number;
};

/** Room above and below what is drawn, of the span of it. */
const MARGIN = 0.12;

/**
 * The values of an episode with what their first one lets a change mean. The range is that of what is drawn, since 26 metres
 * are nothing on a scale of a thousand.
 * @param points one a date, the earliest first, at least one
 */
export function plotOf(scale: Scale, points: readonly Point[]): Plot {
  const [first, last] = [points[0], points.at(-1)];
  const base = scale.isChange ? 0 : (first?.value ?? 0);
  const band = unchangedBand(scale, base);
  const gain = mattersFrom(scale, base);
  const aim = gain === null ? null : base + (scale.better === "higher" ? gain : -gain);
  const important = aim === null || aim < scale.least || aim > scale.most ? null : aim;
  const all = [
    ...points.map(({ value }) => value),
    ...(band ? [band.from, band.to] : []),
    ...(important === null ? [] : [important]),
  ];
  const room = Math.max(1, (Math.max(...all) - Math.min(...all)) * MARGIN);
  const low = Math.max(scale.least, Math.floor(Math.min(...all) - room));
  const high = Math.min(scale.most, Math.ceil(Math.max(...all) + room));
  const y = (value: number) => 100 - ((value - low) / Math.max(1, high - low)) * 100;
  const from = dayNumber(first?.date ?? "1970-01-01");
  const days = dayNumber(last?.date ?? "1970-01-01") - from;
  const x = (date: LocalDate) => (days === 0 ? 50 : ((dayNumber(date) - from) / days) * 100);
  return {
    dots: points.map((point) => ({ x: x(point.date), y: y(point.value), point })),
    band: band && { top: y(band.to), height: y(band.from) - y(band.to) },
    important: important === null ? null : y(important),
    ...{ low, high },
  };
}
