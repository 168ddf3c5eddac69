import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { routesOf } from "./routes";

const folder = mkdtempSync(join(tmpdir(), "plexus-routes-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** As Next writes it, the more particular first. */
writeFileSync(
  join(folder, "routes-manifest.json"),
  JSON.stringify({
    staticRoutes: [{ page: "/today", regex: "^/today(?:/)?$", routeKeys: {} }],
    dynamicRoutes: [
      { page: "/patients/[patientId]", regex: "^/patients/([^/]+?)(?:/)?$" },
      { page: "/patients/[patientId]/plan", regex: "^/patients/([^/]+?)/plan(?:/)?$" },
    ],
  }),
);

test("an address is told by its route, and one that is none of ours by nothing", () => {
  const routeOf = routesOf(folder);
  for (const [path, route] of [
    ["/today", "/today"],
    ["/patients/0190a1b2", "/patients/[patientId]"],
    ["/patients/0190a1b2/plan", "/patients/[patientId]/plan"],
    ["/_next/static/chunks/a.js", "/_next/static/"],
    ["/api/health/ready", "/api/health/"],
    ["/patients/0190a1b2/else", "other"],
    ["/wp-login.php", "other"],
    ["", "other"],
  ])
    expect(routeOf(path ?? ""), path).toBe(route);
});
