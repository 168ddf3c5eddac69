import { PrismaPg } from "@prisma/adapter-pg";
import { PrismaClient } from "./generated/client";

const POOL = { max: 10, connectionTimeoutMillis: 5_000, idleTimeoutMillis: 30_000 };

/** One client a process, also across the development server's reloads. Only `lib/db` may hold it. */
const holder = globalThis as unknown as { plexusPrisma?: PrismaClient };

export function prisma(): PrismaClient {
  if (!holder.plexusPrisma) {
    const connectionString = process.env.DATABASE_APP_URL;
    if (!connectionString)
      throw new Error("DATABASE_APP_URL is not set: Plexus serves as the application's own role.");
    holder.plexusPrisma = new PrismaClient({
      adapter: new PrismaPg({ connectionString, ...POOL }),
      // The long form repeats a statement's values, which are somebody's health, into whatever log there is.
      errorFormat: "minimal",
      log: [{ emit: "event", level: "query" }],
    });
  }
  return holder.plexusPrisma;
}
