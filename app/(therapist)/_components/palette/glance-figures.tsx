import { useFormatter, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { dayAsDate } from "@/app/_i18n/formats";
import { BandFigure } from "@/app/_shared/band";
import { FurthestLadder } from "@/app/_shared/body/furthest-ladder";
import type { Glance } from "@/lib/caseload/glance/mutations";
import type { GlanceStanding } from "@/lib/caseload/glance/queries";
import { bandOf } from "../band-of";
import { LastLog } from "../last-log";

/** What something is called, and what it is. */
export function GlanceLine({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="flex items-start gap-3 py-0.5">
      <dt className="w-24 shrink-0 text-ink-3">{name}</dt>
      <dd className="min-w-0">{children}</dd>
    </div>
  );
}

/** The figures of somebody's caseload row. */
export function GlanceFigures({ glance, standing: stands }: { glance: Glance; standing: GlanceStanding }) {
  const t = useTranslations("palette.glance");
  const common = useTranslations("common");
  const ui = useTranslations("ui");
  const charts = useTranslations("bodyCharts");
  const format = useFormatter();
  const { reach, today, zone } = glance;
  const since = stands.planSince && format.dateTime(dayAsDate(stands.planSince), "dayMonth");
  return (
    <dl>
      <GlanceLine name={common("days.28")}>
        <BandFigure
          band={bandOf(stands.band)}
          percent={stands.percent}
          of={stands.meanOf > 0 ? ui("meanOf", { count: stands.meanOf }) : ""}
        />
      </GlanceLine>
      {reach && (
        <GlanceLine name={charts("metric.label")}>
          <span className="flex items-center gap-2">
            <FurthestLadder at={reach.at} size={20} decorative />
            {reach.at === "none" ? charts("point.none") : common(`body.${reach.at}`)}
          </span>
        </GlanceLine>
      )}
      <GlanceLine name={t("pain")}>{stands.painNow ?? common("noValue")}</GlanceLine>
      <GlanceLine name={common("lastLog")}>
        <LastLog at={stands.lastLogAt} {...{ zone, today }} />
      </GlanceLine>
      <GlanceLine name={common("plan")}>
        {stands.planNumber === null
          ? common("noPlan")
          : t("version", {
              number: stands.planNumber,
              since: since ?? "",
              phase: stands.phaseNumber ?? 1,
            })}
      </GlanceLine>
      {stands.paused && <GlanceLine name={common("state")}>{common("status.paused")}</GlanceLine>}
    </dl>
  );
}
