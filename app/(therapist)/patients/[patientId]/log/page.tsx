import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Messages } from "@/app/_i18n/messages";
import { PageHeader } from "@/app/_ui/page-header";
import { emit } from "@/lib/events/emit";
import { asStaff } from "@/lib/gates/gates";
import { patientId } from "@/lib/ids";
import { getEntryPage } from "@/lib/record/queries";
import { EntryScreen } from "./_components/entry-screen";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("patient.log"))("short") };
}

export default async function LogPage({ params }: { params: Promise<{ patientId: string }> }) {
  const id = patientId.safeParse((await params).patientId);
  if (!id.success) notFound();
  const found = await asStaff(async (db) => {
    const page = await getEntryPage(db, id.data);
    if (page) await emit(db, { kind: "dose-log.read", patientId: id.data });
    return page && { page, clinician: db.actor.kind === "clinician" };
  });
  if (!found) notFound();
  const t = await getTranslations("patient.log");
  const { page, clinician } = found;
  const name = `${page.givenName} ${page.familyName}`;
  return (
    <Messages only={["patient", "kinds"]}>
      <PageHeader
        back={{ href: `/patients/${page.id}`, label: name }}
        title={t("short")}
        meta={<span className="max-md:hidden">{t("text")}</span>}
      />
      <EntryScreen page={page} clinician={clinician} />
    </Messages>
  );
}
