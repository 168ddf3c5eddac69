import { lighterStart } from "../../lib/plans/lighter/start";
import { LIGHTER_DAYS } from "../../lib/plans/lighter/vocabulary";
import type { PlanContent } from "../../lib/plans/schema";
import type { LocalDate } from "../../lib/time/calendar-date";
import { presentZone } from "../../lib/time/local-day";
import type { MadePatient } from "../factories/people";
import { type Library, versionRows } from "../factories/plans";
import type { Random } from "../factories/random";
import type { Rows } from "../factories/rows";

/** One with an end is a lighter plan, on from its first day to the one before its end. */
type Version = { effectiveFrom: LocalDate; endsOn: LocalDate | null; content: PlanContent };

/** The taps to the lighter plan, each in the morning on which it begins. */
export function swapRows(patient: MadePatient, versions: readonly Version[], random: Random): Rows {
  const taps = versions.filter((version) => version.endsOn !== null);
  return {
    PlanSwap: taps.map(({ effectiveFrom, endsOn }) => {
      const at = `${effectiveFrom}T08:05:00Z`;
      return {
        ...{ id: random.uuid<string>(), clinicId: patient.clinicId, patientId: patient.id, bodyHash: "" },
        ...{
          swapTo: "lighter",
          localDate: effectiveFrom,
          untilDate: endsOn,
          authorId: patient.userId ?? patient.id,
        },
        ...{ zone: presentZone(patient.zones), swappedAt: at, deviceAt: at, sentAt: at, receivedAt: at },
      };
    }),
  };
}

/** A lighter plan that nobody needed yet: half the doses, for three days. */
export function preparedRows(
  patient: MadePatient,
  planId: string,
  versions: readonly Version[],
  { library, random }: { library: Library; random: Random },
): Rows {
  const last = versions.at(-1);
  if (!last) return {};
  const content = lighterStart(last.content, (id) => id === library.get("walking")?.exerciseId);
  const given = {
    planId,
    number: versions.length + 1,
    kind: "flare" as const,
    lighterDays: LIGHTER_DAYS.usual,
  };
  const publishedAt = `${last.effectiveFrom}T09:00:00Z`;
  const { effectiveFrom } = last;
  const published = { effectiveFrom, publishedAt, publishedBy: patient.lead.id };
  return versionRows(patient, content, { ...given, ...published }, random).rows;
}
