import { readFileSync } from "node:fs";
import { z } from "zod";
import { ADDRESSES } from "../every-page";

/*
 * What the build itself says that it serves: what is added to the program is there without a test's having heard of it.
 */

const read = (file: string): unknown => JSON.parse(readFileSync(`.next/${file}`, "utf8"));

/** Every page and endpoint, as its address: `/patients/[patientId]/plan`. Next's own for what isn't found is no address. */
export function builtRoutes(): string[] {
  const all = z.record(z.string(), z.string()).parse(read("app-path-routes-manifest.json"));
  return [...new Set(Object.values(all))].filter((route) => !route.startsWith("/_"));
}

const manifest = z.object({
  node: z.record(
    z.string(),
    z.object({ exportedName: z.string(), workers: z.record(z.string(), z.unknown()) }),
  ),
});

/** An action: its name, the id that it is called by, and an address of a page that has it. */
export type BuiltAction = { name: string; id: string; page: string };

/** Those that are in the pages; of the pages that have an action, one without an id in its address where there is one. */
export const builtActions = (): BuiltAction[] =>
  Object.entries(manifest.parse(read("server/server-reference-manifest.json")).node).map(
    ([id, { exportedName, workers }]) => {
      const pages = Object.keys(workers).map(
        (worker) => worker.replace(/^app|\/\([a-z]+\)|\/page$/g, "") || "/",
      );
      const page = pages.find((one) => ADDRESSES[one] && !one.includes("[")) ?? pages[0] ?? "/";
      return {
        name: exportedName,
        id,
        page: page.replace(/\[\w+\]/g, "00000000-0000-4000-8000-000000000000"),
      };
    },
  );
