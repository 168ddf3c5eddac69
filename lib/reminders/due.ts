import { Temporal } from "temporal-polyfill";
import { PARTS_OF_DAY, type PartOfDay } from "../plans/vocabulary";
import { isQuietAt } from "./quiet";
import type { Choice, Minute, Quiet, ReminderReason } from "./vocabulary";

/** Between the first reminder and the one more, where no own time of the patient's comes in between. */
const AGAIN_HOURS = 3;
export const LATER_HOURS = 1;
/** With so many behind them of which nothing came, there is peace for the rest of the day. */
const MOST_UNANSWERED = 2;
/** Whoever has kept to the plan on so many days in a row is reminded less often. */
export const STEADY_DAYS = 14;
/** Scheduled days without an entry, after which there is one message and then fewer reminders. */
export const GAP_DAYS = 3;

/** When something may have to be sent, and for what. */
export type Look = { at: Temporal.Instant; part: PartOfDay; why: ReminderReason };

/** A reminder of the present local day that went out, or is on its way. */
export type Sent = {
  at: Temporal.Instant;
  part: PartOfDay;
  why: ReminderReason;
  /** When the patient asked for another one in an hour; null where they didn't. */
  laterAt: Temporal.Instant | null;
};

/** What a local day looks like at an instant. */
export type ReminderDay = {
  now: Temporal.Instant;
  zone: string;
  closesAt: Temporal.Instant;
  /** The parts of the day of which something is due and has no entry yet. */
  open: ReadonlySet<PartOfDay>;
  /** The oldest first. */
  sent: readonly Sent[];
  /** When something was logged last. */
  loggedAt: Temporal.Instant | null;
  /** The patient said "not today". */
  skipped: boolean;
  /** At most one a day: whoever is steady needs no more, and whoever has not logged for days heeds no more. */
  fewer: boolean;
};

const minuteOf = (zone: string, at: Temporal.Instant): Minute => {
  const { hour, minute } = at.toZonedDateTimeISO(zone);
  return hour * 60 + minute;
};

const timeOf = (minute: Minute): Temporal.PlainTime =>
  Temporal.PlainTime.from({ hour: Math.floor(minute / 60), minute: minute % 60 });

export const isQuiet = (quiet: Quiet, zone: string, at: Temporal.Instant): boolean =>
  isQuietAt(quiet, minuteOf(zone, at));

/** The next minute that is not quiet: now, or the end of the quiet hours on the wall clock. */
export function afterQuiet(quiet: Quiet, zone: string, at: Temporal.Instant): Temporal.Instant {
  if (!isQuiet(quiet, zone, at)) return at;
  const now = at.toZonedDateTimeISO(zone);
  const end = now.toPlainDate().toZonedDateTime({ timeZone: zone, plainTime: timeOf(quiet.to) });
  const next = Temporal.ZonedDateTime.compare(end, now) > 0 ? end : end.add({ days: 1 });
  return next.toInstant();
}

/** A day before and two after, so that whatever the zone there is one of each time ahead. */
const AROUND = [-1, 0, 1, 2];

/**
 * The patient's own times around an instant, the earliest first. A time that the clocks leap over comes as much later as
 * they leap; one that comes twice counts the first time.
 */
function ownTimes({ times, quiet }: Choice, zone: string, near: Temporal.Instant): Look[] {
  const date = near.toZonedDateTimeISO(zone).toPlainDate();
  return AROUND.flatMap((days) =>
    PARTS_OF_DAY.flatMap((part): Look[] => {
      const minute = times[part];
      if (minute === null) return [];
      const plainTime = new Temporal.PlainTime(Math.floor(minute / 60), minute % 60);
      const at = date.add({ days }).toZonedDateTime({ timeZone: zone, plainTime }).toInstant();
      return isQuiet(quiet, zone, at) ? [] : [{ at, part, why: "time" }];
    }),
  ).sort((one, other) => Temporal.Instant.compare(one.at, other.at));
}

const isAfter = (one: Temporal.Instant, other: Temporal.Instant): boolean =>
  Temporal.Instant.compare(one, other) > 0;

/** Those after which nothing was logged. */
const unanswered = ({ sent, loggedAt }: ReminderDay): Sent[] =>
  sent.filter(({ at }) => !(loggedAt && isAfter(loggedAt, at)));

/** Is there an own time later on this day of which something is open? */
const hasOwnTimeAhead = (choice: Choice, day: ReminderDay): boolean =>
  ownTimes(choice, day.zone, day.now).some(
    ({ at, part }) => isAfter(at, day.now) && isAfter(day.closesAt, at) && day.open.has(part),
  );

const isOpenUpTo = (part: PartOfDay, { open }: ReminderDay): boolean =>
  PARTS_OF_DAY.slice(0, PARTS_OF_DAY.indexOf(part) + 1).some((one) => open.has(one));

/** Is there to be a reminder at this look? */
export function isWanted(
  choice: Choice,
  { part, why }: Pick<Look, "part" | "why">,
  day: ReminderDay,
): boolean {
  if (day.skipped || isQuiet(choice.quiet, day.zone, day.now)) return false;
  // What was asked for before the day began anew is over with its day.
  if (why === "later") return day.sent.some(({ laterAt }) => laterAt !== null) && isOpenUpTo(part, day);
  const without = unanswered(day).length;
  if (!day.open.has(part) || without >= MOST_UNANSWERED) return false;
  if (day.fewer) return why === "time" && without === 0 && !hasOwnTimeAhead(choice, day);
  return why === "time" || without === 1;
}

/** The one more: only where no own time comes that would be it. */
function againLook(choice: Choice, day: ReminderDay): Look[] {
  const [first, ...others] = unanswered(day);
  if (!first || others.length > 0 || day.fewer || hasOwnTimeAhead(choice, day)) return [];
  return [{ at: first.at.add({ hours: AGAIN_HOURS }), part: first.part, why: "again" }];
}

const laterLooks = ({ sent }: ReminderDay): Look[] =>
  sent.flatMap(({ laterAt, part }): Look[] =>
    laterAt ? [{ at: laterAt.add({ hours: LATER_HOURS }), part, why: "later" }] : [],
  );

/** When to look next; null where nothing is chosen that is ever due. */
export function nextLook(choice: Choice, day: ReminderDay): Look | null {
  const ahead = [
    ...(day.skipped ? [] : [...laterLooks(day), ...againLook(choice, day)]),
    ...ownTimes(choice, day.zone, day.now),
  ].filter(({ at }) => isAfter(at, day.now));
  return ahead.reduce<Look | null>((best, look) => (best && !isAfter(best.at, look.at) ? best : look), null);
}

/** A day of which nothing is known yet but when it is: enough for the next own time. */
export const emptyDay = (zone: string, now: Temporal.Instant): ReminderDay => ({
  ...{ now, zone, closesAt: now, open: new Set(), sent: [], loggedAt: null, skipped: false, fewer: false },
});
