import { readFileSync } from "node:fs";
import { z } from "zod";

const known = z.object({ page: z.string(), regex: z.string() });
const manifest = z.object({ staticRoutes: z.array(known), dynamicRoutes: z.array(known) });

/** Says which route an address is of: `/patients/[patientId]`, never whose. */
export type RouteOf = (path: string) => string;

const BUILT = "/_next/static/";

/** What no route of ours has: a stranger's guess, or the sources while they are served. */
export const OTHER = "other";

/** @param folder the build's */
export function routesOf(folder: string): RouteOf {
  const { staticRoutes, dynamicRoutes } = manifest.parse(
    JSON.parse(readFileSync(`${folder}/routes-manifest.json`, "utf8")),
  );
  const fixed = new Set(staticRoutes.map(({ page }) => page));
  const shaped = dynamicRoutes.map(({ page, regex }) => ({ page, regex: new RegExp(regex) }));
  return (path) => {
    if (path.startsWith(BUILT)) return BUILT;
    if (path.startsWith("/api/health/")) return "/api/health/";
    if (fixed.has(path)) return path;
    return shaped.find(({ regex }) => regex.test(path))?.page ?? OTHER;
  };
}
