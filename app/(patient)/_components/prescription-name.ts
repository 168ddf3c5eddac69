import { useTranslations } from "next-intl";
import { prescriptionNameIn } from "@/app/_shared/prescription-name";

export const usePrescriptionName = (given: { asked?: boolean } = {}) =>
  prescriptionNameIn(useTranslations("today"), useTranslations("kinds"), given);

/** The first name people say: "Sam" of "Sam Okafor"; "none" where nobody leads the care yet. */
export const firstName = (name: string | null): string => name?.split(" ")[0] || "none";
