import { prisma } from "../../lib/db/client";

/** Hears each statement of requests from now on, until this process's connections are closed. */
export function hearStatements(heard: (sql: string) => void): void {
  // Prisma types events by the literal of its log option, which the shared client does not carry.
  const client = prisma() as unknown as {
    $on: (on: "query", heard: (event: { query: string }) => void) => void;
  };
  client.$on("query", ({ query }) => heard(query));
}

let statements: string[] = [];
let heard: unknown = null;

/** How many statements a piece of work takes; not transaction control, not set_config. */
export async function countStatements(work: () => Promise<unknown>): Promise<number> {
  if (heard !== prisma()) hearStatements((sql) => statements.push(sql));
  heard = prisma();
  statements = [];
  await work();
  return statements.filter(
    (sql) => !/^\s*(BEGIN|COMMIT|ROLLBACK|SET)\b/i.test(sql) && !sql.includes("set_config"),
  ).length;
}
