import { COUNTRIES } from "@/lib/clinics/country";
import type { Option } from "../_ui/form/options";

/*
 * Made on the server and handed to the form: the browser's own lists of zones and names of countries differ from
 * the server's, and the page must be the same in both.
 */

/** Time zones by their IANA names, the chosen one among them. */
export function zoneOptions(chosen: string): Option[] {
  const known = Intl.supportedValuesOf("timeZone");
  const zones = known.includes(chosen) ? known : [chosen, ...known];
  return zones.map((zone) => ({ value: zone, label: zone.replaceAll("_", " ") }));
}

/** Countries by their names in this language. */
export function countryOptions(locale: string): Option[] {
  const names = new Intl.DisplayNames(locale, { type: "region" });
  return COUNTRIES.map((code) => ({ value: code, label: names.of(code) ?? code })).sort((a, b) =>
    a.label.localeCompare(b.label, locale),
  );
}
