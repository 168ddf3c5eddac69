import type { PhoneActor } from "../../db/actor";
import { dateColumn } from "../../db/dates";
import type { Db } from "../../db/scope";
import { getClinicCare } from "../../deliveries/queries";
import { textIn } from "../../exercises/text";
import type { PatientId } from "../../ids";
import { getZones } from "../../patients/queries";
import { listNamedPrescriptions, type NamedPrescription } from "../../plans/queries";
import { localDateAt, presentZone } from "../../time/local-day";
import { type OpenNow, openNow } from "../promise";
import { getOwnPage, getStanding, type Mark, type Message } from "../queries";

/** A message as the phone shows it. `about`: what of the plan it is about, as the patient calls it. */
export type OwnMessage = Pick<
  Message,
  "id" | "source" | "text" | "note" | "author" | "writtenAt" | "receivedAt" | "readAt"
> & {
  about: string | null;
  /** Not there in what a build of before pictures kept. */
  pictures?: Message["pictures"];
};

/** What the phone shows of a thread, and keeps for when there is no network. Instants. */
export type OwnThread = {
  messages: OwnMessage[];
  /** The mark of the page before this one; null where this is the first. */
  older: string | null;
  /** The last message there is; 0 before the first. */
  lastNumber: number;
  /** Since when a message waits for an answer, until when one was promised, and whether that is over; null where none does. */
  waits: { since: string; answerBy: string; late: boolean } | null;
  /** False where care is over: nobody waits for what is written. */
  inCare: boolean;
  /** Within how many days on which the clinic is open it answers. */
  answerDays: number;
  /** Whether the clinic is open as this is read. */
  clinic: OpenNow;
  zone: string;
};

/** The plain name of an exercise, or a medicine's; null for what has none of its own. */
function plainName({ text, prescription: { dose } }: NamedPrescription, locale: string): string | null {
  if (text) return textIn(text, locale).plainName;
  return "name" in dose ? dose.name : null;
}

/** Is somebody looked after at present? Where care is over nobody waits for what they write. */
export async function isInCare(db: Db<PhoneActor>, patientId: PatientId): Promise<boolean> {
  const today = localDateAt(await getZones(db, patientId), db.now);
  const open = { OR: [{ endDate: null }, { endDate: { gt: dateColumn(today) } }] };
  return (await db.tx.episode.count({ where: { patientId, ...open } })) > 0;
}

const localeOf = async (db: Db<PhoneActor>): Promise<string> =>
  (await db.tx.patient.findFirst({ where: { id: db.actor.patientId }, select: { locale: true } }))?.locale ??
  "en";

/** A page of the own thread of whoever holds the phone, with what is true of the clinic as it is read. */
export async function getOwnThread(db: Db<PhoneActor>, before: Mark | null): Promise<OwnThread | null> {
  const { patientId } = db.actor;
  const clinic = await getClinicCare(db);
  if (!clinic) return null;
  // Read first: what comes between the two is on the page, and does not count as opened.
  const standing = await getStanding(db, patientId);
  const { messages, older, names } = await getOwnPage(db, before);
  const locale = await localeOf(db);
  const nameOf = (id: string | null): string | null => {
    const found = names.find(({ prescription }) => prescription.id === id);
    return found ? plainName(found, locale) : null;
  };
  const { waitingSince: since, answerBy } = standing ?? {};
  return {
    messages: messages.map(
      ({ id, source, text, note, author, writtenAt, receivedAt, readAt, pictures, prescriptionId }) => ({
        ...{ id, source, text, note, author, writtenAt, receivedAt, readAt, pictures },
        about: nameOf(prescriptionId),
      }),
    ),
    older,
    lastNumber: standing?.lastNumber ?? 0,
    waits:
      since && answerBy
        ? {
            ...{ since: since.toISOString(), answerBy: answerBy.toISOString() },
            late: answerBy.getTime() <= db.now.epochMilliseconds,
          }
        : null,
    inCare: await isInCare(db, patientId),
    answerDays: clinic.care.answerDays,
    clinic: openNow(clinic.hours, db.now),
    zone: presentZone(await getZones(db, patientId)),
  };
}

/** What of the patient's plan an address names, as they call it; null for what is none of it. */
export async function getSubject(
  db: Db<PhoneActor>,
  id: string,
): Promise<{ id: string; name: string } | null> {
  const [found] = await listNamedPrescriptions(db, db.actor.patientId, [id]);
  const name = found && plainName(found, await localeOf(db));
  return name ? { id, name } : null;
}
