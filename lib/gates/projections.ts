import { refreshCaseload } from "../caseload/projection/mutations";
import type { Db } from "../db/scope";
import type { Projection } from "../events/vocabulary";
import type { PatientId } from "../ids";
import { replanReminders, sayMessages } from "../reminders/mutations";

/** How each projection is rewritten for the patients whom a transaction changed. */
const REWRITES: { readonly [P in Projection]: (db: Db, ids: readonly PatientId[]) => Promise<void> } = {
  caseload: refreshCaseload,
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
