import { useTranslations } from "next-intl";
import { type BackgroundField, CONTACT_WAYS, INTERPRETING } from "@/lib/patients/background/vocabulary";

/** What stands in a field, in words: the choices have theirs, the rest was written. */
export function useBackgroundWords() {
  const t = useTranslations("patient.background");
  return (field: BackgroundField, value: string): string => {
    const way = field === "contactBy" && CONTACT_WAYS.find((known) => known === value);
    const interpreting = field === "interpreter" && INTERPRETING.find((known) => known === value);
    if (way) return t(`contactWay.${way}`);
    return interpreting ? t(`interpreting.${interpreting}`) : value;
  };
}
