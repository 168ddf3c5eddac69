"use client";

import { BodyDrawing } from "@/app/_shared/body/body-drawing";
import { BodyPair } from "@/app/_shared/body/body-pair";
import { useMarkWords } from "@/app/_shared/body/mark-words";
import { MarkedBody } from "@/app/_shared/body/marked-body";
import { shapesOf } from "@/lib/body/outline";
import { type Face, faceOf, type PlaceId, placeOf } from "@/lib/body/places";
import { lastFelt } from "@/lib/body-charts/over-time";
import type { SeriesChart } from "@/lib/body-charts/series";

const onFace = (face: Face) => (mark: { place: PlaceId }) => faceOf(placeOf(mark.place)) === face;

/** One chart; with another one beside it, that one's places are outlined. */
export function ChartBody({ chart, other }: { chart: SeriesChart; other: SeriesChart | null }) {
  const { summary } = useMarkWords("desk");
  const outlined = new Set(other?.marks.map((mark) => mark.place));
  return (
    <BodyPair
      className="max-w-112"
      draw={(face) => (
        <MarkedBody face={face} marks={chart.marks} label={summary(chart.marks.filter(onFace(face)))}>
          {shapesOf(face)
            .filter(({ id }) => outlined.has(id))
            .map(({ id, d }) => (
              <path key={id} className="bm-earlier" d={d} />
            ))}
        </MarkedBody>
      )}
    />
  );
}

/** The older, the paler: four steps that one can tell apart. */
const STEPS = 4;
export const fadeOf = (age: number): number => Math.min(STEPS - 1, Math.ceil(age * (STEPS - 1)));

/** All charts in one: what is still felt is dark, what has drawn back pales with the time it has been gone. */
export function FadedBody({ charts }: { charts: readonly SeriesChart[] }) {
  const { placeName, summary } = useMarkWords("desk");
  const felt = lastFelt(charts);
  const labelOf = (face: Face) => {
    const places = [...felt.keys()].filter((id) => onFace(face)({ place: id }));
    return places.length === 0 ? summary([]) : places.map(placeName).join(", ");
  };
  return (
    <BodyPair
      className="max-w-112"
      draw={(face) => (
        <BodyDrawing
          face={face}
          label={labelOf(face)}
          lookOf={(id) => {
            const last = felt.get(id);
            return last && `bm-age-${fadeOf(last.age)}`;
          }}
        />
      )}
    />
  );
}
