import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Suspense } from "react";
import { Messages } from "@/app/_i18n/messages";
import { KeepList } from "@/app/_shared/lists/keep-list";
import { LinkButton } from "@/app/_ui/button";
import { PageHeader } from "@/app/_ui/page-header";
import { getPatientWhy } from "@/lib/adherence/explain/queries";
import { readReasons } from "@/lib/caseload/handling/mutations";
import { readCaseload } from "@/lib/caseload/mutations";
import { listOrder } from "@/lib/caseload/queries";
import { caseloadFilter } from "@/lib/caseload/schema";
import { getWidths, listViews } from "@/lib/caseload/views/queries";
import { emit } from "@/lib/events/emit";
import { asStaff } from "@/lib/gates/gates";
import { getCurrent } from "@/lib/identity/current";
import { type PatientId, uuid } from "@/lib/ids";
import { getPatient } from "@/lib/patients/queries";
import { listNamedPrescriptions } from "@/lib/plans/queries";
import { wallDate } from "@/lib/time/local-day";
import { addressOf, type Chosen, savedAddress } from "./_components/address";
import { Selection } from "./_components/bulk/selection";
import { SelectionBar } from "./_components/bulk/selection-bar";
import { CaseloadTable } from "./_components/caseload-table";
import { Filters } from "./_components/filters";
import { ListHints } from "./_components/list-hints";
import { Nobody } from "./_components/nobody";
import { Pages } from "./_components/pages";
import { RowKeys } from "./_components/row-keys";
import { ReasonsPanel } from "./_components/triage/reasons-panel";
import { UnseenNotice } from "./_components/unseen-notice";
import { ViewLinks } from "./_components/view-links";
import { Columns } from "./_components/views/columns";
import { SavedViews } from "./_components/views/saved-views";
import { WaitingNotice } from "./_components/waiting-notice";
import { WhyPanel } from "./_components/why-panel";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata() {
  return { title: (await getTranslations("common"))("caseload") };
}

export default async function CaseloadPage({ searchParams }: Props) {
  const common = await getTranslations("common");
  const parameters = await searchParams;
  const isBare = Object.keys(parameters).length === 0;
  const read = await asStaff(async (db) => {
    const own = { views: await listViews(db), widths: await getWidths(db) };
    const begins = isBare && own.views.find(({ isDefault }) => isDefault);
    if (begins) return begins;
    const therapist = parameters.therapist ?? (db.actor.kind === "clinician" ? "me" : "all");
    const filter = caseloadFilter.parse({ ...parameters, therapist });
    const found = await readCaseload(db, filter);
    const shown = found.rows.map(({ patientId }) => patientId);
    const order = found.total > shown.length ? await listOrder(db, found.filter) : shown;
    return { ...found, ...own, order };
  });
  if ("isDefault" in read) redirect(savedAddress(read));
  const zone = (await getCurrent())?.zone ?? "UTC";
  const today = wallDate(zone, read.now);
  const [why, reasons] = [uuid.safeParse(parameters.why).data, uuid.safeParse(parameters.reasons).data];
  const saved = uuid.safeParse(parameters.saved).data;
  const chosen: Chosen = { ...read.filter, saved, why, reasons: why ? undefined : reasons };
  const { rows, reach, counts, total } = read;
  return (
    <Messages
      only={["triage", "caseload.saved", "caseload.errors", "caseload.columns", "caseload.head", "plan.row"]}
    >
      <div className="flex min-h-0 flex-1">
        <div className="flex min-w-0 flex-1 flex-col">
          <PageHeader
            title={common("caseload")}
            views={<ViewLinks chosen={chosen} counts={counts} />}
            actions={
              <>
                <SavedViews views={read.views} chosen={chosen} />
                <Columns chosen={chosen} />
                <LinkButton href="/patients/new">{common("newPatient")}</LinkButton>
              </>
            }
          />
          <Filters chosen={chosen} clinicians={read.clinicians} changed={counts.changed} />
          <WaitingNotice count={counts.waiting} />
          <UnseenNotice chosen={chosen} count={counts.unseen} />
          <Selection key={addressOf(chosen, { why: undefined })}>
            {rows.length > 0 ? (
              <div className="relative overflow-x-auto">
                <CaseloadTable {...{ rows, reach, counts, chosen, today, zone }} widths={read.widths} />
              </div>
            ) : (
              <Nobody
                fresh={counts.open === 0 && chosen.view === "open"}
                since={chosen.since !== undefined}
              />
            )}
            <div className="sticky bottom-0 mt-auto border-line border-t bg-paper">
              <SelectionBar />
              <ListHints end={total > 0 && <Pages chosen={chosen} total={total} />} />
            </div>
          </Selection>
          <RowKeys />
          <KeepList
            name="caseload"
            href={addressOf(chosen, { why: undefined, reasons: undefined })}
            ids={read.order}
          />
        </div>
        {(chosen.why ?? chosen.reasons) && (
          <Suspense
            key={chosen.why ?? chosen.reasons}
            fallback={<aside className="w-114 shrink-0 border-line border-s bg-surface max-lg:hidden" />}
          >
            {chosen.why && (
              <WhySection id={chosen.why as PatientId} closeHref={addressOf(chosen, { why: undefined })} />
            )}
            {chosen.reasons && (
              <ReasonsSection
                id={chosen.reasons as PatientId}
                closeHref={addressOf(chosen, { reasons: undefined })}
              />
            )}
          </Suspense>
        )}
      </div>
    </Messages>
  );
}

type Section = { id: PatientId; closeHref: string };

/** Read apart from the table, so that the table never waits for it. */
async function WhySection({ id, closeHref }: Section) {
  const found = await asStaff(async (db) => {
    const patient = await getPatient(db, id);
    const why = await getPatientWhy(db, id, { window: "28" });
    if (!patient || typeof why === "string") return null;
    const ids = why.figures.prescriptions.map((p) => p.prescriptionId);
    await emit(db, { kind: "adherence.read", patientId: id });
    return { patient, why, names: await listNamedPrescriptions(db, id, ids) };
  });
  return found && <WhyPanel {...found} closeHref={closeHref} />;
}

/** A row that is dealt with may leave the view: its reasons stay open. */
async function ReasonsSection({ id, closeHref }: Section) {
  const read = await asStaff((db) => readReasons(db, id));
  return read && <ReasonsPanel read={read} closeHref={closeHref} />;
}
