import { ChevronsDown, CircleDashed, Flame, type LucideIcon, Waves } from "lucide-react";
import type { ReactNode } from "react";
import { outlineOf } from "@/lib/body/outline";
import type { Face, PlaceId } from "@/lib/body/places";
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

const RADIUS = 8.5;
const SIGN = 11;

/** The pain in a number; without pain, the sign of the first symptom. A broken ring: there are symptoms beside it. */
function Badge({ mark, at: { x, y } }: { mark: BodyMark; at: { x: number; y: number } }) {
  const [symptom] = mark.symptoms;
  const Sign = symptom && SYMPTOM_SIGNS[symptom];
  return (
    <g>
      <circle className="bm-badge" cx={x} cy={y} r={RADIUS} />
      {mark.pain && mark.symptoms.length > 0 ? (
        <circle className="bm-halo" cx={x} cy={y} r={RADIUS + 2.2} />
      ) : null}
      {mark.pain ? (
        <text className="bm-number" x={x} y={y + 0.4}>
          {mark.pain}
        </text>
      ) : (
        Sign && (
          <Sign
            className="bm-sign"
            x={x - SIGN / 2}
            y={y - SIGN / 2}
            width={SIGN}
            height={SIGN}
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
  const { places } = outlineOf(face);
  const edge = places.find((place) => place.id === chosen);
  return (
    <BodyDrawing
      face={face}
      label={label}
      className={className}
      lines={badges}
      lookOf={(id) => {
        const mark = byPlace.get(id);
        return mark && lookOfMark(mark);
      }}
    >
      {edge && <path className="bm-chosen" d={edge.d} />}
      {children}
      {badges &&
        places.map(({ id, at }) => {
          const mark = byPlace.get(id);
          return mark && <Badge key={id} mark={mark} at={at} />;
        })}
    </BodyDrawing>
  );
}
