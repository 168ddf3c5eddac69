import { useFormatter, useTranslations } from "next-intl";
import { dayAsDate } from "@/app/_i18n/formats";
import { OccurrenceMark } from "@/app/_shared/occurrence-mark";
import type { Chart, Span } from "@/lib/record/queries";
import { addDays } from "@/lib/time/calendar-date";
import { Panel } from "./panel";
import { Resume } from "./resume";

function Line({ span, chart }: { span: Span; chart: Chart }) {
  const t = useTranslations("patient.pauses");
  const format = useFormatter();
  const day = (date: string) => format.dateTime(dayAsDate(date), "day");
  const [from, last] = [day(span.from), addDays(span.to, -1)];
  const words = span.type === "pause" ? "paused" : "excused";
  const running = span.type === "pause" && span.to > chart.today;
  return (
    <li className="flex items-start gap-2.5 border-line py-2 not-first:border-t">
      <span className="pt-1">
        <OccurrenceMark mark={{ state: words }} />
      </span>
      <div className="min-w-0 flex-1">
        <p>{last === span.from ? t(`${words}One`, { from }) : t(words, { from, to: day(last) })}</p>
        <p className="text-pretty text-ink-3 text-xs">
          {[span.reason, t(`by.${span.by}`)].filter(Boolean).join(", ")}
        </p>
      </div>
      {running && chart.allowed.prescribe && <Resume pauseId={span.id} />}
    </li>
  );
}

/** Days on which nothing was or will be due, and why. */
export function PausesCard({ chart }: { chart: Chart }) {
  const t = useTranslations("patient.pauses");
  return (
    <Panel title={t("title")}>
      {chart.spans.length === 0 ? (
        <p className="text-ink-3">{t("none")}</p>
      ) : (
        <ul>
          {chart.spans.map((span) => (
            <Line key={span.id} span={span} chart={chart} />
          ))}
        </ul>
      )}
    </Panel>
  );
}
