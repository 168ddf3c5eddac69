import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Messages } from "@/app/_i18n/messages";
import { buttonClass } from "@/app/_ui/button";
import { Pager } from "@/app/_ui/pager";
import { EmptyState } from "@/app/_ui/states";
import { runsClinic, viewsOf } from "@/lib/clinics/policy";
import { emit } from "@/lib/events/emit";
import { asMember } from "@/lib/gates/gates";
import { isMonitoringOn, listMonitored } from "@/lib/monitoring/queries";
import { monitoredFilter } from "@/lib/monitoring/schema";
import { SHOWN } from "@/lib/monitoring/vocabulary";
import { RulesNote } from "../../_components/monitoring/rules-note";
import { ClinicHeader } from "../_components/clinic-header";
import { MonitoredTable } from "./_components/monitored-table";
import { SwitchMonitoring } from "./_components/switch-monitoring";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("clinic"))("views.monitoring") };
}

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** Who is monitored, a page of them, and what of the conditions is met. An owner alone turns it on and reads nobody. */
export default async function MonitoringPage({ searchParams }: Props) {
  const { page } = monitoredFilter.parse(await searchParams);
  const { on, runs, reads, views, found } = await asMember(async (db) => {
    const on = await isMonitoringOn(db);
    const reads = db.actor.kind !== "owner";
    const span = { offset: (page - 1) * SHOWN.patients, limit: SHOWN.patients };
    const found = on && reads ? await listMonitored(db, span) : { entries: [], total: 0 };
    const patientIds = [...new Set(found.entries.map(({ recordId }) => recordId))];
    if (patientIds.length > 0) await emit(db, { kind: "monitoring.list", patientIds });
    return { on, reads, found, runs: runsClinic(db.actor), views: viewsOf(db.actor) };
  });
  if (page > 1 && found.entries.length === 0) notFound();
  const t = await getTranslations("monitoring");
  const common = await getTranslations("common");
  const last = Math.ceil(found.total / SHOWN.patients);
  return (
    <Messages only={["clinic", "measures.history", "monitoring"]}>
      <ClinicHeader current="monitoring" views={views} />
      <div className="grid w-full max-w-[1180px] gap-5 px-4 pt-2 pb-12">
        {on ? (
          <>
            <div className="flex flex-wrap items-start justify-between gap-3">
              <RulesNote />
              <span className="flex gap-2">
                {runs && <SwitchMonitoring on />}
                {reads && (
                  <a href="/clinic/monitoring/csv" className={buttonClass("default", "md")}>
                    {common("csv")}
                  </a>
                )}
              </span>
            </div>
            {!reads && <EmptyState title={t("onTitle")} text={t("onText")} />}
            {reads && found.entries.length === 0 && <EmptyState title={t("none")} text={t("noneText")} />}
            {found.entries.length > 0 && <MonitoredTable entries={found.entries} />}
            {last > 1 && <Pager {...{ page, last }} hrefOf={(one) => `/clinic/monitoring?page=${one}`} />}
          </>
        ) : (
          <EmptyState
            title={t("offTitle")}
            text={t("offText")}
            note={runs ? undefined : t("offOwner")}
            action={runs && <SwitchMonitoring on={false} />}
          />
        )}
      </div>
    </Messages>
  );
}
