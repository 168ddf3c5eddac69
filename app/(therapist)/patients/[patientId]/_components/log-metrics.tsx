import { useFormatter, useTranslations } from "next-intl";
import { SeverityGlyph } from "@/app/_shared/severity";
import type { Chart } from "@/lib/record/queries";
import { daysSince } from "@/lib/time/local-day";
import { Metric } from "./metric";

/** The worst pain during exercise of the last seven days, and how it moved. */
export function Pain({ chart }: { chart: Chart }) {
  const t = useTranslations("patient.metrics");
  const format = useFormatter();
  const now = chart.standing?.painNow ?? null;
  const before = chart.standing?.painBefore ?? null;
  const change = now === null || before === null ? null : now - before;
  const tone = change === null || change === 0 ? "" : change > 0 ? "text-low-ink" : "text-good-ink";
  const words = () => {
    if (now === null) return t("painNone");
    if (change === null) return t("painFirst");
    return change === 0 ? t("painSame") : t("painChange", { change: format.number(change, "signed") });
  };
  return (
    <Metric
      id="pain"
      label={t("pain")}
      fact={
        now === null ? (
          "–"
        ) : (
          <>
            {now} <span className="font-normal text-ink-3 text-sm">{t("ofTen")}</span>
          </>
        )
      }
      context={<span className={tone}>{words()}</span>}
    />
  );
}

/** How far the logs can be relied on, by when they were made. */
export function Reliability({ chart }: { chart: Chart }) {
  const t = useTranslations("patient.metrics");
  const { low, logs, late, latePercent, datesTogether } = chart.reliability;
  const together = low && late * 100 <= logs * 40;
  return (
    <Metric
      label={t("reliability")}
      fact={
        <>
          {low && <SeverityGlyph severity="amber" decorative />}
          {logs === 0 ? "–" : t(low ? "low" : "good")}
        </>
      }
      context={
        logs === 0
          ? t("noLogs")
          : together
            ? t("together", { dates: datesTogether })
            : t("late", { percent: latePercent })
      }
    />
  );
}

export function LastLog({ chart }: { chart: Chart }) {
  const t = useTranslations("patient.metrics");
  const common = useTranslations("common");
  const format = useFormatter();
  const at = chart.standing?.lastLogAt;
  if (!at) return <Metric label={common("lastLog")} fact="–" context={t("never")} />;
  const moment = new Date(at);
  const zoned = { timeZone: chart.zone };
  const days = daysSince(chart.zone, moment, chart.date);
  const recent = days === 0 ? common("today") : common("yesterday");
  return (
    <Metric
      label={common("lastLog")}
      fact={days < 2 ? recent : format.dateTime(moment, "day", zoned)}
      context={format.dateTime(moment, "time", zoned)}
    />
  );
}
