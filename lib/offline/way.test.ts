import { expect, test } from "vitest";
import { isFromProgram, wayOf } from "./way";

const HOME = "https://plexus.example";
const way = (path: string, mode = "navigate", method = "GET") =>
  wayOf({ method, mode, url: new URL(path, HOME).href }, HOME);

test("a patient's page comes from the network, and from the shell where there is none", () => {
  for (const path of ["/", "/today", "/today?day=2026-07-14", "/today/abc?slot=1", "/plan", "/body-chart"])
    expect(way(path)).toBe("page");
});

test("code comes from where it is kept", () => {
  expect(way("/_next/static/chunks/a.js", "no-cors")).toBe("code");
});

test("nothing with data in it, and nothing of anybody else, is the worker's", () => {
  expect(way("/api/v1/today", "cors")).toBe("network");
  expect(way("/api/v1/offline", "navigate")).toBe("network");
  // What a page asks of the server while one moves about in it.
  expect(way("/today?_rsc=1", "cors")).toBe("network");
  expect(way("/today", "navigate", "POST")).toBe("network");
  expect(way("/caseload")).toBe("network");
  expect(way("/todays")).toBe("network");
  expect(way("/sign-in")).toBe("network");
  expect(way("https://else.example/_next/static/a.js", "no-cors")).toBe("network");
});

test("what a gateway says in the program's place counts as no network", () => {
  expect([200, 302, 404, 500].filter((status) => isFromProgram({ status }))).toHaveLength(4);
  expect([502, 503, 504].filter((status) => isFromProgram({ status }))).toEqual([]);
});
