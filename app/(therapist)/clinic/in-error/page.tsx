import type { Metadata } from "next";
import { getFormatter, getTranslations } from "next-intl/server";
import { Link } from "@/app/_ui/link";
import { EmptyState } from "@/app/_ui/states";
import { viewsOf } from "@/lib/clinics/policy";
import { emit } from "@/lib/events/emit";
import { asStaff } from "@/lib/gates/gates";
import { getCurrent } from "@/lib/identity/current";
import { listEnteredInError } from "@/lib/patients/retire/queries";
import { ClinicHeader } from "../_components/clinic-header";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("clinic"))("views.inError") };
}

export default async function InErrorPage() {
  const { records, views } = await asStaff(async (db) => {
    const records = await listEnteredInError(db);
    if (records.length > 0)
      await emit(db, { kind: "caseload.read", patientIds: records.map((record) => record.id) });
    return { records, views: viewsOf(db.actor) };
  });
  const t = await getTranslations("clinic.inError");
  const common = await getTranslations("common");
  const format = await getFormatter();
  const zone = (await getCurrent())?.zone ?? "UTC";
  return (
    <>
      <ClinicHeader current="inError" views={views} />
      <div className="grid max-w-2xl gap-3 px-4 pb-12">
        <p className="text-pretty text-ink-2">{t("text")}</p>
        {records.length === 0 ? (
          <EmptyState title={t("empty")} />
        ) : (
          <ul className="rounded-md bg-surface ring ring-line">
            {records.map(({ id, name, at }) => (
              <li key={id} className="flex items-baseline gap-3 border-line px-4 py-2.5 not-first:border-t">
                <Link href={`/patients/${id}`} className="font-semibold hover:underline">
                  {name}
                </Link>
                <span className="ms-auto text-ink-3 text-xs">
                  {common("since", { date: format.dateTime(new Date(at), "date", { timeZone: zone }) })}
                </span>
              </li>
            ))}
          </ul>
        )}
      </div>
    </>
  );
}
