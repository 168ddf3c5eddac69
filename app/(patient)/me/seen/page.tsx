import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { LinkButton } from "@/app/_ui/button";
import { PageHeader } from "@/app/_ui/page-header";
import { EmptyState } from "@/app/_ui/states";
import { listOwnSeen } from "@/lib/audit/own/queries";
import { seenFilterSchema } from "@/lib/audit/own/schema";
import { asPatient } from "@/lib/gates/gates";
import { getPatient } from "@/lib/patients/queries";
import { presentZone } from "@/lib/time/local-day";
import { SeenDays } from "./_components/seen-days";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("seen");
  return { title: t("title") };
}

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** Who at the clinic opened the patient's record, and what they changed of it. */
export default async function SeenPage({ searchParams }: Props) {
  const filter = seenFilterSchema.parse(await searchParams);
  const seen = await asPatient(async (db) => {
    const patient = await getPatient(db, db.actor.patientId);
    return patient && listOwnSeen(db, filter, presentZone(patient.zones));
  });
  if (!seen) notFound();
  const t = await getTranslations("seen");
  const common = await getTranslations("common");
  return (
    <div className="pt-3 pb-12">
      <PageHeader title={t("title")} back={{ href: "/me", label: common("me") }} />
      <p className="mb-6 text-pretty text-ink-2">{t("text")}</p>
      {seen.days.length === 0 ? (
        <EmptyState title={t("none")} text={t("noneText")} />
      ) : (
        <SeenDays days={seen.days} />
      )}
      {(filter.before || seen.next) && (
        <nav className="mt-6 flex flex-wrap gap-2">
          {filter.before && <LinkButton href="/me/seen">{t("latest")}</LinkButton>}
          {seen.next && (
            <LinkButton href={`/me/seen?before=${seen.next}`}>{common("earlierDays")}</LinkButton>
          )}
        </nav>
      )}
    </div>
  );
}
