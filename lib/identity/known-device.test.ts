import { afterEach, expect, it, vi } from "vitest";
import { isKnownOn, sealDevice, unsealDevice, withKnown } from "./known-device";

const SECRET = "a secret for tests alone, long enough";

afterEach(() => void vi.useRealTimers());

it("knows who signed in on it, however they typed their name, and nobody else", () => {
  const device = withKnown(withKnown(null, "Marta"), "tom@example.org");
  expect([" marta ", "MARTA", "tom@example.org"].map((name) => isKnownOn(device, name))).toEqual([
    true,
    true,
    true,
  ]);
  expect(isKnownOn(device, "hanna")).toBe(false);
  expect(isKnownOn(null, "marta")).toBe(false);
});

it("knows five, of whom the one gives way who came longest ago", () => {
  let device = withKnown(null, "one");
  for (const name of ["two", "three", "four", "five", "one", "six"]) device = withKnown(device, name);
  const known = ["one", "two", "three", "four", "five", "six"].filter((name) => isKnownOn(device, name));
  expect(known).toEqual(["one", "three", "four", "five", "six"]);
});

it("forgets who has not signed in for 400 days", () => {
  vi.useFakeTimers({ now: new Date("2026-01-01T12:00:00Z"), toFake: ["Date"] });
  const device = withKnown(null, "marta");
  vi.setSystemTime(new Date("2027-02-04T12:00:00Z"));
  expect(isKnownOn(device, "marta")).toBe(true);
  vi.setSystemTime(new Date("2027-02-05T12:00:00Z"));
  expect(isKnownOn(device, "marta")).toBe(false);
});

it("says nothing of whom it knows, not even how many, and is taken only as it was sealed", () => {
  const one = withKnown(null, "marta");
  const sealed = sealDevice(one, SECRET);
  expect(unsealDevice(sealed, SECRET)).toEqual(one);
  let five = one;
  for (const name of ["two", "three", "four", "five"]) five = withKnown(five, name);
  expect(sealDevice(five, SECRET)).toHaveLength(sealed.length);
  expect(JSON.stringify(five)).not.toMatch(/marta|two/);
  const forged = Buffer.from(JSON.stringify(one)).toString("base64url");
  for (const other of [undefined, "", "x", forged, `${sealed.slice(0, -2)}AA`])
    expect(unsealDevice(other, SECRET)).toBeNull();
  expect(unsealDevice(sealed, "another secret, as long as the first one")).toBeNull();
  const hashes = [one, withKnown(null, "marta")].map(({ names }) => names[0]?.hash);
  expect(new Set(hashes).size, "two devices of one person have nothing in common").toBe(2);
});
