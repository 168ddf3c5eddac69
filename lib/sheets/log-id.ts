import { createHash } from "node:crypto";
import type { DoseLogId, PrescriptionId, SheetId } from "../ids";
import type { LocalDate } from "../time/calendar-date";

/**
 * The id of a sheet's n-th tick of a prescription on a day, a version 8 UUID (RFC 9562): whoever copies the sheet, and
 * however often, one tick is one log.
 */
export function tickId(
  sheet: SheetId,
  prescription: PrescriptionId,
  date: LocalDate,
  nth: number,
): DoseLogId {
  const hex = createHash("sha256")
    .update(`plexus:sheet:${sheet}:${prescription}:${date}:${nth}`)
    .digest("hex");
  const variant = ((Number.parseInt(hex.charAt(16), 16) & 0x3) | 0x8).toString(16);
  const [first, second, third] = [hex.slice(0, 8), hex.slice(8, 12), hex.slice(13, 16)];
  return `${first}-${second}-8${third}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}` as DoseLogId;
}
