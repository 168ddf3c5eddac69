import { type Db, rescope } from "../db/scope";
import type { PatientId, UserId } from "../ids";

/**
 * A clinic takes a sign-in off these records, one of which it was linked to: each of its devices removes what it keeps of
 * them at its next contact, whatever the sign-in acts as by then. One that signed out itself has nothing to remove.
 */
export async function noteUnlinked(db: Db, userId: UserId, records: readonly PatientId[]): Promise<void> {
  const own = await rescope(db, { kind: "auth", userId });
  await own.tx.signIn.updateMany({
    where: { userId, endedHere: false },
    data: { unlinkedFrom: { push: [...records] } },
  });
  await rescope(db, db.actor);
}

/** These are this user's again: nothing of them is to be removed. */
export async function noteLinked(db: Db, userId: UserId, records: readonly PatientId[]): Promise<void> {
  const again = new Set<string>(records);
  const own = await rescope(db, { kind: "auth", userId });
  const open = await own.tx.signIn.findMany({
    where: { userId, unlinkedFrom: { hasSome: [...again] } },
    select: { id: true, unlinkedFrom: true },
  });
  for (const { id, unlinkedFrom } of open)
    await own.tx.signIn.updateMany({
      where: { id },
      data: { unlinkedFrom: unlinkedFrom.filter((one) => !again.has(one)) },
    });
  await rescope(db, db.actor);
}
