import type { Pool } from "pg";
import { expect, it } from "vitest";
import { countedIn, unnamed } from "./rate-limit";

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

it("names no statement, which another connection would not know or would know already", async () => {
  const asked: unknown[] = [];
  const pool = { query: async (one: unknown) => asked.push(one) } as unknown as Pick<Pool, "query">;
  await unnamed(pool).query({ name: "ratelimit:upsert", text: "select $1::int", values: [7] });
  expect(asked).toEqual([{ text: "select $1::int", values: [7] }]);
});
