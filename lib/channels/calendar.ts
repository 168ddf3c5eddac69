import { createHash } from "node:crypto";
import ical, {
  ICalAlarmType,
  ICalCalendarMethod,
  ICalEventClass,
  ICalEventTransparency,
} from "ical-generator";
import type { Temporal } from "temporal-polyfill";
import type { CalendarEvent } from "../reminders/calendar/events";

/** All that a calendar says of any of its events. */
const SAYS = "Plexus";
const MINUTES = 10;
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
  for (const { id, at } of events)
    calendar.createEvent({
      ...{ id: uidOf(owner, id), summary: SAYS, stamp },
      ...{
        start: new Date(at.epochMilliseconds),
        end: new Date(at.add({ minutes: MINUTES }).epochMilliseconds),
      },
      ...{ class: ICalEventClass.PRIVATE, transparency: ICalEventTransparency.TRANSPARENT },
      alarms: [{ type: ICalAlarmType.display, trigger: 0, description: SAYS }],
    });
  return calendar.toString();
}
