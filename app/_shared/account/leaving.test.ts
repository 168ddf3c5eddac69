import { expect, test, vi } from "vitest";
import { beforeLeaving, tidyUp } from "./leaving";

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
