import { useTranslations } from "next-intl";
import { cx } from "@/app/_ui/cx";
import { placed } from "@/lib/record/timeline/axis";
import type { MedicineLane } from "@/lib/record/timeline/course";
import type { Timeline } from "@/lib/record/timeline/queries";
import { at, Lane } from "./lane";

type Bar = MedicineLane["bars"][number];

/** Taken as it was due: full; in part: half; not: empty. As needed: a dot, since nothing was due. */
const shapeOf = (bar: NonNullable<Bar>): string => {
  if (bar.due === 0) return "inset-y-1 rounded-full bg-ink-2 w-1! translate-x-full";
  if (bar.taken >= bar.due) return "inset-y-0 rounded-[2px] bg-ink-3";
  return cx(
    "inset-y-0 rounded-[2px] inset-ring inset-ring-ink-3",
    bar.taken > 0 && "bg-linear-to-t from-50% from-ink-3 to-50% to-transparent",
  );
};

/** A lane for each medicine: one place a column. */
export function MedicineLanes({ timeline }: { timeline: Timeline }) {
  const t = useTranslations("timeline");
  const { columns } = timeline.axis;
  return timeline.course.medicines.map(({ id, name, bars }) => (
    <Lane key={id} name={<span className="block truncate">{name}</span>} height="h-3 self-center">
      <div role="img" aria-label={t("alt", { lane: name })} className="absolute inset-0">
        {placed(timeline.axis, bars).map(({ column, date, value }) => (
          <span
            key={date}
            className={cx("absolute print:[print-color-adjust:exact]", shapeOf(value))}
            style={{ ...at(column + 0.1, columns), inlineSize: `${80 / columns}%` }}
          />
        ))}
      </div>
    </Lane>
  ));
}
