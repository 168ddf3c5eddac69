import type { TodayPrescription } from "@/lib/today/prescription";
import type { TodayEntry } from "@/lib/today/view";

/** The page of one turn of a day; of its log where there is one. Ids and dates alone. */
export function entryHref({ prescriptionId, slot, log }: TodayEntry, date: string): string {
  const query = new URLSearchParams({ day: date });
  if (slot !== null) query.set("slot", String(slot));
  if (log) query.set("log", log.id);
  return `/today/${prescriptionId}?${query}`;
}

/** The page of the card that was prescribed; else that of its turn, where a text of its own stands. */
export const cardHref = (item: TodayPrescription, turn: string): string =>
  item.kind === "education" && item.dose.slug ? `/learn/${item.dose.slug}` : turn;

/** The page of one more of it, beyond what the day asks for. */
export const moreHref = (prescriptionId: string, date: string): string =>
  `/today/${prescriptionId}?${new URLSearchParams({ day: date, more: "1" })}`;

/** The page of a day. */
export const dayHref = (date: string, today: string): string =>
  date === today ? "/today" : `/today?${new URLSearchParams({ day: date })}`;

/** The page that says since when and why it is on hold. */
export const holdHref = (prescriptionId: string, date: string): string =>
  `/today/${prescriptionId}?${new URLSearchParams({ day: date, hold: "1" })}`;
