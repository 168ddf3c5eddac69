"use client";

import { useTranslations } from "next-intl";
import { type PlaceId, partsOf, placeOf } from "@/lib/body/places";
import { Segmented } from "../../_ui/form/segmented";

type Props = { place: PlaceId; onChange: (place: PlaceId) => void };

/** Which part of a knee's front is meant: they are too close together for a finger. Nothing where there is one part. */
export function KneeParts({ place, onChange }: Props) {
  const t = useTranslations("bodyChart.kneePart");
  const parts = partsOf(place);
  if (parts.length === 1) return null;
  return (
    <div className="mb-3">
      <Segmented
        label={t("label")}
        value={place}
        onChange={onChange}
        options={parts.map((value) => {
          const { aspect } = placeOf(value);
          return { value, label: t(aspect === "inner" || aspect === "outer" ? aspect : "kneecap") };
        })}
      />
    </div>
  );
}
