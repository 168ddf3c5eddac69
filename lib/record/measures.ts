import { openBook } from "../adherence/count/book";
import { type Figures, figures } from "../adherence/count/figures";
import { WINDOWS } from "../adherence/count/score";
import { type Reliability, reliabilityOf } from "../adherence/flags/reliability";
import { standingLogs } from "../adherence/history/corrections";
import { isHeld, versionInForce } from "../adherence/history/day-state";
import type { PlanHistory, PlanVersion } from "../adherence/history/history";
import type { StoredFacts } from "../alerts/stored";
import type { PlaceId } from "../body/places";
import { gainedOf, movedOf } from "../body-charts/alerts";
import type { FurthestPoint } from "../body-charts/furthest-point";
import type { NerveSign } from "../body-charts/new-symptoms";
import type { DoseLogBody } from "../dose-logs/schema";
import type { PrescriptionId } from "../ids";
import { offeredAt } from "../plans/lighter/spans";
import { flagsOf } from "../screenings/alerts";
import type { RedFlag, Urgency } from "../screenings/vocabulary";
import { dayNumber, type LocalDate } from "../time/calendar-date";
import { localDateAt, presentZone, wallDate } from "../time/local-day";

/** What a patient's page shows of plan and logs, all by the same rules as everywhere else. */
export type Measures = {
  /** The patient's present local day, and the last completed one. */
  today: LocalDate;
  /** The date on the patient's wall clock, by which an hour is told: it begins at midnight. */
  date: LocalDate;
  figures: Figures;
  reliability: Reliability;
  /** What is in force today, and the next version that will be. */
  version: PlanVersion | null;
  upcoming: PlanVersion | null;
  /** Prescriptions that a condition or a lock has taken off today. */
  held: PrescriptionId[];
  /** The lighter plan that may be swapped to today; null where there is none for the present plan. */
  lighter: { id: PlanVersion["id"]; number: number; days: number } | null;
};

/** @throws RangeError for a history without a zone; there is always a last completed day. */
export function measuresOf(history: PlanHistory): Measures {
  const today = localDateAt(history.zones, history.now);
  const last = dayNumber(today) - 1;
  const all = figures(history);
  if (!all) throw new RangeError("The last completed day is always completed");
  const version = versionInForce(history, today);
  const coming = history.versions.filter((v) => v.effectiveFrom > today);
  const lighter = history.lighter && offeredAt(history.lighter, today, history.now);
  return {
    today,
    date: wallDate(presentZone(history.zones), history.now),
    figures: all,
    reliability: reliabilityOf(openBook(history, last - WINDOWS.month.days + 1, last), last),
    version,
    upcoming: coming.sort((a, b) => (a.effectiveFrom < b.effectiveFrom ? -1 : 1))[0] ?? null,
    held: version?.prescriptions.filter((item) => isHeld(history, item, today)).map(({ id }) => id) ?? [],
    lighter: lighter?.lighterDays
      ? { id: lighter.id, number: lighter.number, days: lighter.lighterDays }
      : null,
  };
}

/** What an alert is about: the condition, the prescriptions, and the log it came from where that is still at hand. */
export type AlertAbout = {
  code: string | null;
  prescriptionIds: string[];
  log: (Pick<DoseLogBody, "pain" | "painPlace" | "note"> & { localDate: LocalDate }) | null;
  /** How the furthest point moved on the body chart it came from. */
  moved: { from: FurthestPoint; to: FurthestPoint } | null;
  /** The numbness, tingling or weakness that was new on it, and where. */
  gained: { places: PlaceId[]; symptoms: NerveSign[] } | null;
  /** The warning signs, and how urgent they are. `examined`: found at an assessment; else answered with yes. */
  flags: { flags: RedFlag[]; urgency: Urgency; examined: boolean } | null;
  /** It holds what was stopped, and asks for a decision. */
  decides: boolean;
};

export function aboutAlert(
  facts: StoredFacts,
  { logs, corrections }: Pick<PlanHistory, "logs" | "corrections">,
): AlertAbout {
  const own = logs.filter((entry) => entry.id === facts.logId);
  // As it was put right since; one that was taken back as it was made.
  const log = standingLogs(own, corrections)[0] ?? own[0];
  const { pain, painPlace, note = "" } = log?.body ?? {};
  const signs = flagsOf(facts);
  return {
    code: facts.code ?? null,
    prescriptionIds: log ? [log.prescriptionId] : (facts.prescriptionIds ?? []),
    log: log ? { localDate: log.localDate, pain, painPlace, note } : null,
    moved: movedOf(facts),
    gained: gainedOf(facts),
    flags: signs && { ...signs, examined: facts.assessmentId !== undefined },
    decides: facts.hold === true && log !== undefined,
  };
}
