import type { PatientActor, SystemActor } from "../db/actor";
import { dateColumn, instantColumn, sinceYesterday } from "../db/dates";
import { asProgram } from "../db/program";
import type { Db } from "../db/scope";
import { emit } from "../events/emit";
import type { PatientId } from "../ids";
import { newId } from "../new-id";
import { getZones } from "../patients/queries";
import { done, fail, ok, type Result } from "../result";
import { localDateAt, presentZone } from "../time/local-day";
import { afterQuiet, emptyDay, LATER_HOURS, type Look, nextLook } from "./due";
import { getChoice } from "./queries";
import type { AnswerInput, ChoiceInput } from "./schema";
import type { SentChannel } from "./vocabulary";

/** When the job looks at a patient next; null: not until something changes. */
export async function setLook(db: Db<SystemActor>, patientId: PatientId, look: Look | null): Promise<void> {
  const { clinicId } = db.actor;
  if (!look) {
    await db.tx.reminderLook.deleteMany({ where: { clinicId, patientId } });
    return;
  }
  // One statement: the job and the patient may set it at the same moment, and neither fails of it.
  await db.tx.$executeRaw`
    INSERT INTO "ReminderLook" ("clinicId", "patientId", "dueAt", "part", "why")
    VALUES (${clinicId}::uuid, ${patientId}::uuid, ${instantColumn(look.at)}, ${look.part}, ${look.why})
    ON CONFLICT ("clinicId", "patientId")
    DO UPDATE SET "dueAt" = EXCLUDED."dueAt", "part" = EXCLUDED."part", "why" = EXCLUDED."why"`;
}

/** Does a look stand that comes before, and that no own time would bring: one more, or one that was asked for? */
async function isAskedBefore(db: Db<SystemActor>, patientId: PatientId, { at }: Look): Promise<boolean> {
  const dueAt = { gt: instantColumn(db.now), lt: instantColumn(at) };
  const where = { clinicId: db.actor.clinicId, patientId, dueAt, why: { not: "time" } };
  return (await db.tx.reminderLook.count({ where })) > 0;
}

/**
 * Works out anew when each of these patients is looked at next: they chose other times, live in another zone, or have a
 * plan again. What the day has in store otherwise, the look itself finds out. `lib/gates` calls it.
 */
export async function replanReminders(db: Db, ids: readonly PatientId[]): Promise<void> {
  if (db.actor.kind === "auth") return;
  await asProgram(db as Db<PatientActor>, async (program) => {
    for (const id of ids) {
      const choice = await getChoice(program, id);
      if (!choice) continue;
      const zones = choice.channel === null ? [] : await getZones(program, id);
      const look = zones.length === 0 ? null : nextLook(choice, emptyDay(presentZone(zones), db.now));
      if (!look || !(await isAskedBefore(program, id, look))) await setLook(program, id, look);
    }
  });
}

/** By the way that a patient chose, and not in their quiet hours; nothing for whoever wants nothing sent. */
async function sayMessage(db: Db<SystemActor>, patientId: PatientId): Promise<void> {
  const { clinicId } = db.actor;
  const choice = await getChoice(db, patientId);
  if (choice?.channel !== "push" && choice?.channel !== "mail") return;
  const waiting = { clinicId, patientId, purpose: "message", outcome: null };
  if ((await db.tx.reminder.count({ where: waiting })) > 0) return;
  const zones = await getZones(db, patientId);
  await db.tx.reminder.createMany({
    data: {
      ...{ id: newId<string>(), clinicId, patientId, purpose: "message", channel: choice.channel },
      localDate: dateColumn(localDateAt(zones, db.now)),
      createdAt: instantColumn(db.now),
      dueAt: instantColumn(afterQuiet(choice.quiet, presentZone(zones), db.now)),
    },
  });
}

/**
 * Puts on its way, to each of these patients, that the clinic has written; not while one is on its way already. Whether it is
 * opened by then is asked as it is sent. `lib/gates` calls it.
 */
export async function sayMessages(db: Db, ids: readonly PatientId[]): Promise<void> {
  if (db.actor.kind === "auth") return;
  await asProgram(db as Db<PatientActor>, async (program) => {
    for (const id of ids) await sayMessage(program, id);
  });
}

/** Each change is kept; nobody makes up their mind so often in a day. */
const CHOICES_A_DAY = 200;

/** The signed-in patient chooses when and how they are reminded. */
export async function chooseReminders(db: Db<PatientActor>, given: ChoiceInput): Promise<Result> {
  const { clinicId, patientId } = db.actor;
  const since = sinceYesterday(db.now);
  const made = await db.tx.reminderChoice.count({ where: { clinicId, patientId, chosenAt: { gte: since } } });
  if (made >= CHOICES_A_DAY) return fail("too-many");
  const { times, quiet, channel } = given;
  await db.tx.reminderChoice.createMany({
    data: {
      ...{ id: newId<string>(), clinicId, patientId, ...times, channel },
      ...{ quietFrom: quiet.from, quietTo: quiet.to, chosenAt: instantColumn(db.now) },
    },
  });
  await emit(db, { kind: "reminder.choose", patientId, codes: { channel } });
  return done;
}

/**
 * What was tapped on a notification. The same answer again changes nothing; another one counts instead. One for a
 * reminder of another day, or of somebody else, is refused.
 */
export async function answerReminder(db: Db<PatientActor>, { id, answer }: AnswerInput): Promise<Result> {
  const { clinicId, patientId } = db.actor;
  const row = await db.tx.reminder.findFirst({
    where: { id, clinicId, patientId, part: { not: null } },
    select: { answer: true, localDate: true, part: true },
  });
  if (!row) return fail("not-found");
  if (row.answer === answer) return done;
  const today = localDateAt(await getZones(db, patientId), db.now);
  if (row.localDate.getTime() !== dateColumn(today).getTime()) return fail("expired");
  const answeredAt = instantColumn(db.now);
  await db.tx.reminder.updateMany({ where: { id, patientId }, data: { answer, answeredAt } });
  if (answer === "in-an-hour") {
    const dueAt = instantColumn(db.now.add({ hours: LATER_HOURS }));
    await asProgram(db, (program) =>
      program.tx.reminderLook.updateMany({
        where: { clinicId, patientId, dueAt: { gt: dueAt } },
        data: { dueAt, part: row.part ?? "evening", why: "later" },
      }),
    );
  }
  await emit(db, { kind: "reminder.answer", patientId, reminderId: id, codes: { answer } });
  return done;
}

/** An hour's worth of tests, and of proof links to an address whose owner may not have asked. */
const TESTS_AN_HOUR = 5;

export async function tooManyOf(db: Db<PatientActor>, purpose: "test" | "proof"): Promise<boolean> {
  const { clinicId, patientId } = db.actor;
  const since = instantColumn(db.now.subtract({ hours: 1 }));
  const where = { clinicId, patientId, purpose, createdAt: { gte: since } };
  return (await db.tx.reminder.count({ where })) >= TESTS_AN_HOUR;
}

/** Puts something on its way that is no reminder. @returns its id, by which can be asked what became of it */
export async function sendOwn(
  db: Db<PatientActor>,
  channel: SentChannel,
  purpose: "test" | "proof",
): Promise<string> {
  const { clinicId, patientId } = db.actor;
  const id = newId<string>();
  const at = instantColumn(db.now);
  const localDate = dateColumn(localDateAt(await getZones(db, patientId), db.now));
  await db.tx.reminder.createMany({
    data: { id, clinicId, patientId, channel, purpose, localDate, createdAt: at, dueAt: at },
  });
  return id;
}

/** One that looks as the others do, at once, by the way that was chosen. */
export async function testReminder(
  db: Db<PatientActor>,
): Promise<Result<{ id: string; channel: SentChannel }>> {
  const { clinicId, patientId } = db.actor;
  const own = { clinicId, patientId };
  if (await tooManyOf(db, "test")) return fail("too-many");
  const choice = await getChoice(db, patientId);
  const mail = (await db.tx.patientMail.count({ where: { ...own, provedAt: { not: null } } })) > 0;
  const push = (await db.tx.patientPush.count({ where: own })) > 0;
  const channel =
    choice?.channel === "push" && push ? "push" : choice?.channel === "mail" && mail ? "mail" : null;
  if (!channel) return fail("not-found");
  const id = await sendOwn(db, channel, "test");
  await emit(db, { kind: "reminder.test", patientId });
  return ok({ id, channel });
}
