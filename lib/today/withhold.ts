import type { Kind } from "../plans/vocabulary";
import type { DueScreening } from "../screenings/due";
import type { TodayDay } from "./view";

/**
 * Until the first screening is answered nobody exercises: what was not logged leaves the days, but for medicine and
 * cards. Every other screening that is due withholds nothing.
 */
export function withhold(
  days: readonly TodayDay[],
  asked: DueScreening | null,
  kindOf: (prescriptionId: string) => Kind | undefined,
): TodayDay[] {
  if (asked?.occasion !== "intake") return [...days];
  const stays = (kind: Kind | undefined) => kind === "medication" || kind === "education";
  return days.map((day) => ({
    ...day,
    entries: day.entries.filter((entry) => entry.log !== null || stays(kindOf(entry.prescriptionId))),
  }));
}
