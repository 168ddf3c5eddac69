import type { AuthActor } from "../../db/actor";
import { instantOf } from "../../db/dates";
import type { Db } from "../../db/scope";
import type { FactorChange } from "./vocabulary";

/** One's own second factor: since when, an ISO instant, and how many recovery codes nobody has used. */
export type FactorRecord = { since: string; left: number };

/** Null where there is none. */
export async function getFactor(db: Db<AuthActor>): Promise<FactorRecord | null> {
  const { userId } = db.actor;
  if (!userId) return null;
  const row = await db.tx.secondFactor.findFirst({ where: { userId }, select: { createdAt: true } });
  if (!row) return null;
  const left = await db.tx.recoveryCode.count({ where: { userId, usedAt: null } });
  return { since: instantOf(row.createdAt).toString(), left };
}

export type ChangeRecord = { id: string; kind: FactorChange; at: string };

/** More are read after the first have been. */
const SHOWN = 10;

/** What became of one's second factor and was not read yet, the oldest first. */
export async function listChanges(db: Db<AuthActor>): Promise<ChangeRecord[]> {
  const { userId } = db.actor;
  if (!userId) return [];
  const found = await db.tx.factorChange.findMany({
    where: { userId, seenAt: null },
    select: { id: true, kind: true, at: true },
    orderBy: [{ at: "asc" }, { id: "asc" }],
    take: SHOWN,
  });
  return found.map(({ id, kind, at }) => ({ id, kind: kind as FactorChange, at: instantOf(at).toString() }));
}
