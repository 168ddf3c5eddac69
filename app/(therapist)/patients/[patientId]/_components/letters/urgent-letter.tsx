import { useTranslations } from "next-intl";
import { BeginLetter } from "./begin-letter";

/** Begins an urgent letter about a warning sign, with all that is known of it. */
export function UrgentLetter({ patientId, alertId }: { patientId: string; alertId: string }) {
  const t = useTranslations("letters");
  return (
    <BeginLetter patientId={patientId} record={`/patients/${patientId}`} kind="urgent" alertId={alertId}>
      {t("fromFlag")}
    </BeginLetter>
  );
}
