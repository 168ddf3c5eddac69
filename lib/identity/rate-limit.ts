import { createHash } from "node:crypto";
import { Pool } from "pg";
import { RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible";

const LIMITS = {
  /** Tries for one name from one network address. */
  "sign-in": { points: 10, duration: 15 * 60 },
  /** Tries for one name from anywhere: slow guessing that changes its address. */
  "sign-in-name": { points: 100, duration: 60 * 60 },
  /** Tries from one network address, for any name. */
  "sign-in-from": { points: 100, duration: 15 * 60 },
  /** Invite look-ups from one network address. */
  join: { points: 60, duration: 15 * 60 },
  /** Look-ups of reset links from one network address. */
  reset: { points: 60, duration: 15 * 60 },
  /** Downloads of one person's own data. */
  download: { points: 10, duration: 60 * 60 },
  /** Readings of one calendar; programs ask a few times an hour. */
  calendar: { points: 60, duration: 15 * 60 },
  /** Readings of calendars that are none, from one network address. */
  "calendar-from": { points: 60, duration: 15 * 60 },
} as const;

/** Nobody waits longer to be counted, whatever holds the row. */
const PATIENCE = { connectionTimeoutMillis: 5_000, query_timeout: 5_000 };

type Limit = keyof typeof LIMITS;

const holder = globalThis as unknown as { plexusLimiters?: Record<Limit, RateLimiterPostgres> };

function limiters(): Record<Limit, RateLimiterPostgres> {
  if (!holder.plexusLimiters) {
    const connectionString = process.env.DATABASE_APP_URL;
    const storeClient = new Pool({ connectionString, max: 2, ...PATIENCE });
    // An idle connection that the server ended is opened anew by the next query; unheard, it would end the process.
    storeClient.on("error", () => undefined);
    const limiter = (name: Limit) =>
      new RateLimiterPostgres({
        storeClient,
        tableName: "RateLimit",
        tableCreated: true,
        keyPrefix: name,
        ...LIMITS[name],
      });
    holder.plexusLimiters = {
      "sign-in": limiter("sign-in"),
      "sign-in-name": limiter("sign-in-name"),
      "sign-in-from": limiter("sign-in-from"),
      join: limiter("join"),
      reset: limiter("reset"),
      download: limiter("download"),
      calendar: limiter("calendar"),
      "calendar-from": limiter("calendar-from"),
    };
  }
  return holder.plexusLimiters;
}

const hashed = (key: string) => createHash("sha256").update(key).digest("base64url");

/** Counts one try; false when they are used up. The key is kept as a hash. Uses real time. */
export async function withinLimit(limit: Limit, key: string): Promise<boolean> {
  try {
    await limiters()[limit].consume(hashed(key));
    return true;
  } catch (rejected) {
    if (rejected instanceof RateLimiterRes) return false;
    throw rejected;
  }
}

export const forgive = (limit: Limit, key: string): Promise<boolean> => limiters()[limit].delete(hashed(key));

/** Takes one try back that turned out well: a busy clinic behind one address is not kept out by its own sign-ins. */
export const giveBack = (limit: Limit, key: string): Promise<unknown> =>
  limiters()[limit].reward(hashed(key), 1);
