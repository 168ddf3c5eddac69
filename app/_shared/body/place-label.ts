import { useFormatter, useTranslations } from "next-intl";
import { type PlaceId, partsOf, placeOf } from "@/lib/body/places";
import type { BodyMark } from "@/lib/body-charts/schema";
import { useMarkWords, type Voice } from "./mark-words";

/**
 * What a touch on the body is about, with what was said of it: "Back of your left knee: pain 6, tingling". A touch of the
 * front of a knee may mean its kneecap or a side of it, and says what was said of each.
 */
export function useTouchLabel(voice: Voice, marks: readonly BodyMark[]): (place: PlaceId) => string {
  const t = useTranslations("bodyChart");
  const format = useFormatter();
  const { placeName, feeling } = useMarkWords(voice);
  const nameOf = (id: PlaceId) => {
    const { side } = placeOf(id);
    return side && partsOf(id).length > 1 ? t(`kneeFront.${voice}`, { side }) : placeName(id);
  };
  return (place) => {
    const felt = partsOf(place).flatMap((part) => marks.filter((mark) => mark.place === part));
    if (felt.length === 0) return t("placeState", { place: nameOf(place), state: t("unmarked") });
    const states = felt.map((mark) =>
      t("placeState", { place: placeName(mark.place), state: feeling(mark) }),
    );
    return format.list(states, { type: "unit" });
  };
}
