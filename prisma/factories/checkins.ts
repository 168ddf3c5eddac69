import { type CheckinItem, checkinItem } from "../../lib/checkins/schema";
import { itemHash } from "../../lib/dose-logs/item-hash";
import type { PatientId } from "../../lib/ids";
import { toStored } from "../../lib/stored";
import type { LocalDate } from "../../lib/time/calendar-date";
import type { Row } from "./rows";

type Asked = Pick<CheckinItem, "kind" | "body"> & {
  id: string;
  /** Instant. */
  at: string;
  zone: string;
  localDate: LocalDate;
  authorId: string;
};

/** The row that storing this answer would make, had the phone's clock been right. */
export function checkinRow(
  own: { clinicId: string; patientId: PatientId },
  { id, at, zone, localDate, authorId, kind, body }: Asked,
): Row<"Checkin"> {
  const item = checkinItem.parse({ type: "checkin", kind, id, deviceAt: at, zone, body });
  return {
    goalId: item.kind === "goal" ? item.body.goalId : null,
    ...{ ...own, id: item.id, kind, zone, localDate, authorId },
    ...{ answeredAt: at, deviceAt: at, sentAt: at, receivedAt: at },
    ...{ body: toStored(item.body), bodyHash: itemHash(item) },
  };
}
