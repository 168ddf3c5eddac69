import { z } from "zod";
import { silenceOf } from "../adherence/flags/silence";
import { streakOf } from "../adherence/flags/streak";
import { loadHistory, roughToday, spanFor } from "../adherence/history/queries";
import type { PatientActor } from "../db/actor";
import { instantOf } from "../db/dates";
import { rows } from "../db/rows";
import type { Db } from "../db/scope";
import { OUTCOMES, type Outcome } from "../deliveries/vocabulary";
import { type PatientId, uuid } from "../ids";
import { PARTS_OF_DAY, type PartOfDay } from "../plans/vocabulary";
import { fail, ok, type Result } from "../result";
import { column } from "../stored";
import type { LocalDate } from "../time/calendar-date";
import { getToday } from "../today/queries";
import { GAP_DAYS, type ReminderDay, type Sent, STEADY_DAYS } from "./due";
import { countParts, openParts, type PartCount } from "./open-parts";
import { type Choice, REMINDER_ANSWERS, REMINDER_CHANNELS, REMINDER_REASONS } from "./vocabulary";

const channel = z.enum(REMINDER_CHANNELS).nullable();

/** What the patient chose last; null for who has chosen nothing yet. */
export async function getChoice(db: Db, patientId: PatientId): Promise<Choice | null> {
  const row = await db.tx.reminderChoice.findFirst({
    where: { patientId },
    orderBy: [{ chosenAt: "desc" }, { id: "desc" }],
  });
  if (!row) return null;
  const { morning, midday, afternoon, evening, quietFrom, quietTo } = row;
  return {
    times: { morning, midday, afternoon, evening },
    quiet: { from: quietFrom, to: quietTo },
    channel: channel.parse(row.channel),
  };
}

const sentRow = z.object({
  id: uuid,
  part: z.enum(PARTS_OF_DAY),
  purpose: z.enum(REMINDER_REASONS),
  createdAt: column.timestamp,
  answer: z.enum(REMINDER_ANSWERS).nullable(),
  answeredAt: column.timestamp.nullable(),
});

export type SentReminder = Sent & { id: string; skipped: boolean };

/** What went out on a local day, or is on its way; nothing of what never left. */
export async function listSent(db: Db, patientId: PatientId, date: LocalDate): Promise<SentReminder[]> {
  const found = await rows(db, sentRow)`
    SELECT "id", "part", "purpose", "createdAt", "answer", "answeredAt" FROM "Reminder"
    WHERE "patientId" = ${patientId}::uuid AND "localDate" = ${date}::date
      AND "purpose" = ANY(${[...REMINDER_REASONS]}::text[]) AND ("outcome" IS NULL OR "outcome" = 'accepted')
    ORDER BY "createdAt", "id"`;
  return found.map(({ id, part, purpose, createdAt, answer, answeredAt }) => ({
    ...{ id, part, why: purpose, at: instantOf(createdAt), skipped: answer === "not-today" },
    laterAt: answer === "in-an-hour" && answeredAt ? instantOf(answeredAt) : null,
  }));
}

/** A patient's present day, as far as reminders ask. */
export type OwnDay = {
  date: LocalDate;
  day: Omit<ReminderDay, "sent"> & { sent: readonly SentReminder[] };
  counts: Readonly<Record<PartOfDay, PartCount>>;
  /** No plan is in force, and none is to come: nothing will be due. */
  over: boolean;
  /** Whether the day asks anything at all: it is neither locked nor paused, and nothing is withheld. */
  active: boolean;
  silence: { days: number; lastLog: LocalDate | null };
};

/** By the very rules of Today, and of the flags and the streak that therapist and patient are shown. */
export async function getOwnDay(db: Db<PatientActor>): Promise<OwnDay | null> {
  const id = db.actor.patientId;
  const today = await getToday(db);
  const span = spanFor(roughToday(db));
  const history = await loadHistory(db, id, span);
  const present = today?.days.find(({ when }) => when === "today");
  if (!today || !history || !present) return null;
  const active = present.state === "active" && today.stopped === null && today.consent.withheld !== "logging";
  const counts = countParts(active ? present : { ...present, state: "locked" }, today.prescriptions);
  const silence = silenceOf(history);
  const sent = await listSent(db, id, today.date);
  const logged = history.logs.map(({ loggedAt }) => loggedAt.epochMilliseconds);
  const steady = streakOf(history, span.from).length >= STEADY_DAYS;
  return {
    date: today.date,
    ...{ counts, silence, active },
    over: today.noPlan !== null && today.nextPlan === null && today.noPlan.reason !== "begins",
    day: {
      ...{ now: db.now, zone: today.zone, open: openParts(counts), sent },
      closesAt: instantOf(new Date(today.closesAt)),
      loggedAt: logged.length > 0 ? instantOf(new Date(Math.max(...logged))) : null,
      skipped: sent.some((one) => one.skipped),
      fewer: steady || silence.days >= GAP_DAYS,
    },
  };
}

/** `at`: instant; `date`: the patient's local day. */
export type LastGap = { at: string; date: LocalDate };

const gapRow = z.object({ createdAt: column.timestamp, localDate: column.date });

/**
 * The last message that went to a patient after days without an entry: when, and on which of their days.
 * @param waiting one that is on its way counts as well
 */
export async function getLastGap(
  db: Db,
  patientId: PatientId,
  { waiting = false } = {},
): Promise<LastGap | null> {
  const [row] = await rows(db, gapRow)`
    SELECT "createdAt", "localDate"::text FROM "Reminder" WHERE "patientId" = ${patientId}::uuid AND "purpose" = 'gap'
      AND ("outcome" = 'accepted' OR (${waiting} AND "outcome" IS NULL)) ORDER BY "createdAt" DESC LIMIT 1`;
  return row ? { at: instantOf(row.createdAt).toString(), date: row.localDate } : null;
}

/** What became of a test: null while it is on its way. */
export async function getOutcome(
  db: Db<PatientActor>,
  { id }: { id: string },
): Promise<Result<{ outcome: Outcome | null }>> {
  const { patientId } = db.actor;
  const row = await db.tx.reminder.findFirst({
    where: { id, patientId, purpose: "test" },
    select: { outcome: true },
  });
  return row ? ok({ outcome: OUTCOMES.find((one) => one === row.outcome) ?? null }) : fail("not-found");
}
