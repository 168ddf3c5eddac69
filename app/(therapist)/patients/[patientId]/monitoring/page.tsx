import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Messages } from "@/app/_i18n/messages";
import { PageHeader } from "@/app/_ui/page-header";
import { EmptyState } from "@/app/_ui/states";
import { RulesNote } from "@/app/(therapist)/_components/monitoring/rules-note";
import { emit } from "@/lib/events/emit";
import { asStaff } from "@/lib/gates/gates";
import { type PatientId, patientId } from "@/lib/ids";
import { freeFrom } from "@/lib/monitoring/person";
import { isMonitoringOn, listLedgers, listTimes, listVisitsFor } from "@/lib/monitoring/queries";
import { listMergedIds } from "@/lib/patients/merge/queries";
import { prescribingRefused, recordingRefused } from "@/lib/patients/policy";
import { getCare, getPatient } from "@/lib/patients/queries";
import { localDateAt } from "@/lib/time/local-day";
import { BeginMonitoring } from "./_components/begin-monitoring";
import { MonitoringSection } from "./_components/monitoring-section";
import { TimeTable } from "./_components/time-table";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("clinic"))("views.monitoring") };
}

type Props = { params: Promise<{ patientId: string }> };

/** The ledger of one patient: set-ups, periods, months, and each entry of time. */
export default async function PatientMonitoringPage({ params }: Props) {
  const id = patientId.safeParse((await params).patientId);
  if (!id.success) notFound();
  const loaded = await asStaff(async (db) => {
    const patient = await getPatient(db, id.data);
    if (!patient) return null;
    const records: [PatientId, ...PatientId[]] = [id.data, ...(await listMergedIds(db, id.data))];
    const care = await getCare(db, id.data);
    const on = await isMonitoringOn(db);
    await emit(db, { kind: "monitoring.read", patientId: id.data });
    return {
      ...{ patient, on, entries: await listLedgers(db, records), times: await listTimes(db, records) },
      visits: await listVisitsFor(db, id.data),
      today: localDateAt(patient.zones, db.now),
      prescribes: on && prescribingRefused(db.actor, care, db.now) === null,
      enters: on && recordingRefused(db.actor, care, db.now) === null,
    };
  });
  if (!loaded) notFound();
  const { patient, on, entries, times, visits, today, prescribes, enters } = loaded;
  const t = await getTranslations("monitoring");
  const clinic = await getTranslations("clinic");
  const free = freeFrom(entries);
  const current = entries.find(({ ended, lastDay }) => !ended && lastDay === null);
  return (
    <Messages only={["measures.history", "monitoring"]}>
      <PageHeader
        back={{ href: `/patients/${patient.id}`, label: `${patient.givenName} ${patient.familyName}` }}
        title={clinic("views.monitoring")}
        actions={
          prescribes && free !== null && <BeginMonitoring patientId={patient.id} today={today} free={free} />
        }
      />
      <div className="mx-auto grid w-full max-w-[1180px] gap-6 px-4 pb-12">
        {!on && <EmptyState title={t("offTitle")} text={t("offText")} note={t("offOwner")} />}
        {on && <RulesNote />}
        {on && entries.length === 0 && <EmptyState title={t("noneHere")} text={t("beginText")} />}
        {entries.map((entry) => (
          <MonitoringSection key={entry.id} entry={entry} mayEnd={prescribes && entry === current} />
        ))}
        {(entries.length > 0 || times.length > 0) && (
          <TimeTable
            times={times}
            enters={enters}
            current={entries[0] ?? null}
            visits={visits}
            patientId={patient.id}
            today={today}
          />
        )}
      </div>
    </Messages>
  );
}
