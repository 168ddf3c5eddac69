import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Messages } from "@/app/_i18n/messages";
import { LinkButton } from "@/app/_ui/button";
import { PageHeader } from "@/app/_ui/page-header";
import { EmptyState } from "@/app/_ui/states";
import { getClinicZone } from "@/lib/clinics/queries";
import { emit } from "@/lib/events/emit";
import { asStaff } from "@/lib/gates/gates";
import { patientId } from "@/lib/ids";
import { listMergedIds } from "@/lib/patients/merge/queries";
import { recordingRefused } from "@/lib/patients/policy";
import { getCare, getPatient, listClinicians } from "@/lib/patients/queries";
import { getVisitPage } from "@/lib/visits/queries";
import { visitFilter } from "@/lib/visits/schema";
import { VisitRow } from "../_components/visits/visit-row";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("visits"))("all") };
}

type Props = {
  params: Promise<{ patientId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** Every visit of a patient, the latest first, with its note. */
export default async function VisitsPage({ params, searchParams }: Props) {
  const id = patientId.safeParse((await params).patientId);
  if (!id.success) notFound();
  const { before = null } = visitFilter.parse(await searchParams);
  const found = await asStaff(async (db) => {
    const patient = await getPatient(db, id.data);
    if (!patient) return null;
    await emit(db, { kind: "patient.read", patientId: id.data });
    const records = [id.data, ...(await listMergedIds(db, id.data))];
    return {
      ...{ patient, now: db.now, zone: await getClinicZone(db) },
      isClinician: db.actor.kind === "clinician",
      mayEnter: recordingRefused(db.actor, await getCare(db, id.data), db.now) === null,
      clinicians: await listClinicians(db),
      ...(await getVisitPage(db, records, before)),
    };
  });
  if (!found) notFound();
  const { patient, shown, next, now, zone, mayEnter, isClinician, clinicians } = found;
  const t = await getTranslations("visits");
  const assessment = await getTranslations("assessment");
  const base = `/patients/${patient.id}/visits`;
  return (
    <Messages only={["visits"]}>
      <PageHeader
        back={{ href: `/patients/${patient.id}`, label: `${patient.givenName} ${patient.familyName}` }}
        title={t("all")}
      />
      <div className="mx-auto w-full max-w-[960px] px-5 pb-10">
        {shown.length === 0 ? (
          <EmptyState title={t("noneYet")} text={t("none")} />
        ) : (
          <ul>
            {shown.map((visit) => (
              <VisitRow
                key={visit.id}
                visit={visit}
                context={{ patientId: patient.id, zone, now, clinicians, mayEnter, isClinician }}
              />
            ))}
          </ul>
        )}
        {(before || next) && (
          <nav aria-label={t("all")} className="mt-4 flex flex-wrap gap-2 print:hidden">
            {before && <LinkButton href={base}>{assessment("latest")}</LinkButton>}
            {next && <LinkButton href={`${base}?before=${next}`}>{t("earlierVisits")}</LinkButton>}
          </nav>
        )}
      </div>
    </Messages>
  );
}
