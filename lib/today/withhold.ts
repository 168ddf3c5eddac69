import type { Withheld } from "../consents/consent";
import type { Kind } from "../plans/vocabulary";
import type { DueScreening } from "../screenings/due";
import type { TodayDay } from "./view";

/** What keeps exercises back: the first questions unanswered, or no consent. */
export type Withholding = { asked: DueScreening | null; consent: { withheld: Withheld } };

export const areWithheld = ({ asked, consent }: Withholding): boolean =>
  asked?.occasion === "intake" || consent.withheld !== null;

/**
 * Until somebody has agreed to the text, and until the first screening is answered, nobody exercises: what was not logged
 * leaves the days, but for medicine and cards. After a withdrawal those leave as well. Every other screening that is due
 * withholds nothing.
 */
export function withhold(
  days: readonly TodayDay[],
  given: Withholding,
  kindOf: (prescriptionId: string) => Kind | undefined,
): TodayDay[] {
  if (!areWithheld(given)) return [...days];
  const stays = (kind: Kind | undefined) =>
    given.consent.withheld !== "logging" && (kind === "medication" || kind === "education");
  return days.map((day) => ({
    ...day,
    entries: day.entries.filter((entry) => entry.log !== null || stays(kindOf(entry.prescriptionId))),
  }));
}
