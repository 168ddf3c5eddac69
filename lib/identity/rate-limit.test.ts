import { expect, it } from "vitest";
import { countedIn } from "./rate-limit";

it("knows what a limiter says by its shape, whichever bundle's class it is of", () => {
  class OfAnotherBundle {
    get consumedPoints() {
      return 11;
    }
    get msBeforeNext() {
      return 1500;
    }
  }
  expect(countedIn(new OfAnotherBundle())).toEqual({ count: 11, seconds: 2 });
  expect(countedIn({ consumedPoints: 3, msBeforeNext: 0 })).toEqual({ count: 3, seconds: 1 });
});

it("takes no failure for a count", () => {
  const failure = Object.assign(new Error("no"), { consumedPoints: 1, msBeforeNext: 1 });
  for (const other of [failure, new Error("no"), null, undefined, "text", {}])
    expect(countedIn(other)).toBeNull();
});
