import { useTranslations } from "next-intl";
import type { Timeline } from "@/lib/record/timeline/queries";
import { atHeight, Lane, LaneSvg, Scale, still } from "./lane";
import { dotsOf, lastOf, linesOf, pathOf } from "./runs";

const painY = (score: number) => 100 - score * 10;
/** A pain that nobody gave for a few days goes on; what is longer is a gap. */
const BRIDGE_DAYS = 3;

/** Beside a lane, the height of what is now; two that would touch stand one above the other. */
const apart = (a: number | null, b: number | null): boolean =>
  a === null || b === null || Math.abs(a - b) >= 2;

/** The worst pain of each column: in exercise solid with dots, at rest dashed with squares; dashed 5, the limit of rule S2. */
export function PainLane({ timeline }: { timeline: Timeline }) {
  const t = useTranslations("timeline");
  const common = useTranslations("common");
  const { axis, course, restPain } = timeline;
  const { columns, step } = axis;
  const bridge = Math.ceil(BRIDGE_DAYS / step);
  if (lastOf(course.pain) === null && lastOf(restPain) === null) return null;
  const now = { exercise: lastOf(course.pain), rest: lastOf(restPain) };
  const parts = [
    { key: "exercise", value: now.exercise, name: t("inExercise"), tone: "text-nerve-ink" },
    { key: "rest", value: now.rest, name: t("atRest"), tone: "text-ink-2" },
  ].filter(({ value }) => value !== null);
  return (
    <Lane
      name={common("pain")}
      text={t("painText")}
      height="h-28"
      tall
      end={
        <ul
          className={
            apart(now.exercise, now.rest) ? undefined : "absolute inset-y-0 flex flex-col justify-center"
          }
        >
          {parts.map(({ key, value, name, tone }) => (
            <li
              key={key}
              className={`whitespace-nowrap text-xs ${tone} ${apart(now.exercise, now.rest) ? "absolute -translate-y-1/2" : ""}`}
              style={apart(now.exercise, now.rest) ? atHeight(painY(value ?? 0) / 100) : undefined}
            >
              {name} <b className="font-semibold text-ink text-sm">{value}</b>
            </li>
          ))}
        </ul>
      }
    >
      <LaneSvg columns={columns} label={t("alt", { lane: common("pain") })}>
        <path d={`M0 0H${columns}M0 100H${columns}`} {...still} className="stroke-line" strokeWidth={1} />
        <path
          d={`M0 ${painY(5)}H${columns}`}
          {...still}
          className="stroke-ink-3"
          strokeDasharray="2 3"
          strokeWidth={1}
        />
        <path
          d={pathOf(linesOf(restPain, bridge), painY)}
          {...still}
          className="stroke-ink-2"
          strokeDasharray="3 2"
          strokeWidth={1.5}
        />
        <path
          d={dotsOf(restPain, painY)}
          {...still}
          className="stroke-ink-2"
          strokeWidth={4}
          strokeLinecap="square"
        />
        <path
          d={pathOf(linesOf(course.pain, bridge), painY)}
          {...still}
          className="stroke-nerve"
          strokeWidth={1.75}
          strokeLinejoin="round"
        />
        <path
          d={dotsOf(course.pain, painY)}
          {...still}
          className="stroke-nerve"
          strokeWidth={5}
          strokeLinecap="round"
        />
      </LaneSvg>
      <Scale marks={[10, 5, 0].map((score) => ({ share: painY(score) / 100, words: String(score) }))} />
    </Lane>
  );
}
