import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { outlineOf } from "@/lib/body/outline";
import { placeOf } from "@/lib/body/places";
import { type Rung, rungAt, seenFromBehind } from "@/lib/body-charts/ladder";
import type { SeriesChart } from "@/lib/body-charts/series";
import type { Side } from "@/lib/exercises/vocabulary";
import { cx } from "../../_ui/cx";
import { BodyDrawing } from "./body-drawing";
import { useMarkWords } from "./mark-words";
import { lookOfMark } from "./marked-body";

const { places, height, width } = outlineOf("back");

/** @throws for a place of the front, which nothing here asks for. */
function pointOf({ place }: Rung): { x: number; y: number } {
  const at = places.find((one) => one.id === place)?.at;
  if (!at) throw new Error(`${place} is not seen from behind`);
  return at;
}

type Props = {
  chart: SeriesChart;
  before: SeriesChart | null;
  side: Side;
  /** Words for the day of the chart before, "7 October". */
  beforeDay: string | null;
};

type LabelProps = { y: number; strong?: boolean; name: ReactNode; text?: ReactNode };

function Label({ y, strong, name, text }: LabelProps) {
  return (
    <li
      className={cx("absolute inset-x-0 -translate-y-1/2 leading-tight", !strong && "text-md")}
      style={{ top: `${(y / height) * 100}%` }}
    >
      <span className={strong ? "font-[660] text-xl" : "font-semibold"}>{name}</span>{" "}
      {text && <span className={cx("text-ink-2", strong && "block text-md")}>{text}</span>}
    </li>
  );
}

/** How far it reaches today, filled, and where it reached before, dashed, with an arrow the way it moved. */
export function FurthestPicture({ chart, before, side, beforeDay }: Props) {
  const t = useTranslations("bodyChart");
  const { feeling } = useMarkWords("patient");
  const now = rungAt(chart.marks, side, chart.furthest);
  const was = before && rungAt(before.marks, side, before.furthest);
  const leg = now?.side ?? was?.side ?? "left";
  // From behind the left leg stands at the viewer's left: its words stand on that side.
  const out = leg === "left" ? -1 : 1;
  const marks = seenFromBehind(chart.marks);
  const others = marks.flatMap((mark) => {
    const at = placeOf(mark.place);
    return at.side === leg ? [{ mark, zone: at.zone }] : [];
  });
  const lead = width / 2 + out * (width / 2);
  const [a, b] = [now && pointOf(now), was && pointOf(was)];
  const moved = a && b && chart.moved !== "same" ? { from: b.y, to: a.y } : null;
  const beside = width / 2 + out * 41.5;
  return (
    <div dir="ltr" className={cx("flex gap-4", out < 0 && "flex-row-reverse")}>
      <div className="w-[7.9rem] flex-none">
        <BodyDrawing
          face="back"
          lookOf={(id) => {
            const mark = marks.find((one) => one.place === id);
            return mark && lookOfMark(mark);
          }}
        >
          {b && (
            <>
              <line className="bm-lead bm-dashed" x1={b.x + out * 7} y1={b.y} x2={lead} y2={b.y} />
              <circle className="bm-was" cx={b.x} cy={b.y} r="7" />
            </>
          )}
          {a && (
            <>
              <line className="bm-lead" x1={a.x} y1={a.y} x2={lead} y2={a.y} />
              <circle className="bm-now" cx={a.x} cy={a.y} r="7" />
            </>
          )}
          {moved && <Arrow x={beside} from={moved.from} to={moved.to} />}
        </BodyDrawing>
      </div>
      <ul className={cx("relative min-w-0 flex-1", out < 0 && "text-end")}>
        {others
          .filter(({ mark }) => mark.place !== now?.place && mark.place !== was?.place)
          .map(({ mark, zone }) => (
            <Label
              key={mark.place}
              y={places.find((one) => one.id === mark.place)?.at.y ?? 0}
              name={t(`rung.${zone}`)}
              text={feeling(mark)}
            />
          ))}
        {now && a && (
          <Label
            y={a.y}
            strong
            name={t(`rung.${now.zone}`)}
            text={t("todayWith", { feeling: now.mark ? feeling(now.mark) : "" })}
          />
        )}
        {was && b && was.place !== now?.place && (
          <Label y={b.y} name={t(`rung.${was.zone}`)} text={beforeDay} />
        )}
      </ul>
    </div>
  );
}

/** Between the two points, clear of both dots: green up the leg, red down it. */
function Arrow({ x, from, to }: { x: number; from: number; to: number }) {
  const down = to > from;
  const way = down ? 1 : -1;
  const [start, end] = [from + way * 12, to - way * 12];
  return (
    <path
      className={down ? "bm-arrow bm-down" : "bm-arrow bm-up"}
      d={`M${x} ${start}V${end}M${x - 5.5} ${end - way * 6}L${x} ${end}L${x + 5.5} ${end - way * 6}`}
    />
  );
}
