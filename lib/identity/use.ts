import { realNow } from "../clock";
import { instantColumn, instantOf } from "../db/dates";
import type { Db } from "../db/scope";

/** How exactly it is kept when a device was used: more often than so no request writes anything. */
const HOUR_MS = 3_600_000;

/** Keeps that a sign-in was used in this hour. */
export async function noteUse(db: Db, { id, usedAt }: { id: string; usedAt: Date | null }): Promise<void> {
  const present = realNow();
  if (usedAt && present.epochMilliseconds - instantOf(usedAt).epochMilliseconds < HOUR_MS) return;
  await db.tx.signIn.updateMany({ where: { id }, data: { usedAt: toHour(present) } });
}

/** The hour that an instant is in. */
export const toHour = (at: ReturnType<typeof realNow>): Date =>
  instantColumn(at.round({ smallestUnit: "hour", roundingMode: "floor" }));
