import { travelOf } from "@/app/_i18n/layers";
import travel from "@/app/_i18n/messages/en/travel.json";
import { withWords } from "@/app/_i18n/with-words";
import { TravelBanner } from "./travel-banner";

export const TravelPart = withWords({ travel: travelOf({ travel }) }, TravelBanner);
