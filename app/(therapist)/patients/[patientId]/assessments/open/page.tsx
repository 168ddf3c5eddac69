import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getFormatter, getLocale, getTranslations } from "next-intl/server";
import { Messages } from "@/app/_i18n/messages";
import { PageHeader } from "@/app/_ui/page-header";
import { EmptyState } from "@/app/_ui/states";
import { isConcluded, listAssessments } from "@/lib/assessments/queries";
import { getSeries } from "@/lib/body-charts/queries";
import type { Db } from "@/lib/db/scope";
import { emit } from "@/lib/events/emit";
import { asTherapist } from "@/lib/gates/gates";
import { type AssessmentId, type PatientId, patientId } from "@/lib/ids";
import { newId } from "@/lib/new-id";
import { prescribingRefused } from "@/lib/patients/policy";
import { getCare, getPatient } from "@/lib/patients/queries";
import { getOpenPlan } from "@/lib/plans/queries";
import { templateNames } from "@/lib/plans/template-previews";
import { listScreenings } from "@/lib/screenings/queries";
import { ageOn } from "@/lib/time/age";
import { dayStart, localDateAt, presentZone } from "@/lib/time/local-day";
import { ReasonForm } from "../../_components/reason-form";
import { AssessmentForm } from "./_components/assessment-form";
import { OtherParts } from "./_components/other-parts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("assessment"))("title") };
}

async function read(db: Db, id: PatientId) {
  const patient = await getPatient(db, id);
  if (!patient) return null;
  await emit(db, { kind: "assessment.read", patientId: id });
  const refused = prescribingRefused(db.actor, await getCare(db, id), db.now);
  const [screening = null] = await listScreenings(db, id);
  const chart = (await getSeries(db, id))?.charts.at(-1) ?? null;
  const today = localDateAt(patient.zones, db.now);
  const open = (await getOpenPlan(db, id)) !== null;
  return { patient, refused, open, screening, chart, today, assessments: await listAssessments(db, id) };
}

/** An examination as it goes: begun with the first finding, saved as it is typed, and ended by a conclusion. */
export default async function OpenAssessmentPage({ params }: { params: Promise<{ patientId: string }> }) {
  const id = patientId.safeParse((await params).patientId);
  if (!id.success) notFound();
  const found = await asTherapist((db) => read(db, id.data));
  if (!found) notFound();
  const { patient, refused, screening, chart, today, assessments } = found;
  const [t, locale, format] = [await getTranslations("assessment"), await getLocale(), await getFormatter()];
  const name = `${patient.givenName} ${patient.familyName}`;
  const back = { href: `/patients/${patient.id}`, label: name };
  if (refused === "reason-needed")
    return (
      <Messages only={["plan"]}>
        <ReasonForm patientId={patient.id} name={name} />
      </Messages>
    );
  if (refused || !found.open)
    return (
      <>
        <PageHeader back={back} title={t("title")} />
        <EmptyState title={t("mayNot")} text={t("mayNotText")} />
      </>
    );
  const zone = presentZone(patient.zones);
  const unfinished = assessments.filter((one) => !isConcluded(one));
  const open = unfinished.find((one) => one.patientId === patient.id);
  const concluded = assessments.filter(isConcluded);
  const [last] = concluded;
  return (
    <Messages only={["assessment", "conditions", "plan", "redFlags"]}>
      <AssessmentForm
        patient={{
          ...{ id: patient.id, name, side: patient.episode?.side ?? "both" },
          age: ageOn(patient.dateOfBirth, today),
        }}
        start={{
          id: open?.id ?? newId<AssessmentId>(),
          answers: open?.answers ?? {},
          savedAt: open?.savedAt.toISOString() ?? null,
          begun: open ? { at: open.startedAt, by: open.begunBy } : null,
        }}
        earlier={concluded.map(({ answers }) => answers)}
        lastDay={last ? format.dateTime(last.concludedAt, "date", { timeZone: zone }) : null}
        templates={templateNames(locale)}
        recorded={patient.conditions}
        time={{ zone, since: dayStart(patient.zones, today).epochMilliseconds }}
        merged={unfinished.filter((one) => one !== open)}
      >
        <OtherParts patientId={patient.id} screening={screening} chart={chart} zone={zone} />
      </AssessmentForm>
    </Messages>
  );
}
