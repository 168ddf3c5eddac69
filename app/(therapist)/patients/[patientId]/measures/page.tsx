import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getFormatter, getTranslations } from "next-intl/server";
import { dayAsDate } from "@/app/_i18n/formats";
import { Messages } from "@/app/_i18n/messages";
import { PageHeader } from "@/app/_ui/page-header";
import { ReasonBanner } from "@/app/(therapist)/_components/reason-banner";
import { emit } from "@/lib/events/emit";
import { asStaff } from "@/lib/gates/gates";
import { listGoalRecords } from "@/lib/goals/queries";
import { patientId } from "@/lib/ids";
import { listMeasureRows } from "@/lib/measures/queries";
import { prescribingRefused, recordingRefused } from "@/lib/patients/policy";
import { getCare, getPatient } from "@/lib/patients/queries";
import { localDateAt } from "@/lib/time/local-day";
import { MeasuresScreen } from "./_components/measures-screen";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("measures"))("title") };
}

/** What is measured of a patient: entered in one go, and how often each is asked for. */
export default async function MeasuresPage({ params }: { params: Promise<{ patientId: string }> }) {
  const id = patientId.safeParse((await params).patientId);
  if (!id.success) notFound();
  const found = await asStaff(async (db) => {
    const patient = await getPatient(db, id.data);
    if (!patient) return null;
    await emit(db, { kind: "measure.read", patientId: id.data });
    const care = await getCare(db, id.data);
    const today = localDateAt(patient.zones, db.now);
    return {
      ...{ patient, today, refused: recordingRefused(db.actor, care, db.now) },
      prescribes: prescribingRefused(db.actor, care, db.now) === null,
      rows: await listMeasureRows(db, id.data, {
        ...{ zones: patient.zones, today },
        goals: await listGoalRecords(db, id.data, patient.zones),
      }),
    };
  });
  if (!found) notFound();
  const { patient, today, refused, prescribes, rows } = found;
  const t = await getTranslations("measures");
  const format = await getFormatter();
  const name = `${patient.givenName} ${patient.familyName}`;
  const open = patient.episode?.endDate === null;
  const day = format.dateTime(dayAsDate(today), "day");
  return (
    <Messages only={["assessment", "measures", "patient.forms"]}>
      <PageHeader
        back={{ href: `/patients/${patient.id}`, label: name }}
        title={t("title")}
        meta={t("entryMeta", { day })}
      />
      <div className="mx-auto grid w-full max-w-[1040px] gap-4 pb-10">
        {refused === "reason-needed" && open && (
          <div className="px-4">
            <ReasonBanner patientId={patient.id} />
          </div>
        )}
        <MeasuresScreen
          {...{ rows, today }}
          patientId={patient.id}
          side={patient.episode?.side ?? "both"}
          open={open && refused === null}
          schedules={open && prescribes}
        />
      </div>
    </Messages>
  );
}
