import { useFormatter, useTranslations } from "next-intl";
import { useMarkWords } from "@/app/_shared/body/mark-words";
import type { ChartAlert } from "@/lib/record/queries";

/** What a chart's alert says is felt and where: "Between the legs, back: numbness."; null where it is about something else. */
export function useSignsWords(): (alert: ChartAlert) => string | null {
  const t = useTranslations("bodyCharts");
  const format = useFormatter();
  const { placeName } = useMarkWords("desk");
  return ({ kind, about: { gained } }) => {
    if (!gained) return null;
    const { places, symptoms } = gained;
    return t(kind === "new-symptom" ? "newSymptom" : "signs", {
      places: format.list(places.map(placeName), { type: "unit" }),
      symptoms:
        symptoms.length === 0 ? "none" : format.list(symptoms.map((symptom) => t(`symptom.${symptom}`))),
    });
  };
}
