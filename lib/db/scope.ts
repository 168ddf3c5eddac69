import type { Temporal } from "temporal-polyfill";
import { now } from "../clock";
import type { ClinicId, PatientId, UserId } from "../ids";
import type { Actor, AuthActor } from "./actor";
import { prisma } from "./client";
import type { Prisma } from "./generated/client";

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
  /** Patients whose read model must be rewritten before the commit; `audit` adds to it. */
  readonly touched: Set<PatientId>;
  readonly [minted]: true;
};

type Hooks = { beforeCommit?: (db: Db) => Promise<void> };

class Rollback extends Error {
  constructor(readonly result: unknown) {
    super("An expected failure was returned.");
  }
}

const failed = (value: unknown): boolean =>
  typeof value === "object" && value !== null && "ok" in value && value.ok === false;

async function identify(tx: Prisma.TransactionClient, actor: Actor): Promise<void> {
  const clinic = actor.kind === "auth" ? "" : actor.clinicId;
  const user = "userId" in actor ? (actor.userId ?? "") : "";
  const patient = actor.kind === "patient" ? actor.patientId : "";
  const member = "memberId" in actor ? actor.memberId : "";
  await tx.$executeRaw`SELECT set_config('app.kind', ${actor.kind}, true), set_config('app.clinic_id', ${clinic}, true),
    set_config('app.user_id', ${user}, true), set_config('app.patient_id', ${patient}, true),
    set_config('app.member_id', ${member}, true)`;
}

const mint = <A extends Actor>(parts: Omit<Db<A>, typeof minted>): Db<A> => parts as Db<A>;

/**
 * Runs `work` as `actor` in one transaction. A returned `{ ok: false }` rolls back and is handed on; a throw rolls
 * back and is thrown. Only gates and `asSystem` call this.
 */
export async function withActor<A extends Actor, T>(
  actor: A,
  work: (db: Db<A>) => Promise<T>,
  hooks: Hooks = {},
): Promise<T> {
  try {
    return await prisma().$transaction(
      async (tx) => {
        await identify(tx, actor);
        const db = mint({ tx, actor, now: now(), touched: new Set<PatientId>() });
        const result = await work(db);
        if (failed(result)) throw new Rollback(result);
        if (db.touched.size > 0) await hooks.beforeCommit?.(db);
        return result;
      },
      { maxWait: 5_000, timeout: 20_000 },
    );
  } catch (error) {
    if (error instanceof Rollback) return error.result as T;
    throw error;
  }
}

/** The same transaction under another identity: joining by invite is first nobody, then the clinic's program. */
export async function rescope<A extends Actor>(db: Db, actor: A): Promise<Db<A>> {
  await identify(db.tx, actor);
  return mint({ tx: db.tx, actor, now: db.now, touched: db.touched });
}

/** The program itself, in one clinic. Only jobs, the seed and `lib/auth` may call it. */
export const asSystem = <T>(
  clinicId: ClinicId,
  work: (db: Db) => Promise<T>,
  hooks: Hooks = {},
): Promise<T> => withActor({ kind: "system", clinicId }, work, hooks);

/** The sign-in code, before anybody is known. Only `lib/auth` and the jobs' list of clinics may call it. */
export const asAuth = <T>(userId: UserId | null, work: (db: Db<AuthActor>) => Promise<T>): Promise<T> =>
  withActor({ kind: "auth", userId }, work);

/** True for a pool or transaction timeout, which a route answers with 503 and Retry-After. */
export const isBusy = (error: unknown): boolean =>
  typeof error === "object" &&
  error !== null &&
  "code" in error &&
  (error.code === "P2028" || error.code === "P2024");
