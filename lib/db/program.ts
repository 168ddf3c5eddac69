import type { Actor, AuthActor, PatientActor, SystemActor } from "./actor";
import { type Db, rescope } from "./scope";

const isProgram = (db: Db): db is Db<SystemActor> => db.actor.kind === "system";

/**
 * Work that somebody may set off and not see, an owner on patients above all: it runs as the clinic's program in the
 * same transaction, and answers no more than the caller lets out.
 */
export async function asProgram<T>(
  db: Db<Exclude<Actor, AuthActor>>,
  work: (own: Db<SystemActor>) => Promise<T>,
): Promise<T> {
  if (isProgram(db)) return work(db);
  const own = await rescope<SystemActor>(db, { kind: "system", clinicId: db.actor.clinicId });
  const result = await work(own);
  await rescope(db, db.actor);
  return result;
}

/** What the program finds out as a patient would see it, in the same transaction: by the rules of their own pages. */
export async function asSeenBy<T>(
  db: Db<SystemActor>,
  patient: PatientActor,
  work: (own: Db<PatientActor>) => Promise<T>,
): Promise<T> {
  const result = await work(await rescope(db, patient));
  await rescope(db, db.actor);
  return result;
}
