import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { Messages } from "@/app/_i18n/messages";
import { KeyHints } from "@/app/_ui/key-hints";
import { PageHeader } from "@/app/_ui/page-header";
import { getStop } from "@/lib/alerts/holds/queries";
import { getStandingStop } from "@/lib/alerts/queries";
import { getSeries } from "@/lib/body-charts/queries";
import { markOpened } from "@/lib/deliveries/lists/mutations";
import { listLadders } from "@/lib/deliveries/lists/queries";
import { getStandingLog } from "@/lib/dose-logs/queries";
import { emit } from "@/lib/events/emit";
import { textIn } from "@/lib/exercises/text";
import { asTherapist } from "@/lib/gates/gates";
import { getCurrent } from "@/lib/identity/current";
import { alertId, patientId } from "@/lib/ids";
import { prescribingRefused } from "@/lib/patients/policy";
import { getCare, getPatient } from "@/lib/patients/queries";
import { decidedPlan, stoppedEntry } from "@/lib/plans/decisions/decided-plan";
import { listUndecided, loadDecidable } from "@/lib/plans/decisions/queries";
import { getEvaluation } from "@/lib/plans/progression/queries";
import { listNamedPrescriptions } from "@/lib/plans/queries";
import { CriteriaList } from "../../_components/progression/criteria-list";
import { WhoWasTold } from "../../_components/who-was-told";
import { DecisionForm } from "./_components/decision-form";
import { ListKeys } from "./_components/list-keys";
import { LockedBanner } from "./_components/locked-banner";
import { optionsOf } from "./_components/options";
import { StopFacts } from "./_components/stop-facts";
import { UndecidedList } from "./_components/undecided-list";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("decision"))("title") };
}

type Props = { params: Promise<{ patientId: string; alertId: string }> };

/** What happened before a stop and after it, and what becomes of the exercise. */
export default async function DecisionPage({ params }: Props) {
  const asked = await params;
  const [id, alert] = [patientId.safeParse(asked.patientId), alertId.safeParse(asked.alertId)];
  if (!id.success || !alert.success) notFound();
  const found = await asTherapist(async (db) => {
    const patient = await getPatient(db, id.data);
    const stop = patient && (await getStop(db, alert.data));
    const log = stop && (await getStandingLog(db, id.data, stop.logId));
    if (!patient || !log || stop.patientId !== id.data) return null;
    await emit(db, { kind: "patient.read", patientId: id.data });
    const [name] = await listNamedPrescriptions(db, id.data, [stop.prescriptionId]);
    const refused = prescribingRefused(db.actor, await getCare(db, id.data), db.now);
    const decidable = await loadDecidable(db, stop);
    const series = await getSeries(db, id.data);
    const { memberId } = db.actor;
    await markOpened(db, [stop.id]);
    const ladder = (await listLadders(db, [stop.id])).get(stop.id) ?? null;
    const read = { patient, stop, log, name, decidable, series, ladder, waiting: await listUndecided(db) };
    const locked = (await getStandingStop(db, id.data)) !== null;
    const evaluation = await getEvaluation(db, id.data);
    return { ...read, evaluation, mayDecide: refused === null, locked, memberId };
  });
  if (!found) notFound();
  const { patient, stop, log, name, decidable, series, waiting, evaluation } = found;
  const [t, common] = [await getTranslations("decision"), await getTranslations("common")];
  const progression = await getTranslations("progression");
  const [locale, clinicZone] = [await getLocale(), (await getCurrent())?.zone ?? "UTC"];
  const entry = decidable && stoppedEntry(decidable.content, stop.prescriptionId);
  const exercises = decidable?.context.exercises ?? [];
  const options = optionsOf({
    entry,
    decide: (decision) =>
      decidable && decidedPlan(decidable.content, stop.prescriptionId, decision, decidable.context),
    nameOf: (exerciseId) => {
      const exercise = exercises.find((one) => one.id === exerciseId);
      return exercise ? textIn(exercise.text, locale).name : "";
    },
  });
  const decides = found.mayDecide && stop.acknowledgedAt === null;
  const person = `${patient.givenName} ${patient.familyName}`;
  return (
    <Messages only={["decision", "kinds", "why"]}>
      <PageHeader back={{ href: `/patients/${patient.id}`, label: person }} title={t("title")} />
      <div className="grid w-full flex-1 items-start gap-x-5 gap-y-5 px-5 pb-10 lg:grid-cols-[minmax(0,1fr)_452px] xl:grid-cols-[264px_minmax(0,1fr)_452px] xl:ps-0">
        <UndecidedList stops={waiting} openId={stop.id} zone={clinicZone} />
        <div className="grid min-w-0 gap-5">
          {found.locked && <LockedBanner record={`/patients/${patient.id}`} />}
          <StopFacts
            stop={stop}
            log={log}
            name={name}
            patient={patient}
            plan={decidable && { name: decidable.name, number: decidable.versionNumber }}
            series={series}
          />
          {found.ladder && (
            <WhoWasTold ladder={found.ladder} zone={patient.zones.at(-1)?.zone ?? "UTC"} open />
          )}
          {evaluation && <CriteriaList title={progression("criteria")} criteria={evaluation.criteria} />}
        </div>
        <DecisionForm
          patientId={patient.id}
          zone={patient.zones.at(-1)?.zone ?? "UTC"}
          stop={{
            id: stop.id,
            kind: stop.kind,
            closed: stop.acknowledgedAt !== null,
            decision: stop.decision,
            decidedAt: stop.decidedAt,
            decidedBy: stop.decidedByName,
            own: stop.decidedBy === found.memberId,
          }}
          options={options}
          number={decidable?.versionNumber ?? 0}
          mayDecide={found.mayDecide}
          locked={found.locked}
        />
      </div>
      <div className="sticky bottom-0 border-line border-t bg-paper">
        <KeyHints
          hints={[
            ...(decides ? [{ keys: ["1–5"], does: t("keys.decide") }] : []),
            ...(waiting.length > 0
              ? [
                  { keys: ["J", "K"], does: common("keys.move") },
                  { keys: ["O"], does: common("keys.open") },
                ]
              : []),
            { keys: ["Esc"], does: t("keys.back") },
          ]}
        />
      </div>
      <ListKeys record={`/patients/${patient.id}`} />
    </Messages>
  );
}
