import { createHash } from "node:crypto";
import ical, {
  ICalAlarmType,
  ICalCalendarMethod,
  ICalEventClass,
  ICalEventTransparency,
} from "ical-generator";
import type { Temporal } from "temporal-polyfill";
import type { CalendarEvent } from "../reminders/calendar/events";

/** All that a calendar says of any of its events: it lies on somebody else's server. */
const SAYS = "Plexus";
const REMINDER_MINUTES = 10;
/** A visit is told of in time to set out. */
const VISIT_ALARM_SECONDS = 60 * 60;
/** How often a calendar asks again. */
const HOURS = 4;

/** Known again by its calendar, and telling nobody whose it is. */
const uidOf = (owner: string, id: string): string =>
  createHash("sha256").update(`${owner} ${id}`).digest("base64url");

/**
 * Times as a calendar reads them (RFC 5545), each as the instant it is, so that no zone has to be known to it.
 * @param owner what tells the events of one calendar from those of another
 */
export function writeCalendar(
  events: readonly CalendarEvent[],
  owner: string,
  now: Temporal.Instant,
): string {
  const stamp = new Date(now.epochMilliseconds);
  const calendar = ical({
    ...{ name: SAYS, prodId: { company: SAYS, product: SAYS }, ttl: HOURS * 60 * 60 },
    method: ICalCalendarMethod.PUBLISH,
  });
  for (const { id, at, minutes } of events) {
    const isVisit = minutes !== undefined;
    calendar.createEvent({
      ...{ id: uidOf(owner, id), summary: SAYS, stamp },
      ...{
        start: new Date(at.epochMilliseconds),
        end: new Date(at.add({ minutes: minutes ?? REMINDER_MINUTES }).epochMilliseconds),
      },
      class: ICalEventClass.PRIVATE,
      transparency: isVisit ? ICalEventTransparency.OPAQUE : ICalEventTransparency.TRANSPARENT,
      alarms: [
        { type: ICalAlarmType.display, trigger: isVisit ? VISIT_ALARM_SECONDS : 0, description: SAYS },
      ],
    });
  }
  return calendar.toString();
}
