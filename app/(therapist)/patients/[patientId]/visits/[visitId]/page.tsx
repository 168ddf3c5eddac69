import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getFormatter, getTranslations } from "next-intl/server";
import { Temporal } from "temporal-polyfill";
import { Messages } from "@/app/_i18n/messages";
import { PageHeader } from "@/app/_ui/page-header";
import { ReasonBanner } from "@/app/(therapist)/_components/reason-banner";
import { VisitStateChip } from "@/app/(therapist)/_components/visits/visit-state";
import { VisitAbout } from "@/app/(therapist)/_components/visits/visit-when";
import { getSeries } from "@/lib/body-charts/queries";
import type { StaffActor } from "@/lib/db/actor";
import type { Db } from "@/lib/db/scope";
import { emit } from "@/lib/events/emit";
import { asStaff, signedIn } from "@/lib/gates/gates";
import { listGoalRecords } from "@/lib/goals/queries";
import { type PatientId, patientId, type VisitId, visitId } from "@/lib/ids";
import { listMeasureRows } from "@/lib/measures/queries";
import { getZones } from "@/lib/patients/queries";
import { getDesk } from "@/lib/record/desk/queries";
import { getChart } from "@/lib/record/queries";
import { getNote, listSignedNotes } from "@/lib/visits/notes/queries";
import { getVisit } from "@/lib/visits/queries";
import { isUnmarked } from "@/lib/visits/state";
import { listNoteTemplates } from "@/lib/visits/templates/queries";
import { NO_NOTE } from "@/lib/visits/vocabulary";
import { ReviewDate } from "../../_components/visits/review-date";
import { TasksCard } from "../../_components/visits/tasks-card";
import { EarlierNotes } from "./_components/earlier-notes";
import { NoteEditor } from "./_components/note-editor";
import type { StartFrom } from "./_components/note-starts";
import { RecordAside } from "./_components/record-aside";
import { SignedNote } from "./_components/signed-note";
import { VisitMeasures } from "./_components/visit-measures";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("visits"))("one") };
}

async function read(db: Db<StaffActor>, patient: PatientId, id: VisitId) {
  const chart = await getChart(db, patient);
  const visit = chart && (await getVisit(db, id));
  const records = [patient, ...(chart?.mergedHere.map((record) => record.id) ?? [])];
  if (!chart || !visit || !records.includes(visit.patientId)) return null;
  await emit(db, { kind: "note.read", patientId: patient, visitId: id });
  const zones = await getZones(db, patient);
  return {
    ...{ chart, visit, isClinician: db.actor.kind === "clinician" },
    note: await getNote(db, id),
    earlier: await listSignedNotes(db, records, id),
    templates: await listNoteTemplates(db),
    charts: (await getSeries(db, patient))?.charts ?? [],
    desk: await getDesk(db, chart),
    measured: await listMeasureRows(db, patient, {
      ...{ zones, today: chart.today, goals: await listGoalRecords(db, patient, zones) },
    }),
  };
}

type Props = { params: Promise<{ patientId: string; visitId: string }> };

/** One visit: what is known of the patient, the note, and what follows. */
export default async function VisitPage({ params }: Props) {
  const given = await params;
  const [patient, id] = [patientId.safeParse(given.patientId), visitId.safeParse(given.visitId)];
  if (!patient.success || !id.success) notFound();
  const found = await asStaff((db) => read(db, patient.data, id.data));
  if (!found) notFound();
  const { chart, visit, note, earlier, templates, charts, desk, measured } = found;
  const [t, format, { name }] = [await getTranslations("visits"), await getFormatter(), await signedIn()];
  const { zone, now } = desk;
  const record = `/patients/${chart.id}`;
  const [last] = earlier.shown;
  const starts: StartFrom[] = [
    ...(last ? [{ id: last.visitId, name: "", kind: "last" as const, text: last }] : []),
    ...templates.map(({ id: template, name: called, ...text }) => ({
      ...{ id: template, name: called, kind: "template" as const, text },
    })),
  ];
  const timed = { startsAt: Temporal.Instant.from(visit.startsAt), state: visit.state };
  const mayWrite = found.isClinician && chart.allowed.prescribe;
  const open = chart.episode?.endDate === null;
  return (
    <Messages
      only={["assessment", "drafting", "measures", "patient.forms", "plan.reason", "tasks", "visits"]}
    >
      <PageHeader
        back={{ href: record, label: `${chart.givenName} ${chart.familyName}` }}
        title={t("one")}
        meta={
          <span className="flex flex-wrap items-center gap-x-3">
            <span className="tabular-nums">
              {format.dateTime(new Date(visit.startsAt), "dayTime", { timeZone: zone })}
            </span>
            <VisitAbout visit={visit} />
            <VisitStateChip state={visit.state} unmarked={isUnmarked(timed, now)} />
          </span>
        }
      />
      <div className="grid w-full flex-1 items-start gap-x-6 gap-y-6 px-5 pb-10 xl:grid-cols-[15rem_minmax(0,1fr)_36rem]">
        <RecordAside chart={chart} charts={charts} last={last ?? null} zone={zone} />
        <div className="flex min-w-0 flex-col gap-6">
          {chart.allowed.reason && <ReasonBanner patientId={chart.id} />}
          {mayWrite && !note?.signedAt ? (
            <NoteEditor
              visitId={visit.id}
              record={record}
              start={{ note: note ?? NO_NOTE, savedAt: note?.savedAt ?? null }}
              {...{ zone, name, starts }}
            />
          ) : (
            <section aria-labelledby="note" className="flex flex-col gap-3">
              <h2 id="note" className="font-semibold text-md">
                {t("notes.title")}
              </h2>
              {note?.signedAt ? (
                <SignedNote note={note} zone={zone} mayWrite={mayWrite} />
              ) : (
                <p className="text-ink-3">{t(note ? "notes.unsigned" : "notes.none")}</p>
              )}
            </section>
          )}
          <EarlierNotes notes={earlier} record={record} zone={zone} mayWrite={mayWrite} />
        </div>
        <aside className="flex min-w-0 flex-col gap-3">
          <VisitMeasures chart={chart} rows={measured} />
          {open && (
            <ReviewDate
              patientId={chart.id}
              reviewOn={chart.episode?.reviewOn ?? null}
              today={chart.today}
              may={chart.allowed.prescribe}
            />
          )}
          <TasksCard chart={chart} desk={desk} />
        </aside>
      </div>
    </Messages>
  );
}
