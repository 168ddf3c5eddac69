import { readdirSync } from "node:fs";
import { unstable_doesMiddlewareMatch } from "next/experimental/testing/server";
import { NextRequest } from "next/server";
import { expect, it } from "vitest";
import { config, proxy } from "./proxy";

const headersOf = (path: string) => proxy(new NextRequest(`http://127.0.0.1${path}`)).headers;
const policyOf = (path: string) => headersOf(path).get("Content-Security-Policy");

it("comes before every address but the build's own files, whatever it ends in", () => {
  const comes = (url: string) => unstable_doesMiddlewareMatch({ config, nextConfig: {}, url });
  const pages = [
    "/",
    "/today",
    "/x.js",
    "/patients/x.png",
    "/robots.txt",
    "/a.css",
    "/_next/data/x.json",
    "/calendar/x.ics",
  ];
  for (const path of [...pages, "/worker.js", "/icon.svg"]) expect([path, comes(path)]).toEqual([path, true]);
  expect(comes("/_next/static/chunks/a.js")).toBe(false);
  for (const path of pages) {
    expect(policyOf(path)).toMatch(/script-src 'self' 'nonce-[^']+' 'strict-dynamic'/);
    expect(headersOf(path).get("Cache-Control")).toBe("no-store");
  }
});

it("lets no page move what its addresses are relative to, load a plug-in, or be put into a frame", () => {
  for (const path of ["/", "/today", "/x.js"])
    for (const part of ["base-uri 'none'", "object-src 'none'", "frame-ancestors 'none'"])
      expect(policyOf(path)?.split("; ")).toContain(part);
});

it("gives each answer a nonce of its own", () => {
  expect(new Set([1, 2, 3].map(() => policyOf("/today"))).size).toBe(3);
});

it("lets a file run nothing but a worker, and says of each that there is that it is one", () => {
  const files = [
    ...readdirSync("public").map((name) => `/${name}`),
    "/worker.js",
    "/icon.svg",
    "/manifest.webmanifest",
  ];
  for (const path of files) {
    const policy = "default-src 'none'; script-src 'self'; connect-src 'self'; frame-ancestors 'none'";
    expect([path, policyOf(path)]).toEqual([path, policy]);
    expect(headersOf(path).get("Cache-Control")).toBeNull();
  }
});

it("keeps an address that is itself a secret from travelling on", () => {
  for (const path of ["/invite", "/reset", "/calendar/x.ics", "/me/reminders/prove"])
    expect([path, headersOf(path).get("Referrer-Policy")]).toEqual([path, "no-referrer"]);
});

it("tells a page its own address, whatever a browser claims it to be", () => {
  const headers = { "x-plexus-asked-for": "/clinic" };
  const request = new NextRequest("http://127.0.0.1/caseload?view=needs", { headers });
  const told = proxy(request).headers.get("x-middleware-request-x-plexus-asked-for");
  expect(told).toBe("/caseload?view=needs");
});

it("lets a picture that somebody sent do nothing where it is opened by itself, and touches no page by that", () => {
  const id = crypto.randomUUID();
  for (const path of [`/inbox/pictures/${id}`, `/messages/${id}/pictures/${id}?size=small`])
    expect(policyOf(path)).toBe("default-src 'none'; sandbox; frame-ancestors 'none'");
  for (const path of ["/inbox", `/messages/${id}`, "/exercises/pictures", "/inbox/pictures"])
    expect(policyOf(path)).toContain("default-src 'self'");
});
