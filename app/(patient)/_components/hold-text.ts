import { useTranslations } from "next-intl";
import type { Today } from "@/lib/today/queries";
import { firstName } from "./prescription-name";

type Given = Pick<Today, "stopped" | "clinicName" | "therapist" | "heldStops" | "dayOver">;

/** Why a prescription is left out for now: a red flag, a stop, too much pain today, or a condition that was found. */
export function useHoldText(today: Given): (prescriptionId: string) => string {
  const t = useTranslations("patientPlan");
  const { stopped, clinicName, therapist, heldStops, dayOver } = today;
  return (id) => {
    if (stopped) return t("onHoldLocked", { clinic: clinicName });
    if (heldStops.some((stop) => stop.prescriptionId === id)) return t("onHoldStop");
    return dayOver ? t("onHoldDay") : t("onHoldText", { therapist: firstName(therapist) });
  };
}
