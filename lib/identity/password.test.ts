import { availableParallelism } from "node:os";
import { expect, it } from "vitest";
import { isBusy } from "../db/scope";
import { hashPassword, passwordMatches } from "./password";

it("compares few at once, lets 50 strangers wait, is busy for the others, and still hashes for whoever has shown who they are", async () => {
  const stored = await hashPassword("a long enough password");
  const strangers = Array.from({ length: 60 }, () => passwordMatches(stored, "wrong", { isStranger: true }));
  const all = Promise.allSettled(strangers);
  const own = passwordMatches(stored, "a long enough password");
  const compared: boolean[] = [];
  for (const stranger of strangers) void stranger.then((is) => compared.push(is)).catch(() => undefined);
  expect(await own).toBe(true);
  const atOnce = Math.max(1, Math.min(4, availableParallelism()) - 1);
  expect(compared.length, "whoever is known comes before those who wait").toBeLessThanOrEqual(2 * atOnce);
  const refused = (await all).filter((one) => one.status === "rejected" && isBusy(one.reason));
  expect(refused).toHaveLength(60 - 50 - atOnce);
  expect(compared).toEqual(Array<boolean>(50 + atOnce).fill(false));
});

it("compares nothing with nobody", async () => {
  expect(await passwordMatches(null, "nobody's password")).toBe(false);
});
