import { CircleCheck, CircleDashed, Ruler, TriangleAlert } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import { dayAsDate } from "@/app/_i18n/formats";
import { Card } from "@/app/_ui/card";
import { measureOf } from "@/lib/measures/catalogue.data";
import { courseOfRow, type MeasureRow } from "@/lib/measures/table";

/** What was measured at visits or asked, from the first value to the last, and in plain words what that means. */
export function MeasuresCard({ rows }: { rows: readonly MeasureRow[] }) {
  const t = useTranslations("progress.measures");
  // Confidence is asked each week for the clinic to help, and no change of it is claimed.
  const shown = rows.filter((row) => row.points.length > 0 && row.code !== "confidence");
  if (shown.length === 0) return null;
  return (
    <Card>
      <h2 className="flex items-center gap-2 font-[640] text-xl">
        <Ruler aria-hidden="true" className="size-6 flex-none text-ink-2" />
        {t("title")}
      </h2>
      <p className="text-pretty text-ink-2 text-md">{t("text")}</p>
      <ul className="mt-1 grid">
        {shown.map((row) => (
          <Line key={row.subject} row={row} />
        ))}
      </ul>
    </Card>
  );
}

function Line({ row }: { row: MeasureRow }) {
  const t = useTranslations("progress.measures");
  const format = useFormatter();
  const { name, value } = useWords(row);
  const { start, now, meaning } = courseOfRow(row);
  const last = now ?? start;
  if (!last) return null;
  return (
    <li className="grid grid-cols-[minmax(0,1fr)_auto] items-baseline gap-x-4 border-line py-2.5 not-first:border-t">
      <span className="text-pretty font-[620] leading-snug wrap-anywhere">{name}</span>
      <span aria-hidden="true" className="tabular-nums">
        {start && now && <span className="text-ink-2">{value(start.value)} → </span>}
        <b className="font-[680]">{value(last.value)}</b>
      </span>
      <span className="sr-only">
        {start && now
          ? t("spoken", { start: value(start.value), value: value(now.value) })
          : value(last.value)}
      </span>
      <span className="col-span-2 flex items-start gap-x-2 text-pretty text-ink-2 text-md">
        {meaning ? (
          <Means kind={meaning.kind} scale={row.scale} />
        ) : (
          t("once", { day: format.dateTime(dayAsDate(last.date), "dayMonth") })
        )}
      </span>
    </li>
  );
}

type MeansProps = {
  kind: NonNullable<ReturnType<typeof courseOfRow>["meaning"]>["kind"];
  scale: MeasureRow["scale"];
};

function Means({ kind, scale: { better, isChange } }: MeansProps) {
  const t = useTranslations("progress.measures");
  const way = t(better === "higher" ? "more" : "less");
  if (kind === "unmeasured") return <span>{way}</span>;
  const reached = kind === "important" || kind === "beyond-error";
  const Icon = reached ? CircleCheck : kind === "worse" ? TriangleAlert : CircleDashed;
  return (
    <>
      <Icon
        aria-hidden="true"
        className={`mt-0.5 size-5 flex-none ${reached ? "text-good" : kind === "worse" ? "text-low" : "text-ink-3"}`}
      />
      <span>
        {/* Of a change that is asked for, nobody knows how it was at the start. */}
        {t(kind === "worse" && isChange ? "means.saidWorse" : `means.${kind}`)} {way}
      </span>
    </>
  );
}

/** The patient's words for a measure; a questionnaire has its own name, as it stands on its paper. */
function useWords({ code, name, scale }: MeasureRow) {
  const own = useTranslations("progress.measures.name");
  const asked = useTranslations("checkins.short");
  const measures = useTranslations("measures");
  const format = useFormatter();
  const unit = code === null ? "points" : measureOf(code).unit;
  const named = () => {
    if (code === null) return name ?? "";
    if (code === "nprs-leg" || code === "nprs-back" || code === "nprs-knee" || code === "groc")
      return asked(code);
    if (code === "slr-left" || code === "slr-right" || code === "chair-stand" || code === "six-minute-walk")
      return own(code);
    return measures(`name.${code}`);
  };
  return {
    name: named(),
    value(number: number): string {
      const said = scale.isChange ? format.number(number, "signed") : format.number(number);
      return unit === "metres" || unit === "degrees" ? measures(`unit.${unit}`, { value: said }) : said;
    },
  };
}
