import type { ChartSeries } from "./queries";
import type { BodyMark } from "./schema";
import type { SeriesChart } from "./series";

type WireChart = {
  id: string;
  localDate: string;
  at: string;
  source: string;
  helper: string | null;
  marks: BodyMark[];
  furthest: SeriesChart["furthest"];
  moved: SeriesChart["moved"];
  gained: SeriesChart["gained"];
};

/** What `GET /api/v1/body-charts` answers; marks are what its POST takes. Dates are local, `at` is an instant. */
export type WireSeries = { side: string; charts: WireChart[] };

export const presentSeries = ({ side, charts }: ChartSeries): WireSeries => ({
  side,
  charts: charts.map((chart) => ({
    id: chart.id,
    localDate: chart.localDate,
    at: chart.at,
    source: chart.source,
    helper: chart.helper ?? null,
    marks: chart.marks,
    furthest: chart.furthest,
    moved: chart.moved,
    gained: chart.gained,
  })),
});
