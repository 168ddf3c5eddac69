import { z } from "zod";
import type { PlaceId } from "../body/places";
import { placeIdSchema } from "../body/schema";
import type { Side } from "../exercises/vocabulary";
import type { BodyChartId } from "../ids";
import { text } from "../text";
import type { LocalDate } from "../time/calendar-date";
import { FURTHEST_POINTS, type FurthestPoint, furthestPoint, movementOf } from "./furthest-point";
import { unknownSigns } from "./known/known";
import { type Gained, gainedSince, NERVE_SIGNS, type NerveSign } from "./new-symptoms";
import type { BodyMark } from "./schema";
import type { SeriesChart } from "./series";
import { WARNING_SIGNS, type WarningSign, warningsOf } from "./warning-signs";

const moved = z.object({ date: text, from: z.enum(FURTHEST_POINTS), to: z.enum(FURTHEST_POINTS) });
const gained = z.object({
  date: text,
  places: z.array(placeIdSchema),
  symptoms: z.array(z.enum(NERVE_SIGNS)),
});

type Judged = { id: BodyChartId; localDate: LocalDate; marks: readonly BodyMark[] };
type Common = { chartId: BodyChartId; date: LocalDate };

/** Facts are codes and ids alone. */
export type ChartAlert =
  | { kind: "moved-down"; facts: Common & { rule: "S1"; from: FurthestPoint; to: FurthestPoint } }
  | { kind: "new-symptom"; facts: Common & { rule: "S3"; places: PlaceId[]; symptoms: NerveSign[] } }
  | { kind: WarningSign; facts: Common & { places: PlaceId[]; symptoms: NerveSign[] } };

export const CHART_ALERTS = [
  ...WARNING_SIGNS,
  "new-symptom",
  "moved-down",
] as const satisfies readonly ChartAlert["kind"][];

/**
 * The alerts a chart raises, the worst first: what it warns of by itself; and against the one before it new numbness,
 * tingling or weakness, which is what stop rule S3 is about, and symptoms further down the leg, what S1 is about, whether
 * they came in an exercise or not.
 * @param before null for a first chart, which is compared with nothing
 * @param known what a clinician recorded as known, one mark a place: it raises nothing while it is as recorded
 */
export function alertsFor(
  chart: Judged,
  before: Pick<Judged, "marks"> | null,
  side: Side,
  known: readonly BodyMark[] = [],
): ChartAlert[] {
  const common = { chartId: chart.id, date: chart.localDate };
  const warnings = warningsOf(chart.marks, { before: before?.marks ?? null, known }, side).map(
    ({ kind, ...found }): ChartAlert => ({ kind, facts: { ...common, ...found } }),
  );
  if (!before) return warnings;
  const isSaid = ({ place, symptoms }: Gained) =>
    warnings.some(
      ({ facts }) => "places" in facts && facts.places.includes(place) && holdsAll(facts.symptoms, symptoms),
    );
  const fresh = gainedSince(before.marks, chart.marks).filter(
    (one) => !isSaid(one) && unknownSigns(known, one).length > 0,
  );
  const places = fresh.map(({ place }) => place);
  const symptoms = NERVE_SIGNS.filter((sign) => fresh.some((one) => one.symptoms.includes(sign)));
  const [from, to] = [furthestPoint(before.marks, side), furthestPoint(chart.marks, side)];
  return [
    ...warnings,
    ...(fresh.length > 0
      ? [{ kind: "new-symptom", facts: { rule: "S3", ...common, places, symptoms } } as const]
      : []),
    ...(movementOf(from, to) === "down"
      ? [{ kind: "moved-down", facts: { rule: "S1", ...common, from, to } } as const]
      : []),
  ];
}

/** Is it about signs at places, which may be known? How far a leg reaches is not. */
export const mayBeKnown = (kind: string): boolean =>
  kind !== "moved-down" && CHART_ALERTS.some((one) => one === kind);

type Told = { facts: unknown };

const holdsAll = <T>(known: readonly T[], asked: readonly T[]) => asked.every((one) => known.includes(one));

/**
 * Was the care team told this already, whether somebody has looked since or not? Once a day and place for a movement;
 * for what is felt once a day, whichever kind of alert says it, unless a place or a symptom joins those that were told.
 */
export const isTold = (alert: ChartAlert, told: readonly Told[]): boolean =>
  told.some(({ facts }) => {
    if (alert.kind === "moved-down") {
      const known = moved.safeParse(facts).data;
      return known?.date === alert.facts.date && known.to === alert.facts.to;
    }
    const known = gained.safeParse(facts).data;
    return (
      known?.date === alert.facts.date &&
      holdsAll(known.places, alert.facts.places) &&
      holdsAll(known.symptoms, alert.facts.symptoms)
    );
  });

/** From where to where an alert says it moved; null where it is about something else. */
export const movedOf = (stored: unknown): { from: FurthestPoint; to: FurthestPoint } | null =>
  moved.omit({ date: true }).safeParse(stored).data ?? null;

/** What an alert says is new, and where; null where it is about something else. */
export const gainedOf = (stored: unknown): { places: PlaceId[]; symptoms: NerveSign[] } | null =>
  gained.omit({ date: true }).safeParse(stored).data ?? null;

/** The stop rules whose advice a chart calls for, the worst first. */
export const rulesOf = (chart: Pick<SeriesChart, "gained" | "moved">): ("S3" | "S1")[] => [
  ...(chart.gained.length > 0 ? (["S3"] as const) : []),
  ...(chart.moved === "down" ? (["S1"] as const) : []),
];
