import { useTranslations } from "next-intl";
import { doseLineIn } from "@/app/_shared/dose-line";

export const useDoseLine = () => doseLineIn(useTranslations("today"));
