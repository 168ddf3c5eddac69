import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Messages } from "@/app/_i18n/messages";
import { getSeries } from "@/lib/body-charts/queries";
import { refreshCaseload } from "@/lib/caseload/projection/mutations";
import { listCheckins } from "@/lib/checkins/queries";
import { trendOf } from "@/lib/checkins/trend";
import { listCorrectionRequests } from "@/lib/corrections/queries";
import { markOpened } from "@/lib/deliveries/lists/mutations";
import { listLadders } from "@/lib/deliveries/lists/queries";
import { emit } from "@/lib/events/emit";
import { asStaff } from "@/lib/gates/gates";
import { listGoalRecords } from "@/lib/goals/queries";
import { type PatientId, patientId } from "@/lib/ids";
import { listLetters } from "@/lib/letters/queries";
import { listMeasureRows } from "@/lib/measures/queries";
import { getMonitored } from "@/lib/monitoring/queries";
import { getZones } from "@/lib/patients/queries";
import { getWithdrawn } from "@/lib/plans/lighter/queries";
import { getPlanOrigin } from "@/lib/plans/origins/queries";
import { getProgression } from "@/lib/plans/progression/queries";
import { getProposal } from "@/lib/proposals/queries";
import { getDesk } from "@/lib/record/desk/queries";
import { getChart } from "@/lib/record/queries";
import { rangeSchema } from "@/lib/record/timeline/schema";
import { getLastGap } from "@/lib/reminders/queries";
import { listStandingOverrides } from "@/lib/safety/overrides/queries";
import { ReasonBanner } from "../../_components/reason-banner";
import { Alerts } from "./_components/alerts";
import { AlsoRecorded, MergedBanner } from "./_components/also-recorded";
import { BackgroundCard } from "./_components/background-card";
import { CareCard } from "./_components/care-card";
import { CheckinsCard } from "./_components/checkins-card";
import { ConditionsCard } from "./_components/conditions-card";
import { ContactCard } from "./_components/contact-card";
import { CorrectionRequests } from "./_components/correction-requests";
import { CorrectionsCard } from "./_components/corrections-card";
import { GoalsPanel } from "./_components/goals-panel";
import { Identity } from "./_components/identity";
import { LettersCard } from "./_components/letters/letters-card";
import { MeasuresPanel } from "./_components/measures/measures-panel";
import { Metrics } from "./_components/metrics";
import { MonitoringPanel } from "./_components/monitoring-panel";
import { PastAlertsCard } from "./_components/past-alerts-card";
import { PausesCard } from "./_components/pauses-card";
import { PlanCard } from "./_components/plan-card";
import { ProgressionCard } from "./_components/progression/progression-card";
import { ProposalBanner } from "./_components/proposal-banner";
import { TimelineCard } from "./_components/timeline/timeline-card";
import { TasksCard } from "./_components/visits/tasks-card";
import { VisitsCard } from "./_components/visits/visits-card";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("common"))("roles.patient") };
}

const WORDS = [
  ...(["assessment", "patient", "patientForm", "goals", "conditions", "invite", "letters", "pause"] as const),
  ...(["progression", "reset", "safety", "tasks", "timeline", "visits"] as const),
] as const;

type Props = { params: Promise<{ patientId: string }>; searchParams: Promise<{ range?: string | string[] }> };

export default async function PatientPage({ params, searchParams }: Props) {
  const id = patientId.safeParse((await params).patientId);
  if (!id.success) notFound();
  const range = rangeSchema.parse((await searchParams).range);
  const loaded = await asStaff(async (db) => {
    const zones = await getZones(db, id.data);
    const goals = await listGoalRecords(db, id.data, zones);
    let found = await getChart(db, id.data, { range, goals });
    if (found?.stale) {
      await refreshCaseload(db, [id.data]);
      found = await getChart(db, id.data, { range, goals });
    }
    const series = await getSeries(db, id.data);
    if (found) await emit(db, { kind: "patient.read", patientId: id.data });
    if (!found) return null;
    const alertIds = found.alerts.map((alert) => alert.id);
    await markOpened(db, alertIds);
    const ladders = await listLadders(db, alertIds);
    const checkins = await listCheckins(db, id.data, found.today);
    const overrides = await listStandingOverrides(db, id.data, found.today);
    const [withdrawn, proposal] = [await getWithdrawn(db, id.data), await getProposal(db, id.data)];
    const progression = await getProgression(db, id.data);
    const measured = await listMeasureRows(db, id.data, { zones, today: found.today, goals });
    const [gap, requests] = [await getLastGap(db, id.data), await listCorrectionRequests(db, id.data)];
    const desk = await getDesk(db, found);
    const all: [PatientId, ...PatientId[]] = [found.id, ...found.mergedHere.map(({ id }) => id)];
    const origin = found.version && (await getPlanOrigin(db, found.version.id));
    const [monitored, letters] = [await getMonitored(db, all), await listLetters(db, all)];
    const records = { ladders, checkins, goals, measured, overrides, withdrawn, proposal, gap, requests };
    const more = { progression, origin, desk, monitored, letters };
    return { chart: found, charts: series?.charts ?? [], ...more, ...records };
  });
  if (!loaded) notFound();
  const { chart, charts, ladders, checkins, goals, measured, overrides, withdrawn, proposal, gap } = loaded;
  const { requests, desk, progression, monitored, letters, origin } = loaded;
  return (
    <Messages only={WORDS}>
      <div className="mx-auto flex w-full max-w-[1560px] flex-col gap-3 px-5 pb-10">
        <Identity chart={chart} proposed={proposal !== null} gap={gap} />
        <MergedBanner chart={chart} />
        {chart.allowed.reason && <ReasonBanner patientId={chart.id} />}
        <Alerts chart={chart} ladders={ladders} />
        <CorrectionRequests chart={chart} requests={requests} />
        {proposal && <ProposalBanner proposal={proposal} chart={chart} />}
        <Metrics chart={chart} charts={charts} />
        <div className="grid grid-cols-[minmax(0,1fr)_23rem] items-start gap-3 max-xl:grid-cols-1">
          <div className="flex min-w-0 flex-col gap-3">
            {chart.timeline && <TimelineCard chart={chart} timeline={chart.timeline} measured={measured} />}
            <div className="grid grid-cols-[minmax(0,3fr)_minmax(0,2fr)] items-start gap-3 max-lg:grid-cols-1">
              <VisitsCard chart={chart} desk={desk} />
              <TasksCard chart={chart} desk={desk} />
            </div>
            <LettersCard chart={chart} letters={letters} zone={desk.zone} />
            <MeasuresPanel rows={measured} goals={goals} chart={chart} />
            <GoalsPanel goals={goals} chart={chart} />
            {monitored !== undefined && <MonitoringPanel patientId={chart.id} entry={monitored} />}
            <CheckinsCard weeks={trendOf(checkins, chart.today)} />
            <div className="grid grid-cols-2 items-start gap-3 max-md:grid-cols-1">
              <div className="flex flex-col gap-3">
                <ConditionsCard chart={chart} overrides={overrides} />
                <CareCard
                  patientId={chart.id}
                  team={chart.careTeam}
                  clinicians={chart.clinicians}
                  mayWrite={chart.allowed.enter}
                />
                <PastAlertsCard chart={chart} />
              </div>
              <div className="flex flex-col gap-3">
                <PausesCard chart={chart} />
                <ContactCard chart={chart} />
                <BackgroundCard chart={chart} />
                <AlsoRecorded chart={chart} />
                <CorrectionsCard chart={chart} />
              </div>
            </div>
          </div>
          <div className="flex min-w-0 flex-col gap-3 max-xl:contents">
            {progression && <ProgressionCard progression={progression} chart={chart} />}
            <PlanCard {...{ chart, withdrawn, origin }} />
          </div>
        </div>
      </div>
    </Messages>
  );
}
