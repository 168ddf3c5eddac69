import type { StopHold } from "../../alerts/holds/spans";
import type { RedFlag } from "../../alerts/queries";
import { addDays } from "../../time/calendar-date";
import { localDateAt, type ZoneFrom } from "../../time/local-day";
import type { Hold, Lock } from "./history";

/** From the local day on which it was told; the day of the unlock is due again. */
export const lockOf = (
  { id, toldAt, recordedAt, unlockedAt }: RedFlag,
  zones: readonly ZoneFrom[],
): Lock => ({
  id,
  from: localDateAt(zones, toldAt),
  to: unlockedAt && localDateAt(zones, unlockedAt),
  recordedAt,
});

/** From the local day of its log until it is decided; and, where it hurt too much, every exercise on that day. */
export const holdsOf = ({ alertId, prescriptionId, date, liftedOn, pain, recordedAt }: StopHold): Hold[] => {
  const told = { alertId, recordedAt };
  const own = { prescriptionId, from: date, to: liftedOn, told };
  return [
    ...(liftedOn === null || date < liftedOn ? [own] : []),
    ...(pain === null ? [] : [{ prescriptionId: null, from: date, to: addDays(date, 1), told }]),
  ];
};
