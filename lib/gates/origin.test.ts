import { afterEach, beforeEach, expect, test } from "vitest";
import { isSameOrigin } from "./origin";

const asked = (origin: string | null, host = "plexus.example") =>
  isSameOrigin(new Headers(origin === null ? { host } : { host, origin }));

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

test("a client that is no browser sends no origin", () => {
  process.env.PLEXUS_MODE = "production";
  expect(asked(null)).toBe(true);
});
