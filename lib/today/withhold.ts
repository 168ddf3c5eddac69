import type { Withheld } from "../consents/consent";
import type { Kind } from "../plans/vocabulary";
import type { DueScreening } from "../screenings/due";
import type { TodayDay } from "./view";

/**
 * Until somebody has agreed to the text, and until the first screening is answered, nobody exercises: what was not logged
 * leaves the days, but for medicine and cards. After a withdrawal those leave as well. Every other screening that is due
 * withholds nothing.
 */
export function withhold(
  days: readonly TodayDay[],
  { asked, withheld }: { asked: DueScreening | null; withheld: Withheld },
  kindOf: (prescriptionId: string) => Kind | undefined,
): TodayDay[] {
  if (asked?.occasion !== "intake" && withheld === null) return [...days];
  const stays = (kind: Kind | undefined) =>
    withheld !== "logging" && (kind === "medication" || kind === "education");
  return days.map((day) => ({
    ...day,
    entries: day.entries.filter((entry) => entry.log !== null || stays(kindOf(entry.prescriptionId))),
  }));
}
