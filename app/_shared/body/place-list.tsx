"use client";

import { ChevronRight } from "lucide-react";
import { useTranslations } from "next-intl";
import { useId } from "react";
import { PLACES, type PlaceId, placeId, REGIONS, type Region } from "@/lib/body/places";
import type { BodyMark } from "@/lib/body-charts/schema";
import { useMarkWords, type Voice } from "./mark-words";
import { lookOfMark } from "./marked-body";

type Props = { voice: Voice; marks: readonly BodyMark[]; onChoose: (place: PlaceId) => void };

const placesOf = (region: Region): PlaceId[] => PLACES.filter((place) => place.zone === region).map(placeId);

function PlaceRow({
  voice,
  place,
  mark,
  onChoose,
}: Omit<Props, "marks"> & { place: PlaceId; mark?: BodyMark }) {
  const t = useTranslations("bodyChart");
  const { placeName, feeling } = useMarkWords(voice);
  return (
    <li className="border-line not-first:border-t">
      <button
        type="button"
        aria-haspopup="dialog"
        onClick={() => onChoose(place)}
        className="flex min-h-row w-full items-center gap-3 px-4 py-2 text-start -outline-offset-2 phone:min-h-15"
      >
        <svg aria-hidden="true" viewBox="0 0 16 16" className="size-4">
          <circle cx="8" cy="8" r="7" className={mark ? lookOfMark(mark) : "bm-empty"} />
        </svg>
        <span className="min-w-0 flex-1 text-pretty">
          <span className="block font-[620]">{placeName(place)}</span>
          <span className="block text-ink-2 phone:text-md">{mark ? feeling(mark) : t("unmarked")}</span>
        </span>
        <ChevronRight aria-hidden="true" className="size-5 flex-none text-ink-2 rtl:-scale-x-100" />
      </button>
    </li>
  );
}

/** The same as the picture, in words: every place under its region, each with what was said of it. */
export function PlaceList({ voice, marks, onChoose }: Props) {
  const t = useTranslations("bodyChart.zone");
  const own = useId();
  return (
    <div className="grid gap-4">
      {REGIONS.map((zone) => (
        <section key={zone} aria-labelledby={`${own}${zone}`}>
          <h2 id={`${own}${zone}`} className="mb-1.5 px-1 font-[640] phone:text-xl">
            {t(zone)}
          </h2>
          <ul className="overflow-hidden rounded-md bg-surface ring ring-line phone:rounded-xl dark:ring-0">
            {placesOf(zone).map((place) => (
              <PlaceRow
                key={place}
                voice={voice}
                place={place}
                mark={marks.find((mark) => mark.place === place)}
                onChoose={onChoose}
              />
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
