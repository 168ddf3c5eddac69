import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Messages } from "@/app/_i18n/messages";
import { PageHeader } from "@/app/_ui/page-header";
import { EmptyState } from "@/app/_ui/states";
import { emit } from "@/lib/events/emit";
import { asStaff } from "@/lib/gates/gates";
import { listGoalRecords } from "@/lib/goals/queries";
import { patientId } from "@/lib/ids";
import { listMeasureRows, listResults } from "@/lib/measures/queries";
import { subject } from "@/lib/measures/schema";
import { prescribingRefused, recordingRefused } from "@/lib/patients/policy";
import { getCare, getPatient } from "@/lib/patients/queries";
import { localDateAt } from "@/lib/time/local-day";
import { ArchiveMeasure } from "./_components/archive-measure";
import { Means, MeasureName } from "./_components/means";
import { MeasureChart } from "./_components/measure-chart";
import { ResultTable } from "./_components/result-table";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("measures"))("title") };
}

type Props = { params: Promise<{ patientId: string; subject: string }> };

/** One measure of a patient: its course, what its change means, and every value as it was given. */
export default async function MeasurePage({ params }: Props) {
  const given = await params;
  const id = patientId.safeParse(given.patientId);
  const what = subject.safeParse(given.subject);
  if (!id.success || !what.success) notFound();
  const found = await asStaff(async (db) => {
    const patient = await getPatient(db, id.data);
    if (!patient) return null;
    const { zones } = patient;
    const goals = await listGoalRecords(db, id.data, zones);
    const today = localDateAt(zones, db.now);
    const rows = await listMeasureRows(db, id.data, { zones, today, goals });
    const row = rows.find((one) => one.subject === what.data);
    if (!row) return null;
    await emit(db, { kind: "measure.read", patientId: id.data });
    const care = await getCare(db, id.data);
    return {
      ...{ patient, row, results: await listResults(db, id.data, what.data, zones) },
      mayCorrect: recordingRefused(db.actor, care, db.now) === null,
      prescribes: prescribingRefused(db.actor, care, db.now) === null,
    };
  });
  if (!found) notFound();
  const { patient, row, results, mayCorrect, prescribes } = found;
  const t = await getTranslations("measures");
  const isOwn = row.section === "totals" && row.code === null && row.typed;
  return (
    <Messages only={["assessment", "measures"]}>
      <PageHeader
        back={{ href: `/patients/${patient.id}/measures`, label: t("title") }}
        title={<MeasureName row={row} />}
        meta={`${patient.givenName} ${patient.familyName}`}
        actions={
          prescribes &&
          isOwn && (
            <span className="print:hidden">
              <ArchiveMeasure ownMeasureId={row.subject} name={row.name ?? ""} />
            </span>
          )
        }
      />
      <div className="mx-auto grid w-full max-w-[860px] gap-5 px-5 pb-10">
        {results.length === 0 ? (
          <EmptyState title={t("history.none")} text={t("history.noneText")} />
        ) : (
          <>
            {row.points.length > 0 && <MeasureChart row={row} />}
            <Means row={row} />
            <ResultTable row={row} results={results} mayCorrect={mayCorrect} />
          </>
        )}
      </div>
    </Messages>
  );
}
