import { ChevronsDown, CircleDashed, Flame, type LucideIcon, Waves } from "lucide-react";
import type { ReactNode } from "react";
import { shapesOf } from "@/lib/body/outline";
import { type Face, type PlaceId, placeOf } from "@/lib/body/places";
import type { BodyMark } from "@/lib/body-charts/schema";
import type { Symptom } from "@/lib/body-charts/vocabulary";
import { BodyDrawing } from "./body-drawing";

export const SYMPTOM_SIGNS: Readonly<Record<Symptom, LucideIcon>> = {
  numbness: CircleDashed,
  tingling: Waves,
  weakness: ChevronsDown,
  burning: Flame,
};

/** The bands of the pain scale, 0–3, 4–5 and 6+; a place without pain is drawn for its symptoms. */
export function lookOfMark({ pain }: Pick<BodyMark, "pain">): string {
  if (!pain) return "bm-0";
  if (pain <= 3) return "bm-1";
  return pain <= 5 ? "bm-2" : "bm-3";
}

/** The sides of a knee have little room beside the kneecap's badge. */
const SIZES = { whole: { radius: 8.5, sign: 11 }, part: { radius: 5.2, sign: 7 } };

function sizeOf(id: PlaceId) {
  const { aspect } = placeOf(id);
  return aspect === "inner" || aspect === "outer" ? SIZES.part : SIZES.whole;
}

/** The pain in a number; without pain, the sign of the first symptom. A broken ring: there are symptoms beside it. */
function Badge({ mark, at: { x, y } }: { mark: BodyMark; at: { x: number; y: number } }) {
  const [symptom] = mark.symptoms;
  const Sign = symptom && SYMPTOM_SIGNS[symptom];
  const size = sizeOf(mark.place);
  const { radius, sign } = size;
  return (
    <g>
      <circle className="bm-badge" cx={x} cy={y} r={radius} />
      {mark.pain && mark.symptoms.length > 0 ? (
        <circle className="bm-halo" cx={x} cy={y} r={radius + radius / 4} />
      ) : null}
      {mark.pain ? (
        <text className={size === SIZES.part ? "bm-number bm-small" : "bm-number"} x={x} y={y + 0.4}>
          {mark.pain}
        </text>
      ) : (
        Sign && (
          <Sign
            className="bm-sign"
            x={x - sign / 2}
            y={y - sign / 2}
            width={sign}
            height={sign}
            strokeWidth={2.6}
          />
        )
      )}
    </g>
  );
}

type Props = {
  face: Face;
  marks: readonly BodyMark[];
  label?: string;
  chosen?: PlaceId | null;
  /** Small pictures carry colours alone, with their words beside them. */
  badges?: boolean;
  className?: string;
  /** Drawn between the places and their badges. */
  children?: ReactNode;
};

/** The body with a chart's marks of one face. */
export function MarkedBody({ face, marks, label, chosen, badges = true, className, children }: Props) {
  const byPlace = new Map(marks.map((mark) => [mark.place, mark]));
  const shapes = shapesOf(face);
  const edge = shapes.find((place) => place.id === chosen);
  return (
    <BodyDrawing
      face={face}
      label={label}
      className={className}
      lines={badges}
      parts={badges}
      lookOf={(id) => {
        const mark = byPlace.get(id);
        return mark && lookOfMark(mark);
      }}
    >
      {edge && <path className="bm-chosen" d={edge.d} />}
      {children}
      {badges &&
        shapes.map(({ id, at }) => {
          const mark = byPlace.get(id);
          return mark && <Badge key={id} mark={mark} at={at} />;
        })}
    </BodyDrawing>
  );
}
