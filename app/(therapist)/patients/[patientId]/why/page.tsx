import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getFormatter, getTranslations } from "next-intl/server";
import { dayAsDate } from "@/app/_i18n/formats";
import { Messages } from "@/app/_i18n/messages";
import { PageHeader } from "@/app/_ui/page-header";
import { ViewTabs } from "@/app/_ui/view-tabs";
import { getPatientWhy } from "@/lib/adherence/explain/queries";
import { adherenceQuestion } from "@/lib/adherence/schema";
import { emit } from "@/lib/events/emit";
import { asStaff } from "@/lib/gates/gates";
import { patientId } from "@/lib/ids";
import { getPatient } from "@/lib/patients/queries";
import { listNamedPrescriptions } from "@/lib/plans/queries";
import { lastCompletedDay, zoneOn } from "@/lib/time/local-day";
import { DayStep } from "./_components/day-step";
import { NotCompleted } from "./_components/not-completed";
import { Whole } from "./_components/whole";

type Props = {
  params: Promise<{ patientId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

const WINDOWS = ["7", "28"] as const;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("why"))("page") };
}

export default async function WhyPage({ params, searchParams }: Props) {
  const id = patientId.safeParse((await params).patientId);
  if (!id.success) notFound();
  const asked = await searchParams;
  const window = adherenceQuestion.shape.window.catch("28").parse(asked.window);
  // A date that is none is no question: the last completed day is shown.
  const asOf = adherenceQuestion.shape.asOf.catch(undefined).parse(asked.asOf);
  const found = await asStaff(async (db) => {
    const patient = await getPatient(db, id.data);
    const why = await getPatientWhy(db, id.data, { window, asOf });
    if (!patient || why === "not-found") return null;
    const last = lastCompletedDay(patient.zones, db.now);
    const shown = why === "not-completed" ? null : why;
    const ids = shown ? [...shown.occurrences, ...shown.extras].map((o) => o.prescriptionId) : [];
    const figured = shown?.figures.prescriptions.map((p) => p.prescriptionId) ?? [];
    const names = await listNamedPrescriptions(db, id.data, [...new Set([...figured, ...ids])]);
    await emit(db, { kind: "adherence.read", patientId: id.data });
    return { patient, why: shown, names, last };
  });
  if (!found) notFound();
  const { patient, why, names, last } = found;
  const t = await getTranslations("why");
  const common = await getTranslations("common");
  const format = await getFormatter();
  const name = `${patient.givenName} ${patient.familyName}`;
  const day = why?.asOf ?? asOf ?? last;
  const share = why?.figures.exercise.da;
  const address = (change: { window?: string; asOf?: string }) => {
    const parameters = new URLSearchParams({ window, ...(day === last ? {} : { asOf: day }), ...change });
    if (change.asOf === last) parameters.delete("asOf");
    return `/patients/${patient.id}/why?${parameters}`;
  };
  const date = (iso: string) => format.dateTime(dayAsDate(iso), "day");
  return (
    <Messages only={["why"]}>
      <PageHeader
        back={{ href: `/patients/${patient.id}`, label: name }}
        title={
          why ? (share ? common("whyPercent", { percent: share.percent }) : t("titleNone")) : t("notYet")
        }
        meta={why && common("span", { from: date(why.figures.from), to: date(why.figures.to) })}
        views={
          <ViewTabs
            label={t("window.label")}
            views={WINDOWS.map((option) => ({
              href: address({ window: option }),
              label: common(`days.${option}`),
              current: option === window,
            }))}
          />
        }
        actions={<DayStep day={day} last={last} base={`/patients/${patient.id}/why`} window={window} />}
      />
      {why ? (
        <Whole patientId={patient.id} why={why} names={names} zone={zoneOn(patient.zones, last)} />
      ) : (
        <NotCompleted day={date(day)} last={date(last)} href={address({ asOf: last })} />
      )}
    </Messages>
  );
}
