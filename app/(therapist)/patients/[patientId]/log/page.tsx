import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Messages } from "@/app/_i18n/messages";
import { PageHeader } from "@/app/_ui/page-header";
import { getClinic } from "@/lib/clinics/queries";
import { emit } from "@/lib/events/emit";
import { asStaff } from "@/lib/gates/gates";
import { patientId } from "@/lib/ids";
import { getEntryPage } from "@/lib/record/queries";
import { listSheets } from "@/lib/sheets/queries";
import { pageSizeIn } from "@/lib/sheets/vocabulary";
import { EntryScreen } from "./_components/entry-screen";
import { PrintSheet } from "./_components/print-sheet";
import { Sheets } from "./_components/sheets";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("patient.log"))("short") };
}

export default async function LogPage({ params }: { params: Promise<{ patientId: string }> }) {
  const id = patientId.safeParse((await params).patientId);
  if (!id.success) notFound();
  const found = await asStaff(async (db) => {
    const page = await getEntryPage(db, id.data);
    if (page) await emit(db, { kind: "dose-log.read", patientId: id.data });
    if (!page) return null;
    const country = (await getClinic(db))?.country ?? "";
    const sheets = await listSheets(db, id.data);
    return { page, sheets, size: pageSizeIn(country), clinician: db.actor.kind === "clinician" };
  });
  if (!found) notFound();
  const t = await getTranslations("patient.log");
  const { page, sheets, size, clinician } = found;
  const mayPrint = page.allowed.enter && page.episode?.endDate === null;
  const name = `${page.givenName} ${page.familyName}`;
  return (
    <Messages only={["patient", "kinds", "sheets"]}>
      <PageHeader
        back={{ href: `/patients/${page.id}`, label: name }}
        title={t("short")}
        meta={<span className="max-md:hidden">{t("text")}</span>}
        actions={mayPrint && <PrintSheet patientId={page.id} today={page.today} size={size} />}
      />
      <EntryScreen
        page={page}
        clinician={clinician}
        sheets={<Sheets patientId={page.id} sheets={sheets} zone={page.zone} />}
      />
    </Messages>
  );
}
