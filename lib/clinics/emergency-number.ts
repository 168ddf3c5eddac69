/**
 * What one calls for an ambulance, by ISO 3166-1 alpha-2 country, as each country's emergency services publish it.
 * Only countries whose number is beyond doubt are here: a wrong number is worse than none.
 */
const NUMBERS: Readonly<Record<string, string>> = {
  "112":
    "AD AT AX BE BG CH CY CZ DE DK EE ES FI FO FR GE GF GL GP GR HR HU IE IN IS IT LI LT LU LV MC MD ME MK MQ MT NL NO " +
    "PL PT RE RO RU SE SI SK SM TR VA YT",
  "999": "BD BH GB GG GI HK IM JE KE MO MY QA",
  "911": "AS BM CA CR DO EC GU KY MP MX PA PH PR US UY VI",
  "000": "AU CC CX NF",
  "111": "NZ",
  "119": "JP KR TW",
  "120": "CN",
  "192": "BR",
  "101": "IL",
  "995": "SG",
  "998": "AE",
  "997": "SA",
  "131": "CL",
  "123": "CO EG",
};

const BY_COUNTRY: ReadonlyMap<string, string> = new Map(
  Object.entries(NUMBERS).flatMap(([number, countries]) =>
    countries.split(" ").map((country): [string, string] => [country, number]),
  ),
);

/** The emergency number of a country; null where none is certain, and words have to do. */
export const emergencyNumber = (country: string): string | null => BY_COUNTRY.get(country) ?? null;
