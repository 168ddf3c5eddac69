import { realNow } from "../clock";
import type { AuthActor } from "../db/actor";
import { instantColumn, instantOf } from "../db/dates";
import type { Db } from "../db/scope";
import { TOLD_DAYS } from "./vocabulary";

/** The last reset of one's own password. `at` is an ISO instant; `by` is null for whoever runs the installation. */
export type ResetRecord = { at: string; by: string | null; clinicName: string };

/** Null where there was none of late. */
export async function getLastReset(db: Db<AuthActor>): Promise<ResetRecord | null> {
  const { userId } = db.actor;
  if (!userId) return null;
  const since = instantColumn(realNow().subtract({ hours: 24 * TOLD_DAYS }));
  const row = await db.tx.passwordReset.findFirst({
    where: { userId, usedAt: { gt: since } },
    select: { usedAt: true, createdById: true, clinic: { select: { name: true } } },
    orderBy: { usedAt: "desc" },
  });
  if (!row?.usedAt) return null;
  const by = row.createdById
    ? await db.tx.member.findFirst({ where: { id: row.createdById }, select: { name: true } })
    : null;
  return { at: instantOf(row.usedAt).toString(), by: by?.name ?? null, clinicName: row.clinic.name };
}
