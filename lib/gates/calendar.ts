import { writeCalendar } from "../channels/calendar";
import { now } from "../clock";
import { asAuth } from "../db/scope";
import { networkAddress } from "../identity/network-address";
import { type Counted, countTry } from "../identity/rate-limit";
import { tokenHash } from "../identity/token";
import type { CalendarEvent } from "../reminders/calendar/events";
import { findCalendar, isStillOwn, listEvents } from "../reminders/calendar/queries";
import {
  findMemberAtWork,
  findVisitCalendar,
  listOwnVisitEvents,
  listVisitEvents,
} from "../visits/calendar/queries";
import { orAskLater } from "./busy";
import { runAs } from "./run";

const SHAPE = /^([A-Za-z0-9_-]{43})\.ics$/;
const HEADERS = { "Cache-Control": "no-store", "X-Robots-Tag": "noindex" };

const none = (): Response => new Response(null, { status: 404, headers: HEADERS });

const tooMany = ({ seconds }: Counted): Response =>
  new Response(null, { status: 429, headers: { ...HEADERS, "Retry-After": String(seconds) } });

/** How the events of an address are listed; null for an address of nobody's. */
type Listing = (() => Promise<CalendarEvent[]>) | null;

/** A patient's own times and visits. */
async function ofPatient(hash: string): Promise<Listing> {
  const found = await asAuth(null, (db) => findCalendar(db, hash));
  const own = found && (await asAuth(found.userId, (db) => isStillOwn(db, found.patientId)));
  if (!found || !own) return null;
  return () =>
    runAs({ kind: "patient", ...found }, async (db) => [
      ...(await listEvents(db)),
      ...(await listOwnVisitEvents(db)),
    ]);
}

/** A member's visits, as long as they are at work there. */
async function ofMember(hash: string): Promise<Listing> {
  const found = await asAuth(null, (db) => findVisitCalendar(db, hash));
  const actor = found && (await asAuth(found.userId, (db) => findMemberAtWork(db, found)));
  return actor && (() => runAs(actor, listVisitEvents));
}

/**
 * The gate of a calendar, which asks with nothing but its secret address. An address that never was, was taken back, or
 * whose owner acts for this record no more, is the same nothing; whoever goes on guessing is slowed down. Where the
 * database is busy a calendar is told to ask again, and keeps what it has.
 */
export const calendarGate = (request: Request, file: string): Promise<Response> =>
  orAskLater(() => readCalendar(request, file));

async function readCalendar(request: Request, file: string): Promise<Response> {
  const secret = SHAPE.exec(file)?.[1];
  const hash = secret === undefined ? null : tokenHash(secret);
  const list = hash === null ? null : ((await ofPatient(hash)) ?? (await ofMember(hash)));
  if (!list || hash === null) {
    const from = networkAddress(request.headers.get("x-forwarded-for"));
    const guesses = await countTry("calendar-from", from);
    return guesses.within ? none() : tooMany(guesses);
  }
  const readings = await countTry("calendar", hash);
  if (!readings.within) return tooMany(readings);
  const events = await list();
  return new Response(writeCalendar(events, hash, now()), {
    headers: { ...HEADERS, "Content-Type": "text/calendar; charset=utf-8" },
  });
}
