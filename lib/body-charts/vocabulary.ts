import { PLACES, type PlaceId, placeId } from "../body/places";

/** What is felt beside pain, in the order in which it is asked. */
export const SYMPTOMS = ["numbness", "tingling", "weakness", "burning"] as const;

export type Symptom = (typeof SYMPTOMS)[number];

export const CHART_SOURCES = ["patient", "staff"] as const;

export type ChartSource = (typeof CHART_SOURCES)[number];

const ORDER = new Map<PlaceId, number>(PLACES.map((place, at) => [placeId(place), at]));

export const rankOf = (id: PlaceId): number => ORDER.get(id) ?? PLACES.length;

/** What is felt at a place; a mark says that something is: pain of 1 or more, or a symptom. */
export type Felt = { pain: number | null; symptoms: readonly Symptom[] };

export const isFelt = ({ pain, symptoms }: Felt): boolean => (pain ?? 0) >= 1 || symptoms.length > 0;

/** So many charts of one local day by one side: one before and one after each exercise, and more; one that warns is never one too many. */
export const MOST_A_DAY = 60;
