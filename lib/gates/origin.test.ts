import { afterEach, beforeEach, expect, test } from "vitest";
import { isSameOrigin } from "./origin";

const asked = (origin: string | null, host = "plexus.example", site?: string) =>
  isSameOrigin(
    new Headers({ host, ...(origin !== null && { origin }), ...(site && { "sec-fetch-site": site }) }),
  );

beforeEach(() => {
  process.env.PLEXUS_ORIGIN = "https://plexus.example";
});
afterEach(() => {
  delete process.env.PLEXUS_ORIGIN;
  delete process.env.PLEXUS_MODE;
});

test("a demo takes writes from the address that it was opened at, and from no other page", () => {
  process.env.PLEXUS_MODE = "demo";
  expect(asked("http://127.0.0.1:3000", "127.0.0.1:3000")).toBe(true);
  expect(asked("http://192.0.2.7:3000", "192.0.2.7:3000")).toBe(true);
  expect(asked("https://plexus.example", "inner:3000")).toBe(true);
  for (const foreign of ["https://elsewhere.example", "http://127.0.0.1:3001", "null", "127.0.0.1:3000", ""])
    expect(asked(foreign, "127.0.0.1:3000")).toBe(false);
});

test("production has one origin, whatever host was asked", () => {
  process.env.PLEXUS_MODE = "production";
  expect(asked("https://plexus.example")).toBe(true);
  expect(asked("http://plexus.example")).toBe(false);
  expect(asked("http://127.0.0.1:3000", "127.0.0.1:3000")).toBe(false);
});

test("a client that is no browser says neither where a write comes from nor from what kind of page", () => {
  process.env.PLEXUS_MODE = "production";
  expect(asked(null)).toBe(true);
});

test("what a browser says of the page is believed, whatever Origin says and where it is missing", () => {
  for (const mode of ["production", "demo"]) {
    process.env.PLEXUS_MODE = mode;
    for (const site of ["cross-site", "same-site", "none", "anything"])
      for (const origin of ["https://plexus.example", null, "null"])
        expect([site, origin, asked(origin, "plexus.example", site)]).toEqual([site, origin, false]);
    for (const origin of ["https://plexus.example", null])
      expect(asked(origin, "plexus.example", "same-origin")).toBe(true);
    expect(asked("https://elsewhere.example", "plexus.example", "same-origin")).toBe(false);
  }
});

test("a form of an address that must not travel on sends a null origin, which counts by what kind of page it is", () => {
  process.env.PLEXUS_MODE = "production";
  expect(asked("null")).toBe(false);
  expect(asked("null", "plexus.example", "same-origin")).toBe(true);
});

test("an origin is a scheme and a host alone", () => {
  process.env.PLEXUS_MODE = "demo";
  for (const odd of [
    "http://127.0.0.1:3000/",
    "http://x@127.0.0.1:3000",
    "http://127.0.0.1:3000/a?b",
    "//127.0.0.1:3000",
  ])
    expect([odd, asked(odd, "127.0.0.1:3000")]).toEqual([odd, false]);
});
