import { createHash } from "node:crypto";
import { Pool, type QueryConfig } from "pg";
import { RateLimiterPostgres } from "rate-limiter-flexible";
import { z } from "zod";
import { WRONG_CODES_TOLD } from "./factor/vocabulary";

const MINUTES = 60;

const LIMITS = {
  /** A stranger's tries for one name from one network: the first ten at once, the others after a wait. */
  "sign-in": { points: 15, duration: 15 * MINUTES },
  /** Strangers' tries for one name from anywhere: slow guessing that changes its address. */
  "sign-in-name": { points: 100, duration: 60 * MINUTES },
  /** Strangers' tries from one network, for any name. */
  "sign-in-from": { points: 100, duration: 15 * MINUTES },
  /** Strangers' tries from anywhere, for any name: one password that is tried on everybody. */
  "sign-in-all": { points: 200, duration: 15 * MINUTES },
  /** Tries for one name on one device that it has signed in on before. */
  "sign-in-known": { points: 10, duration: 15 * MINUTES },
  /** Tries for one name on all devices that it has signed in on before: whoever knew the password once may hold many. */
  "sign-in-known-name": { points: 100, duration: 60 * MINUTES },
  /** One's own password, typed again while signed in. */
  password: { points: 10, duration: 15 * MINUTES },
  /** Codes of a second factor, after the right password, on devices that nobody signed in on before. */
  code: { points: 10, duration: 15 * MINUTES },
  /** The same in a day: whoever has the password must not have weeks of guesses. */
  "code-day": { points: 100, duration: 24 * 60 * MINUTES },
  /** Codes on one device that the person has signed in on before. */
  "code-known": { points: 10, duration: 15 * MINUTES },
  /** Codes on all such devices: whoever knew the password once may hold many. */
  "code-known-day": { points: 100, duration: 24 * 60 * MINUTES },
  /** Wrong codes of any kind, from anywhere: nothing is refused by it, the person is told. */
  "code-wrong": { points: WRONG_CODES_TOLD, duration: 24 * 60 * MINUTES },
  /** Invite look-ups from one network. */
  join: { points: 60, duration: 15 * MINUTES },
  /** Names and addresses that the holder of one invite tries to join with. */
  "join-invite": { points: 10, duration: 60 * MINUTES },
  /** Names and addresses that were tried from one network, by any invite. */
  "join-from": { points: 60, duration: 15 * MINUTES },
  /** Look-ups of reset links from one network. */
  reset: { points: 60, duration: 15 * MINUTES },
  /** Passwords that the holder of one reset link chooses: each is compared with the one before. */
  "reset-link": { points: 10, duration: 60 * MINUTES },
  /** Downloads of one person's own data. */
  download: { points: 10, duration: 60 * MINUTES },
  /** Pictures that one person sends, whether they are kept or not: each is read and encoded anew. */
  picture: { points: 60, duration: 60 * MINUTES },
  /** Readings of one calendar; programs ask a few times an hour. */
  calendar: { points: 60, duration: 15 * MINUTES },
  /** Readings of calendars that are none, from one network. */
  "calendar-from": { points: 60, duration: 15 * MINUTES },
  /** What one account's phones send of one kind: two weeks of full days offline are some 800, a phone sends one at a time. */
  items: { points: 2_000, duration: 60 * MINUTES },
} as const;

/** Nobody waits longer to be counted, whatever holds the row. */
const PATIENCE = { connectionTimeoutMillis: 5_000, query_timeout: 5_000 };

type Limit = keyof typeof LIMITS;
type Limiters = Record<Limit, RateLimiterPostgres>;

/** A named statement is known to one connection alone, and what pools them in between gives another for each transaction. */
export const unnamed = (pool: Pick<Pool, "query">) => ({
  query: ({ text, values }: QueryConfig) => pool.query({ text, values }),
});

const holder = globalThis as unknown as { plexusLimiters?: Limiters };

function limiters(): Limiters {
  if (!holder.plexusLimiters) {
    const connectionString = process.env.DATABASE_APP_URL;
    const storeClient = new Pool({ connectionString, max: 2, ...PATIENCE });
    // An idle connection that the server ended is opened anew by the next query; unheard, it would end the process.
    storeClient.on("error", () => undefined);
    const limiter = (name: Limit) =>
      new RateLimiterPostgres({
        storeClient: unnamed(storeClient),
        storeType: "pool",
        tableName: "RateLimit",
        tableCreated: true,
        keyPrefix: name,
        ...LIMITS[name],
      });
    const names = Object.keys(LIMITS) as Limit[];
    holder.plexusLimiters = Object.fromEntries(names.map((name) => [name, limiter(name)])) as Limiters;
  }
  return holder.plexusLimiters;
}

const hashed = (key: string) => createHash("sha256").update(key).digest("base64url");

/** How many there are of a key with this one, and in how many seconds they are forgotten. */
export type Counted = { within: boolean; count: number; seconds: number };

const counted = z.object({ consumedPoints: z.number(), msBeforeNext: z.number() });

/**
 * What a limiter says of a try, taken or refused; null for anything else that went wrong. Known by its shape: the limiters
 * are one for the whole process, while each bundle of a build may bring a class of its own.
 */
export function countedIn(said: unknown): Omit<Counted, "within"> | null {
  const { data } = counted.safeParse(said);
  if (!data || said instanceof Error) return null;
  return { count: data.consumedPoints, seconds: Math.max(1, Math.ceil(data.msBeforeNext / 1000)) };
}

/** Counts one try, or several. The key is kept as a hash. Uses real time. */
export async function countTry(limit: Limit, key: string, several = 1): Promise<Counted> {
  const { within, said } = await limiters()
    [limit].consume(hashed(key), several)
    .then(
      (taken) => ({ within: true, said: taken as unknown }),
      (refused) => ({ within: false, said: refused as unknown }),
    );
  const tries = countedIn(said);
  if (!tries) throw said;
  return { within, ...tries };
}

/** Counts one try; false when they are used up. */
export const withinLimit = async (limit: Limit, key: string): Promise<boolean> =>
  (await countTry(limit, key)).within;

/** How many were counted by now. */
export const triesSoFar = async (limit: Limit, key: string): Promise<number> =>
  (await limiters()[limit].get(hashed(key)))?.consumedPoints ?? 0;

export const forgive = (limit: Limit, key: string): Promise<boolean> => limiters()[limit].delete(hashed(key));

/** Takes one try back that turned out well: a busy clinic behind one address is not kept out by its own sign-ins. */
export const giveBack = (limit: Limit, key: string): Promise<unknown> =>
  limiters()[limit].reward(hashed(key), 1);

/**
 * Counts items that an account sends, each kind by itself: who floods one does not keep a warning sign from arriving.
 * @returns after how many seconds more are taken, where they are used up; else null
 */
export async function countItems(kind: string, account: string, several: number): Promise<number | null> {
  const { within, seconds } = await countTry("items", `${kind} of ${account}`, several);
  return within ? null : seconds;
}
