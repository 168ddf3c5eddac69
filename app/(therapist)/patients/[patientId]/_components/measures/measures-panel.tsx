import { ClipboardList } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import { dayAsDate } from "@/app/_i18n/formats";
import { LinkButton } from "@/app/_ui/button";
import { Chip } from "@/app/_ui/chip";
import { Link } from "@/app/_ui/link";
import type { GoalRecord } from "@/lib/goals/history";
import { dueOn } from "@/lib/measures/due";
import { courseOfRow, goalsMean, isUsed, type MeasureRow } from "@/lib/measures/table";
import type { Point } from "@/lib/measures/vocabulary";
import type { Chart } from "@/lib/record/queries";
import { Panel } from "../panel";
import { MeaningWords } from "./meaning-words";
import { MEAN, type Named } from "./measure-words";
import { SparkCourse } from "./spark-course";
import { useMeasureWords } from "./use-measure-words";

type Props = { rows: readonly MeasureRow[]; goals: readonly GoalRecord[]; chart: Chart };

/** What was measured, from the first value to the latest, and what its change means; what is due at a visit is said. */
export function MeasuresPanel({ rows, goals, chart }: Props) {
  const t = useTranslations("measures");
  const used = rows.filter((row) => isUsed(row) && row.section !== "activities");
  const mean = goalsMean(goals, chart.today);
  const base = `/patients/${chart.id}/measures`;
  const open = chart.allowed.enter && chart.episode?.endDate === null;
  const due = rows.filter((row) => row.due).length;
  return (
    <Panel
      id="measures"
      title={t("title")}
      meta={due > 0 && <Chip tone="part">{t("dueCount", { count: due })}</Chip>}
      actions={
        <LinkButton size="sm" href={base} icon={<ClipboardList />}>
          {t(open ? "enter" : "history.all")}
        </LinkButton>
      }
    >
      {used.length === 0 && !mean ? (
        <p className="text-ink-3">{t("none")}</p>
      ) : (
        <div className="overflow-x-auto">
          <table aria-label={t("title")} className="w-full text-sm tabular-nums">
            <Heads />
            <tbody>
              {used.map((row) => (
                <Line key={row.subject} row={row} href={`${base}/${row.subject}`} />
              ))}
              {mean && <MeanLine mean={mean} />}
            </tbody>
          </table>
        </div>
      )}
    </Panel>
  );
}

function Heads() {
  const t = useTranslations("measures.head");
  return (
    <thead>
      <tr className="text-ink-3 text-xs [&>th]:whitespace-nowrap [&>th]:py-1 [&>th]:font-normal">
        <td />
        {(["start", "last", "now", "change"] as const).map((head) => (
          <th key={head} scope="col" className="w-16 px-2 text-end">
            {t(head)}
          </th>
        ))}
        <th scope="col" className="w-40 px-2 text-start">
          {t("means")}
        </th>
        <td className="w-24" />
      </tr>
    </thead>
  );
}

function Line({ row, href }: { row: MeasureRow; href: string }) {
  const t = useTranslations("measures");
  const format = useFormatter();
  const words = useMeasureWords();
  const { start, before, now, change, meaning } = courseOfRow(row);
  const last = row.points.at(-1)?.date ?? null;
  const day = (date: string) => format.dateTime(dayAsDate(date), "dayMonth");
  return (
    <tr className="border-line border-t">
      <th scope="row" className="min-w-44 py-1.5 pe-3 text-start font-normal">
        <Link href={href} className="hover:underline">
          {words.longName(row)}
        </Link>
        {row.due && row.schedule && (
          <span className="ms-2 text-part-ink text-xs">
            {t("dueSince", { day: day(dueOn(row.schedule, last)) })}
          </span>
        )}
      </th>
      <Cell row={row} point={start} day={day} />
      <Cell row={row} point={before} day={day} />
      <Cell row={row} point={now} day={day} strong />
      <td className="px-2 text-end font-semibold">
        {/* A change that is asked for is no change since the first value: it stands as the last. */}
        {change !== null && !row.scale.isChange && words.change(row, change)}
      </td>
      <td className="px-2">{meaning && <MeaningWords meaning={meaning} of={row} />}</td>
      <td>
        <SparkCourse row={row} />
      </td>
    </tr>
  );
}

type CellProps = { row: Named; point: Point | null; day: (date: string) => string; strong?: boolean };

function Cell({ row, point, day, strong }: CellProps) {
  const words = useMeasureWords();
  if (!point) return <td />;
  return (
    <td className="px-2 py-1 text-end">
      <span className={strong ? "block font-semibold" : "block"}>{words.value(row, point.value)}</span>
      <span className="block text-ink-3 text-xs leading-4">{day(point.date)}</span>
    </td>
  );
}

/** Own activities stand one by one among the goals; their mean stands here, since of it is known what a change means. */
function MeanLine({ mean }: { mean: NonNullable<ReturnType<typeof goalsMean>> }) {
  const t = useTranslations("measures");
  const words = useMeasureWords();
  return (
    <tr className="border-line border-t">
      <th scope="row" className="min-w-44 py-1.5 pe-3 text-start font-normal">
        <a href="#goals" className="hover:underline">
          {t("longName.mean", { count: mean.of })}
        </a>
      </th>
      <td className="px-2 text-end">{words.mean(mean.start)}</td>
      <td />
      <td className="px-2 text-end font-semibold">{words.mean(mean.now)}</td>
      <td className="px-2 text-end font-semibold">
        {mean.change !== null && words.change(MEAN, mean.change)}
      </td>
      <td className="px-2">{mean.meaning && <MeaningWords meaning={mean.meaning} of={MEAN} />}</td>
      <td />
    </tr>
  );
}
