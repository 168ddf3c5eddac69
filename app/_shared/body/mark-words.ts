import { useFormatter, useTranslations } from "next-intl";
import type { PlaceId } from "@/lib/body/places";
import type { BodyMark } from "@/lib/body-charts/schema";
import type { Felt } from "@/lib/body-charts/vocabulary";

/** Whom the words are for: "Back of your left knee" to the patient, "Left knee, back" at the desk. */
export type Voice = "patient" | "desk";

/** The names of places, and what is felt at one in words: "6, tingling". */
export function useMarkWords(voice: Voice) {
  const places = useTranslations("places");
  const t = useTranslations("bodyChart");
  const format = useFormatter();
  const placeName = (place: PlaceId): string => places(`${voice}.${place}`);
  const feeling = ({ pain, symptoms }: Felt): string =>
    format.list(
      [
        ...(pain === null ? [] : [t("pain", { pain })]),
        ...symptoms.map((symptom) => t(`symptom.${symptom}.short`)),
      ],
      { type: "unit" },
    );
  /** All of a chart in one sentence, for the picture's own label. */
  const summary = (marks: readonly BodyMark[]): string =>
    marks.length === 0
      ? t("nothing")
      : format.list(
          marks.map((mark) => `${placeName(mark.place)}: ${feeling(mark)}`),
          { type: "unit" },
        );
  return { placeName, feeling, summary };
}
