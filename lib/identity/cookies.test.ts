import { afterEach, expect, test, vi } from "vitest";
import { authOptions } from "./options";
import { cookieName, ownCookie } from "./own-cookie";

afterEach(() => {
  vi.unstubAllEnvs();
});

test("by https every cookie of ours is this host's alone, and no script's", () => {
  vi.stubEnv("PLEXUS_ORIGIN", "https://plexus.example");
  const kept = Object.values(authOptions().cookies ?? {});
  expect(kept.map(({ name }) => name)).toEqual(["__Host-plexus.sign-in", "__Host-plexus.callback-url"]);
  for (const name of ["device", "step"] as const) expect(cookieName(name)).toBe(`__Host-plexus.${name}`);
  // `__Host-` holds with `Secure`, `/` and no domain alone.
  for (const options of [...kept.map((one) => one.options), ownCookie()])
    expect(options).toEqual({ httpOnly: true, sameSite: "lax", path: "/", secure: true });
});

test("by http, on this machine, no name says what does not hold", () => {
  vi.stubEnv("PLEXUS_ORIGIN", "http://localhost:3000");
  expect(Object.values(authOptions().cookies ?? {}).map(({ name }) => name)).toEqual([
    "plexus.sign-in",
    "plexus.callback-url",
  ]);
  expect(ownCookie().secure).toBe(false);
});
