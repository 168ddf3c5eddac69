import { BellOff } from "lucide-react";
import type { Metadata } from "next";
import { getFormatter, getTranslations } from "next-intl/server";
import { Messages } from "@/app/_i18n/messages";
import { KeepList } from "@/app/_shared/lists/keep-list";
import { Chip } from "@/app/_ui/chip";
import { Link } from "@/app/_ui/link";
import { PageHeader } from "@/app/_ui/page-header";
import { EmptyState } from "@/app/_ui/states";
import { alertReasons } from "@/lib/caseload/reasons";
import { readOwnAlerts } from "@/lib/deliveries/lists/mutations";
import { listOpenStandings } from "@/lib/deliveries/lists/queries";
import { asMember } from "@/lib/gates/gates";
import { getCurrent } from "@/lib/identity/current";
import { ReasonWords } from "../_components/reason-words";
import { Standings } from "../_components/standings";
import { SoundToggle } from "./_components/sound-toggle";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("alerts");
  return { title: t("title") };
}

/** What is on the member's own list. An owner alone sees whose list each alert is on, never whose it is or why. */
export default async function AlertsPage() {
  const { own, standings } = await asMember(async (db) => {
    const reads = db.actor.kind !== "owner";
    return {
      own: reads ? await readOwnAlerts(db) : null,
      standings: reads ? null : await listOpenStandings(db),
    };
  });
  const zone = (await getCurrent())?.zone ?? "UTC";
  const t = await getTranslations("alerts");
  const format = await getFormatter();
  return (
    <>
      <PageHeader
        title={t("title")}
        actions={
          <Messages only={["alerts"]}>
            <SoundToggle />
          </Messages>
        }
      />
      {standings && <Standings standings={standings} zone={zone} />}
      {own?.length === 0 && (
        <div className="px-4">
          <EmptyState icon={<BellOff />} title={t("empty")} text={t("emptyText")} />
        </div>
      )}
      {own && (
        <KeepList name="alerts" href="/alerts" ids={[...new Set(own.map(({ patientId }) => patientId))]} />
      )}
      {own && own.length > 0 && (
        <ul className="border-line border-t">
          {own.map((alert) => (
            <li key={alert.id} className="border-line border-b">
              <Link
                href={`/patients/${alert.patientId}`}
                className="flex min-h-row flex-wrap items-center gap-x-4 gap-y-0.5 px-4 py-1.5 hover:bg-sunken"
              >
                <b className="min-w-44 font-semibold">{alert.name}</b>
                <span className="min-w-0 flex-1 basis-full sm:basis-0">
                  {alertReasons([alert.kind]).map((reason) => (
                    <ReasonWords key={reason.flag} reason={reason} />
                  ))}
                </span>
                <span className="text-ink-2">
                  {t("since", { when: format.dateTime(new Date(alert.at), "dayTime", { timeZone: zone }) })}
                </span>
                <Chip>{t(alert.opened ? "opened" : "notOpened")}</Chip>
              </Link>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
