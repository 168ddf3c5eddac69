import { refreshCaseload } from "../caseload/projection/mutations";
import type { Actor, AuthActor } from "../db/actor";
import { asProgram } from "../db/program";
import type { Db } from "../db/scope";
import type { Projection } from "../events/vocabulary";
import type { PatientId } from "../ids";
import { replanReminders, sayMessages } from "../reminders/mutations";

/**
 * What the caseload says does not depend on who wrote: the program reads the whole of a person, and a patient none of a
 * record that was merged into theirs.
 */
const refreshByProgram = (db: Db, ids: readonly PatientId[]): Promise<void> =>
  db.actor.kind === "auth"
    ? refreshCaseload(db, ids)
    : asProgram(db as Db<Exclude<Actor, AuthActor>>, (own) => refreshCaseload(own, ids));

/** How each projection is rewritten for the patients whom a transaction changed. */
const REWRITES: { readonly [P in Projection]: (db: Db, ids: readonly PatientId[]) => Promise<void> } = {
  caseload: refreshByProgram,
  reminders: replanReminders,
  notices: sayMessages,
};

/** Rewrites what the events of this transaction made stale, before it commits. */
export async function rewriteStale(db: Db): Promise<void> {
  for (const [projection, rewrite] of Object.entries(REWRITES)) {
    const ids = db.stale.get(projection);
    if (ids) await rewrite(db, [...ids]);
  }
}
