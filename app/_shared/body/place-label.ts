import { useTranslations } from "next-intl";
import type { PlaceId } from "@/lib/body/places";
import type { BodyMark } from "@/lib/body-charts/schema";
import { useMarkWords, type Voice } from "./mark-words";

/** "Back of your left knee, pain 6, tingling": a place with what was said of it. */
export function usePlaceLabel(voice: Voice, marks: readonly BodyMark[]): (place: PlaceId) => string {
  const t = useTranslations("bodyChart");
  const { placeName, feeling } = useMarkWords(voice);
  return (place) => {
    const mark = marks.find((one) => one.place === place);
    return t("placeState", { place: placeName(place), state: mark ? feeling(mark) : t("unmarked") });
  };
}
