import type { Actor } from "../db/actor";
import { type Db, withActor } from "../db/scope";
import { rewriteStale } from "./projections";

/** Runs `work` as `actor` in one transaction, and rewrites before the commit what its events made stale. */
export const runAs = <A extends Actor, T>(actor: A, work: (db: Db<A>) => Promise<T>): Promise<T> =>
  withActor(actor, work, { rewrite: rewriteStale });
