import type { Temporal } from "temporal-polyfill";
import { DEFAULT_CARE } from "../../lib/clinics/care/care";
import type { ClinicId } from "../../lib/ids";
import { toStored } from "../../lib/stored";
import { addDays } from "../../lib/time/calendar-date";
import type { MadeMember } from "../factories/people";
import type { Random } from "../factories/random";
import type { Row } from "../factories/rows";

const day = { opens: "08:00", closes: "18:00" };

/** Open on weekdays, until four on Fridays. */
export const NORTHGATE_CARE = toStored({
  ...DEFAULT_CARE,
  week: [day, day, day, day, { opens: "08:00", closes: "16:00" }, null, null],
});

/** Addresses in a domain that can't exist: the demo's mail goes to its own inbox. */
export const mailRows = (
  clinicId: ClinicId,
  members: readonly MadeMember[],
  provedAt: string,
): Row<"MemberMail">[] =>
  members.map(({ id, name }) => {
    const [first = ""] = name.toLowerCase().split(" ");
    return { clinicId, memberId: id, address: `${first}@northgate.example`, provedAt };
  });

/** A week away, the month after next. */
export function leaveRow(
  clinicId: ClinicId,
  {
    away,
    cover,
    now,
    random,
  }: { away: MadeMember; cover: MadeMember; now: Temporal.Instant; random: Random },
): Row<"Leave"> {
  const from = addDays(now.toString().slice(0, 10), 40);
  return {
    ...{ id: random.uuid<string>(), clinicId, memberId: away.id, coverId: cover.id, createdById: away.id },
    ...{ fromDate: from, toDate: addDays(from, 6), createdAt: now.toString() },
  };
}
