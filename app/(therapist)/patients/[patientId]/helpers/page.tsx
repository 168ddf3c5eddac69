import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { endHelpForAction } from "@/app/_actions/helping";
import { Messages } from "@/app/_i18n/messages";
import { EndHelp } from "@/app/_shared/helping/end-help";
import { HelperList } from "@/app/_shared/helping/helper-list";
import { PageHeader } from "@/app/_ui/page-header";
import { EmptyState } from "@/app/_ui/states";
import { emit } from "@/lib/events/emit";
import { asStaff } from "@/lib/gates/gates";
import { MAX_HELPERS } from "@/lib/helpers/policy";
import { listHelpers } from "@/lib/helpers/queries";
import { patientId } from "@/lib/ids";
import { recordingRefused } from "@/lib/patients/policy";
import { getCare, getPatient } from "@/lib/patients/queries";
import { presentZone } from "@/lib/time/local-day";
import { RecordHelper } from "./_components/record-helper";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("helpers"))("title") };
}

/** Who uses the phone app in the patient's stead, by whose leave and until when, and the form for leave that staff were given. */
export default async function HelpersPage({ params }: { params: Promise<{ patientId: string }> }) {
  const id = patientId.safeParse((await params).patientId);
  if (!id.success) notFound();
  const found = await asStaff(async (db) => {
    const patient = await getPatient(db, id.data);
    if (!patient) return null;
    await emit(db, { kind: "helper.read", patientId: id.data });
    const refused = recordingRefused(db.actor, await getCare(db, id.data), db.now);
    return { patient, helpers: await listHelpers(db, id.data), mayRecord: refused === null };
  });
  if (!found) notFound();
  const { patient, helpers, mayRecord } = found;
  const t = await getTranslations("helpers");
  const standing = helpers.filter(({ state }) => state !== "ended").length;
  return (
    <Messages only={["consents", "helpers", "invite"]}>
      <PageHeader
        back={{ href: `/patients/${patient.id}`, label: `${patient.givenName} ${patient.familyName}` }}
        title={t("title")}
      />
      <div className="mx-auto grid w-full max-w-[860px] gap-6 px-5 pb-10">
        {helpers.length > 0 ? (
          <HelperList
            helpers={helpers}
            zone={presentZone(patient.zones)}
            more={({ source, recordedBy }) => (
              <span className="block text-ink-3 text-xs">
                {t(`staff.source.${source}`, { name: recordedBy ?? "none" })}
              </span>
            )}
            end={({ id: helperId, name }) =>
              mayRecord && <EndHelp action={endHelpForAction} helperId={helperId} name={name} />
            }
          />
        ) : (
          <EmptyState title={t("staff.none")} text={t("staff.text")} />
        )}
        {mayRecord && standing < MAX_HELPERS && <RecordHelper patientId={patient.id} />}
      </div>
    </Messages>
  );
}
