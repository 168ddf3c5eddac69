import type { PlaceId } from "../body/places";
import type { BodyMark } from "./schema";
import type { SeriesChart } from "./series";

/** A place with the last chart on which it was felt. */
export type LastFelt = {
  mark: BodyMark;
  chart: SeriesChart /** 0 in the newest chart, 1 in the first. */;
  age: number;
};

/**
 * A whole series in one picture: every place that was ever felt, with when it was felt last. What has drawn back is
 * older than what is still there.
 * @param charts oldest first
 */
export function lastFelt(charts: readonly SeriesChart[]): Map<PlaceId, LastFelt> {
  const felt = new Map<PlaceId, LastFelt>();
  const newest = charts.length - 1;
  charts.forEach((chart, at) => {
    const age = newest === 0 ? 0 : (newest - at) / newest;
    for (const mark of chart.marks) felt.set(mark.place, { mark, chart, age });
  });
  return felt;
}
