import { expect, test, vi } from "vitest";
import { beforeLeaving, leaveBy, tidyUp } from "./leaving";

test("a sign-out waits for what is to be done before it, and neither for what fails nor for what hangs", async () => {
  vi.useFakeTimers();
  const did: string[] = [];
  const ends = [
    beforeLeaving(async () => void did.push("done")),
    beforeLeaving(() => Promise.reject(new Error("no room"))),
    beforeLeaving(() => new Promise(() => {})),
  ];
  const left = tidyUp().then(() => did.push("left"));
  await vi.advanceTimersByTimeAsync(1_900);
  expect(did).toEqual(["done"]);
  await vi.advanceTimersByTimeAsync(200);
  await left;
  expect(did).toEqual(["done", "left"]);
  for (const end of ends) end();
  await tidyUp();
  expect(did).toEqual(["done", "left"]);
  vi.useRealTimers();
});

test("a sign-out that fails leaves one signed in: what was ended before it goes on", async () => {
  const did: string[] = [];
  const end = beforeLeaving(
    async () => void did.push("ended"),
    () => did.push("goes on"),
  );
  expect(await leaveBy(() => Promise.reject(new TypeError("Failed to fetch")))).toBe(false);
  expect(did).toEqual(["ended", "goes on"]);
  expect(await leaveBy(async () => did.push("signed out"))).toBe(true);
  expect(did).toEqual(["ended", "goes on", "ended", "signed out"]);
  end();
});
