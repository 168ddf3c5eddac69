import type { Temporal } from "temporal-polyfill";
import { z } from "zod";
import { BUSY_CODE, BUSY_DIGEST } from "../busy";
import { now } from "../clock";
import type { ClinicId, PatientId, UserId } from "../ids";
import { turnsFor } from "../turns";
import type { Actor, AuthActor, HelperActor } from "./actor";
import { noteBusy } from "./asked";
import { prisma } from "./client";
import type { Prisma } from "./generated/client";
import { type Locks, withLocks } from "./locks";

declare const minted: unique symbol;

/**
 * The only way to the database: one transaction with an identity that row-level security checks. Queries and
 * mutations take it first, so that forgetting authorization is a type error.
 */
export type Db<A extends Actor = Actor> = {
  readonly tx: Prisma.TransactionClient;
  readonly actor: A;
  /** The domain's present instant, the same for the whole transaction. */
  readonly now: Temporal.Instant;
  /** Projection → patients of whom it must be rewritten before the commit; `emit` adds to it. */
  readonly stale: Map<string, Set<PatientId>>;
  /** What it holds of what one writer at a time changes; null where it waits for that in the database. */
  readonly locks: Locks | null;
  /** What its transaction began with, whoever it goes on as. */
  readonly patience: Patience;
  readonly [minted]: true;
};

/** How long work may wait for its turn, a connection or a lock, take for a statement and for everything, in ms. */
type Patience = { readonly wait: number; readonly statement: number; readonly transaction: number };

/** A request gives way early: others wait behind it. */
const REQUEST: Patience = { wait: 5_000, statement: 15_000, transaction: 20_000 };
const PROGRAM: Patience = { wait: 60_000, statement: 120_000, transaction: 120_000 };

/**
 * So many transactions of one account run at once in this process, which is as many of its connections as one account can
 * keep from all others. So many more of them wait: a page reads in several parts at once, and somebody may open a few pages.
 */
const accounts = turnsFor("accounts", { atOnce: 3, mostWaiting: 30 });

type Hooks = { rewrite?: (db: Db) => Promise<void>; patience?: Patience };

class Rollback extends Error {
  constructor(readonly result: unknown) {
    super("An expected failure was returned.");
  }
}

const failed = (value: unknown): boolean =>
  typeof value === "object" && value !== null && "ok" in value && value.ok === false;

async function identify(
  tx: Prisma.TransactionClient,
  actor: Actor,
  { wait, statement }: Patience,
): Promise<void> {
  const clinic = actor.kind === "auth" ? "" : actor.clinicId;
  const user = "userId" in actor ? (actor.userId ?? "") : "";
  const patient = actor.kind === "patient" ? actor.patientId : "";
  const member = "memberId" in actor ? actor.memberId : "";
  const roles = "roles" in actor ? actor.roles.join(",") : "";
  await tx.$executeRaw`SELECT set_config('app.kind', ${actor.kind}, true), set_config('app.clinic_id', ${clinic}, true),
    set_config('app.user_id', ${user}, true), set_config('app.patient_id', ${patient}, true),
    set_config('app.member_id', ${member}, true), set_config('app.roles', ${roles}, true),
    set_config('lock_timeout', ${`${wait}ms`}, true), set_config('statement_timeout', ${`${statement}ms`}, true)`;
  if (actor.kind === "helper") await reachHelped(tx, actor);
}

/**
 * A helper reaches the patient for as long as leave stands, asked anew in each transaction: where it has ended they reach
 * nobody. The row stays locked, so that nothing of theirs is written after the end was.
 */
const reachHelped = (tx: Prisma.TransactionClient, { helperId, userId, patientId }: HelperActor) =>
  tx.$executeRaw`
    WITH standing AS MATERIALIZED (SELECT h."patientId" FROM "Helper" h WHERE h."id" = ${helperId}::uuid
      AND h."userId" = ${userId}::uuid AND h."patientId" = ${patientId}::uuid AND h."endedAt" IS NULL FOR SHARE)
    SELECT set_config('app.patient_id', "patientId"::text, true) FROM standing`;

const mint = <A extends Actor>(parts: Omit<Db<A>, typeof minted>): Db<A> => parts as Db<A>;

/**
 * Runs `work` as `actor` in one transaction. A returned `{ ok: false }` rolls back and is handed on; a throw rolls
 * back and is thrown. What an event made stale is handed to `rewrite` before the commit; without one it throws, so that
 * no caller can leave a projection behind. An account has a few transactions at once, and `work` begins anew where what it
 * locks was taken: it changes nothing outside of its transaction before. Everybody but tests comes here by `lib/gates`.
 */
export async function withActor<A extends Actor, T>(
  actor: A,
  work: (db: Db<A>) => Promise<T>,
  { rewrite, patience = REQUEST }: Hooks = {},
): Promise<T> {
  const inOne = (locks: Locks | null): Promise<T> =>
    prisma(patience === PROGRAM ? "program" : "requests").$transaction(
      async (tx) => {
        await identify(tx, actor, patience);
        const stale = new Map<string, Set<PatientId>>();
        const db = mint({ tx, actor, now: now(), stale, locks, patience });
        const result = await work(db);
        if (failed(result)) throw new Rollback(result);
        if (db.stale.size > 0) {
          if (!rewrite) throw new Error(`Nobody rewrites what changed: ${[...db.stale.keys()].join(", ")}`);
          await rewrite(db);
        }
        return result;
      },
      { maxWait: patience.wait, timeout: patience.transaction },
    );
  const account = "userId" in actor ? (actor.userId ?? null) : null;
  try {
    if (patience === PROGRAM) return await inOne(null);
    const locked = () => withLocks(patience.wait, inOne);
    // The program and whoever is nobody yet have no account's turn to wait for.
    if (account === null) return await locked();
    return await accounts.run(account, locked, { ms: patience.wait });
  } catch (error) {
    if (error instanceof Rollback) return error.result as T;
    if (error instanceof Error && isBusy(error)) {
      noteBusy();
      // Next hands an error's digest to the page that shows it, and nothing else of it.
      Object.assign(error, { digest: BUSY_DIGEST });
    }
    throw error;
  }
}

/** The same transaction under another identity: joining by invite is first nobody, then the clinic's program. */
export async function rescope<A extends Actor>(db: Db, actor: A): Promise<Db<A>> {
  const { tx, now, stale, locks, patience } = db;
  await identify(tx, actor, patience);
  return mint({ tx, actor, now, stale, locks, patience });
}

/** The program itself, in one clinic, with more patience than a request. Only jobs, the seed and `lib/identity` may call it. */
export const asSystem = <T>(clinicId: ClinicId, work: (db: Db) => Promise<T>): Promise<T> =>
  withActor({ kind: "system", clinicId }, work, { patience: PROGRAM });

/** The jobs, before they are at one clinic, with the program's patience. Only `lib/jobs` may call it. */
export const asJobs = <T>(work: (db: Db<AuthActor>) => Promise<T>): Promise<T> =>
  withActor({ kind: "auth", userId: null }, work, { patience: PROGRAM });

/** The sign-in code, before anybody is known. Only `lib/identity` may call it. */
export const asAuth = <T>(userId: UserId | null, work: (db: Db<AuthActor>) => Promise<T>): Promise<T> =>
  withActor({ kind: "auth", userId }, work);

/** Transient failures: timeouts, write conflicts, a server that is full, away or restarting. */
const BUSY = new Set([
  BUSY_CODE,
  ...["P1001", "P1017", "P2024", "P2028", "P2034", "P2037"],
  ...["40P01", "53300", "55P03", "57014", "57P01", "57P02", "57P03", "ECONNREFUSED", "ECONNRESET"],
  // No room on the disk or in memory, a disk that fails, a server that only reads: the operator's to mend, nobody's data is wrong.
  ...["53000", "53100", "53200", "53400", "58030", "25006"],
]);
/** The driver has no codes for a connection that was lost, or not to be had in time. */
const LOST =
  /^(timeout exceeded when trying|Connection terminated|Client has encountered a connection error|Query read timeout)/;

const driverError = z.object({ cause: z.object({ originalCode: z.unknown() }) });
const failure = z.object({
  code: z.unknown().optional(),
  message: z.unknown().optional(),
  meta: z.object({ driverAdapterError: driverError }).optional().catch(undefined),
  // A commit that fails throws the driver's own error.
  cause: driverError.shape.cause.optional().catch(undefined),
});

/** True for what is worth another try a little later: a route answers it with 503 and Retry-After, an action with `busy`. */
export function isBusy(error: unknown): boolean {
  const { code, message, meta, cause } = failure.safeParse(error).data ?? {};
  const codes = [code, meta?.driverAdapterError.cause.originalCode, cause?.originalCode].map(String);
  return codes.some((one) => BUSY.has(one)) || LOST.test(String(message));
}
