import { useFormatter, useTranslations } from "next-intl";
import { dayAsDate } from "@/app/_i18n/formats";
import type { FoundPatient } from "@/lib/caseload/find/queries";

/** One line of a search: the name, and at its end what tells people of one name apart. */
export function FoundPatientWords({ patient }: { patient: FoundPatient }) {
  const t = useTranslations("ui.find");
  const common = useTranslations("common");
  const format = useFormatter();
  return (
    <>
      <span className="truncate font-medium">{`${patient.givenName} ${patient.familyName}`}</span>
      <span className="ms-auto text-ink-3 text-xs">
        {common("born", { date: format.dateTime(dayAsDate(patient.dateOfBirth), "date") })}
        {!patient.open && ` · ${t("closed")}`}
      </span>
    </>
  );
}
