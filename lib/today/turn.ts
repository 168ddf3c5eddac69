import { groupOf } from "../plans/vocabulary";
import type { LocalDate } from "../time/calendar-date";
import type { TodayPrescription } from "./prescription";
import type { TodayEntry, TodayView } from "./view";

/** One turn of a day, as its own page shows it. */
export type Turn = {
  item: TodayPrescription;
  date: LocalDate;
  slot: number | null;
  log: TodayEntry["log"];
  /** Logs beyond what the day asks for. */
  extra: boolean;
  /** Nothing of it is open or on hold that day any more, so that one more is an extra. */
  mayDoMore: boolean;
};

type Asked = {
  prescriptionId: string;
  date: LocalDate;
  slot?: number | undefined;
  logId?: string | undefined;
  more?: boolean;
};

/** The log that was made last of these. */
function newestOf(entries: readonly TodayEntry[]): TodayEntry | null {
  const logged = entries.filter((one) => one.log !== null);
  const at = ({ log }: TodayEntry) => Date.parse(log?.loggedAt ?? "");
  return logged.reduce<TodayEntry | null>((last, one) => (last && at(last) >= at(one) ? last : one), null);
}

/** The turn an address names; null where there is none that may be logged: another day, on hold, not theirs. */
export function turnOf(
  { days, prescriptions }: Pick<TodayView, "days"> & { prescriptions: readonly TodayPrescription[] },
  { prescriptionId, date, slot, logId, more = false }: Asked,
): Turn | null {
  const item = prescriptions.find((one) => one.id === prescriptionId);
  const day = days.find((one) => one.date === date && one.when !== "ahead");
  if (!item || !day) return null;
  const own = day.entries.filter((entry) => entry.prescriptionId === prescriptionId);
  const isOpen = ({ status, log }: TodayEntry) =>
    log === null && (status === "still-open" || status === "open");
  const sets = ["exercise", "rest"].includes(groupOf(item.kind)) && "sets" in item.dose;
  // A day before the hold keeps its extras: they were done when nothing spoke against it.
  const isOff =
    day.state === "locked" ||
    (day.when === "today" && item.held) ||
    own.some(({ status }) => status === "on-hold");
  const mayDoMore = sets && !isOff && own.some((entry) => entry.log) && !own.some(isOpen);
  if (more) return mayDoMore ? { item, date, slot: null, log: null, extra: true, mayDoMore: false } : null;
  const placed = own.find((one) => one.slot === (slot ?? null) && (slot !== undefined || isOpen(one)));
  // A stop that holds is an extra of its day: its place is on hold from then on, and its page stays open on it.
  const stopped = placed?.status === "on-hold" && placed.log === null ? newestOf(own) : null;
  const entry =
    own.find((one) => logId !== undefined && one.log?.id === logId) ??
    stopped ??
    placed ??
    own.find((one) => slot === undefined && one.log !== null);
  if (!entry || (entry.log === null && !isOpen(entry))) return null;
  return {
    item,
    date,
    slot: entry.slot,
    log: entry.log,
    extra: sets && entry.status === "extra" && entry !== stopped && day.state !== "locked",
    mayDoMore,
  };
}
