import { PARTS_OF_DAY, type PartOfDay } from "../plans/vocabulary";
import { addDays, dayNumber, type LocalDate, mondayOf } from "../time/calendar-date";
import { PART_BEGINS } from "./part-of-day";
import type { Today } from "./queries";
import type { TodayDay, TodayEntry } from "./view";

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** As far back as a patient may fill in. */
const PAST_DAYS = 3;

/** The clock on the wall of a zone, by the platform's own calendar: a phone has no other. */
function wallClock(zone: string, at: number): { date: LocalDate; hour: number; since: number } {
  const format = new Intl.DateTimeFormat("en-CA", {
    ...{ timeZone: zone, hourCycle: "h23", year: "numeric", month: "2-digit", day: "2-digit" },
    ...{ hour: "2-digit", minute: "2-digit", second: "2-digit" },
  });
  const parts = new Map(format.formatToParts(at).map(({ type, value }) => [type, value]));
  const number = (name: Intl.DateTimeFormatPartTypes) => Number(parts.get(name));
  const date = `${parts.get("year")}-${parts.get("month")}-${parts.get("day")}`;
  const hour = number("hour");
  return { date, hour, since: (number("minute") * 60 + number("second")) * 1_000 + (at % 1_000) };
}

/** The local day and its part at an instant, and when that part began; the small hours are the evening before. */
export function momentOf(zone: string, at: number): { date: LocalDate; part: PartOfDay; began: number } {
  const { date, hour, since } = wallClock(zone, at);
  const part = PARTS_OF_DAY.findLast((one) => PART_BEGINS[one] <= hour) ?? "evening";
  const early = hour < PART_BEGINS.morning;
  const hours = hour - PART_BEGINS[part] + (early ? 24 : 0);
  return { date: early ? addDays(date, -1) : date, part, began: at - since - hours * HOUR_MS };
}

/** What was still to come when it was read, and has come: a fixed session is open, and so is a free place. */
const come = (entry: TodayEntry): TodayEntry =>
  entry.status === "future" ? { ...entry, status: entry.slot === null ? "open" : "still-open" } : entry;

type IsUnread = (entry: TodayEntry) => boolean;

/** Cards stand on the present day alone, until they are read. */
const unreadOf = ({ prescriptions }: Pick<Today, "prescriptions">): IsUnread => {
  const cards = new Set(prescriptions.filter(({ kind }) => kind === "education").map(({ id }) => id));
  return ({ log, prescriptionId }) => log === null && cards.has(prescriptionId);
};

function dayAsOf(
  day: TodayDay,
  date: LocalDate,
  isUnread: IsUnread,
  unread: readonly TodayEntry[],
): TodayDay {
  if (day.date > date) return day;
  const entries = day.entries.filter((entry) => !isUnread(entry)).map(come);
  if (day.date < date) return { ...day, when: "past", entries };
  return { ...day, when: "today", entries: [...entries, ...unread] };
}

/**
 * A day that was read before, as it stands at another instant with nothing new from the server: what was ahead has come,
 * and what began with a part of the day or a day begins anew. What isn't known any more is left out: which check-ins a new
 * day asks, and that a day was over.
 * @param at milliseconds since 1970
 * @returns null where so much time has gone by that no day is known
 */
export function todayAsOf(today: Today, at: number): Today | null {
  const { date, part, began } = momentOf(today.zone, at);
  // A clock that runs behind shows what was read.
  if (date < today.date || (date === today.date && part === today.part)) return today;
  const started = {
    ...{ part, start: null, startAsked: false, reliefOnly: false },
    began: { ...today.began, answer: null, since: began },
  };
  if (date === today.date) return { ...today, ...started };
  if (!today.days.some((day) => day.date === date)) return null;
  const passed = dayNumber(date) - dayNumber(today.date);
  const isNewWeek = mondayOf(dayNumber(date)) !== mondayOf(dayNumber(today.date));
  const isUnread = unreadOf(today);
  const unread = today.days.find((day) => day.when === "today")?.entries.filter(isUnread) ?? [];
  const moved = (instant: string) => new Date(Date.parse(instant) + passed * DAY_MS).toISOString();
  return {
    ...today,
    ...started,
    date,
    closesAt: moved(today.closesAt),
    checkins: { rounds: [], began: moved(today.checkins.began) },
    dayOver: false,
    weeks: isNewWeek ? today.weeks.map((week) => ({ ...week, done: 0 })) : today.weeks,
    days: today.days
      .filter((day) => day.date >= addDays(date, -PAST_DAYS))
      .map((day) => dayAsOf(day, date, isUnread, unread)),
  };
}
