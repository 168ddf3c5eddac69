import { useTranslations } from "next-intl";
import type { Today } from "@/lib/today/queries";
import { firstName } from "./prescription-name";

/** Why something is left out for now: the clinic has to look at a red flag, or a condition was found. */
export function useHoldText({ stopped, clinicName, therapist }: Today): string {
  const t = useTranslations("patientPlan");
  return stopped
    ? t("onHoldLocked", { clinic: clinicName })
    : t("onHoldText", { therapist: firstName(therapist) });
}
