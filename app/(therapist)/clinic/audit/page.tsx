import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Messages } from "@/app/_i18n/messages";
import { Button, LinkButton } from "@/app/_ui/button";
import { EmptyState } from "@/app/_ui/states";
import { listAudit } from "@/lib/clinics/queries";
import { auditPageSchema } from "@/lib/clinics/schema";
import { asMember } from "@/lib/gates/gates";
import { getCurrent } from "@/lib/identity/current";
import { AuditFilter } from "../_components/audit-filter";
import { AuditTable } from "../_components/audit-table";
import { ClinicHeader } from "../_components/clinic-header";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("clinic");
  return { title: t("views.audit") };
}

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function AuditPage({ searchParams }: Props) {
  const page = auditPageSchema.parse(await searchParams);
  const log = await asMember((db) => listAudit(db, page));
  if (!log) notFound();
  const zone = (await getCurrent())?.zone ?? "UTC";
  const t = await getTranslations("clinic.audit");
  const link = (before: string | null) => {
    const query = new URLSearchParams();
    if (page.action) query.set("action", page.action);
    if (before) query.set("before", before);
    return `/clinic/audit?${query}`;
  };
  return (
    <>
      <ClinicHeader current="audit" runs />
      <Messages only={["clinic"]}>
        <AuditFilter actions={log.actions} chosen={page.action}>
          <Button type="submit">{t("apply")}</Button>
        </AuditFilter>
      </Messages>
      {log.rows.length === 0 ? (
        <div className="px-4">
          <EmptyState title={t(page.action ? "emptyFilter" : "empty")} />
        </div>
      ) : (
        <AuditTable rows={log.rows} zone={zone} />
      )}
      <nav className="flex gap-2 px-4 py-4">
        {page.before && <LinkButton href={link(null)}>{t("latest")}</LinkButton>}
        {log.next && <LinkButton href={link(log.next)}>{t("older")}</LinkButton>}
      </nav>
    </>
  );
}
