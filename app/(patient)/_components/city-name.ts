import type { useTranslations } from "next-intl";
import type { Messages } from "@/app/_i18n/en";
import { placeInZone } from "@/lib/time/wall-clock";

type Said = keyof Messages["travel"]["city"];
type Cities = ReturnType<typeof useTranslations<"travel.city">>;

/** The city a zone is named after, as one says it; where no message says it otherwise, as the zone writes it. */
export const cityName = (cities: Cities, zone: string): string =>
  cities.has(zone as Said) ? cities(zone as Said) : placeInZone(zone);
