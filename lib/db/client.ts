import { PrismaPg } from "@prisma/adapter-pg";
import { PrismaClient } from "./generated/client";

/**
 * Connections of their own for what runs by itself: jobs that wait keep none from requests, nor requests any from jobs.
 * Jobs have time.
 */
const POOLS = {
  requests: { max: 10, connectionTimeoutMillis: 5_000, idleTimeoutMillis: 30_000 },
  program: { max: 3, connectionTimeoutMillis: 60_000, idleTimeoutMillis: 30_000 },
} as const;
type Whose = keyof typeof POOLS;

/** One client of each a process, also across the development server's reloads. Only `lib/db` may hold it. */
const holder = globalThis as unknown as { plexusPrisma?: Partial<Record<Whose, PrismaClient>> };

export function prisma(whose: Whose = "requests"): PrismaClient {
  holder.plexusPrisma ??= {};
  const kept = holder.plexusPrisma;
  kept[whose] ??= connect(whose);
  return kept[whose];
}

function connect(whose: Whose): PrismaClient {
  const connectionString = process.env.DATABASE_APP_URL;
  if (!connectionString)
    throw new Error("DATABASE_APP_URL is not set: Plexus serves as the application's own role.");
  return new PrismaClient({
    adapter: new PrismaPg({ connectionString, ...POOLS[whose] }),
    // The long form repeats a statement's values, which are somebody's health, into whatever log there is.
    errorFormat: "minimal",
    log: [{ emit: "event", level: "query" }],
  });
}

/** Closes this process's own connections; who asks for a client then gets a new one, of the database named by then. */
export async function disconnect(): Promise<void> {
  const clients = Object.values(holder.plexusPrisma ?? {});
  holder.plexusPrisma = {};
  for (const client of clients) await client.$disconnect();
}
