import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Messages } from "@/app/_i18n/messages";
import { LinkButton } from "@/app/_ui/button";
import { EmptyState } from "@/app/_ui/states";
import { listAudit, namedIn } from "@/lib/audit/queries";
import { type AuditFilter as Asked, auditFilterSchema } from "@/lib/audit/schema";
import { viewsOf } from "@/lib/clinics/policy";
import { emit } from "@/lib/events/emit";
import { asMember } from "@/lib/gates/gates";
import { getCurrent } from "@/lib/identity/current";
import { AuditFilter } from "../_components/audit-filter";
import { AuditTable } from "../_components/audit-table";
import { ClinicHeader } from "../_components/clinic-header";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("clinic");
  return { title: t("views.audit") };
}

const addressOf = (filter: Asked): string => {
  const asked = Object.entries(filter).flatMap(([name, value]) => (value ? [[name, value]] : []));
  return `/clinic/audit?${new URLSearchParams(asked)}`;
};

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function AuditPage({ searchParams }: Props) {
  const filter = auditFilterSchema.parse(await searchParams);
  const zone = (await getCurrent())?.zone ?? "UTC";
  const { log, views } = await asMember(async (db) => {
    const log = await listAudit(db, filter, zone);
    const reads = db.actor.kind !== "owner";
    // Names in a log are read as well as those of a record.
    const patientIds = reads && log ? namedIn(log) : [];
    if (patientIds.length > 0) await emit(db, { kind: "audit.read", patientIds });
    return { log, views: viewsOf(db.actor) };
  });
  if (!log) notFound();
  const t = await getTranslations("clinic.audit");
  const { before, ...chosen } = filter;
  const filtered = Object.values(chosen).some((value) => value !== undefined);
  return (
    <>
      <ClinicHeader current="audit" views={views} />
      <Messages only={["clinic"]}>
        <AuditFilter log={log} chosen={chosen} />
      </Messages>
      {log.rows.length === 0 ? (
        <div className="px-4">
          <EmptyState title={t(filtered ? "emptyFilter" : "empty")} />
        </div>
      ) : (
        <AuditTable
          rows={log.rows}
          zone={zone}
          patientHref={(patient) => addressOf({ ...auditFilterSchema.parse({ patient }) })}
        />
      )}
      <nav className="flex gap-2 px-4 py-4">
        {before && <LinkButton href={addressOf(chosen)}>{t("latest")}</LinkButton>}
        {log.next && <LinkButton href={addressOf({ ...chosen, before: log.next })}>{t("older")}</LinkButton>}
      </nav>
    </>
  );
}
