import type { Temporal } from "temporal-polyfill";
import { DEFAULT_CARE } from "../../lib/clinics/care/care";
import { CONTENT } from "../../lib/content/vocabulary";
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

/** An invented physiotherapist's, of nine days ago: the other clinic has none yet. */
export function signOffRow(
  clinicId: ClinicId,
  { recordedBy, now, random }: { recordedBy: MadeMember; now: Temporal.Instant; random: Random },
): Row<"ContentSignOff"> {
  const at = now.subtract({ hours: 24 * 9 }).toString();
  return {
    ...{ id: random.uuid<string>(), clinicId, ...CONTENT, recordedById: recordedBy.id },
    ...{ name: "Dr Iris Okafor", body: "College of Physiotherapists (invented)", number: "DEMO-0417" },
    ...{ signedOn: at.slice(0, 10), createdAt: at },
  };
}
