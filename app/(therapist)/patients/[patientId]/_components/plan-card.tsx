import { useFormatter, useTranslations } from "next-intl";
import { dayAsDate } from "@/app/_i18n/formats";
import { LinkButton } from "@/app/_ui/button";
import { Chip } from "@/app/_ui/chip";
import { EmptyState } from "@/app/_ui/states";
import type { Withdrawn } from "@/lib/plans/lighter/queries";
import type { PlanOrigin } from "@/lib/plans/origins/queries";
import { groupOf } from "@/lib/plans/vocabulary";
import type { Chart } from "@/lib/record/queries";
import { LighterLine } from "./lighter-line";
import { Panel } from "./panel";
import { PlanLine } from "./plan-line";
import { PlanOriginLine } from "./plan-origin-line";

function Dates({ chart }: { chart: Chart }) {
  const t = useTranslations("patient.plan");
  const format = useFormatter();
  const day = (date: string) => format.dateTime(dayAsDate(date), "day");
  const { version, upcoming } = chart;
  if ((!version?.endsOn || version.lighterDays) && !upcoming) return null;
  return (
    <div className="mt-2 flex flex-col gap-0.5 border-line border-t pt-2 text-ink-2">
      {version?.endsOn && !version.lighterDays && <p>{t("ends", { date: day(version.endsOn) })}</p>}
      {upcoming && <p>{t("upcoming", { number: upcoming.number, date: day(upcoming.effectiveFrom) })}</p>}
    </div>
  );
}

type Props = {
  chart: Chart;
  withdrawn: Withdrawn | null;
  /** The template that the version in force stands on. */
  origin: PlanOrigin | null;
};

/** What is in force today, each thing with its own figure over 28 days. */
export function PlanCard({ chart, withdrawn, origin }: Props) {
  const t = useTranslations("patient.plan");
  const common = useTranslations("common");
  const format = useFormatter();
  const { version, standing, prescriptions } = chart;
  const [tracked, apart] = [
    prescriptions.filter((p) => groupOf(p.prescription.kind) === "exercise"),
    prescriptions.filter((p) => groupOf(p.prescription.kind) !== "exercise"),
  ];
  if (!version) {
    const open = chart.episode !== null && chart.episode.endDate === null;
    return (
      <div>
        <EmptyState
          title={t("none")}
          text={t("noneText")}
          action={
            chart.allowed.prescribe &&
            open && (
              <LinkButton variant="filled" href={`/patients/${chart.id}/plan`}>
                {common("writePlan")}
              </LinkButton>
            )
          }
        />
        <Dates chart={chart} />
      </div>
    );
  }
  const since = format.dateTime(dayAsDate(version.effectiveFrom), "dayMonth");
  return (
    <Panel title={t("title")} meta={t("version", { number: version.number, date: since })}>
      <p className="flex flex-wrap items-center gap-2 text-ink-2">
        {standing?.planName && t("phase", { plan: standing.planName, phase: standing.phase ?? "" })}
        {version.kind === "flare" && <Chip tone="nerve">{common("flarePlan")}</Chip>}
      </p>
      {origin && <PlanOriginLine origin={origin} />}
      <ul className="mt-1">
        {tracked.map((drawn) => (
          <PlanLine key={drawn.prescription.id} drawn={drawn} chart={chart} />
        ))}
      </ul>
      {apart.length > 0 && (
        <>
          <h3 className="mt-2 text-ink-3 text-xs">{t("apart")}</h3>
          <ul>
            {apart.map((drawn) => (
              <PlanLine key={drawn.prescription.id} drawn={drawn} chart={chart} />
            ))}
          </ul>
        </>
      )}
      <Dates chart={chart} />
      <LighterLine chart={chart} withdrawn={withdrawn} />
    </Panel>
  );
}
