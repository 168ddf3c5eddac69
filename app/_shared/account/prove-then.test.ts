import { expect, test } from "vitest";
import { done, fail, type Result } from "@/lib/result";
import { proveThen } from "./prove-then";

test("too many wrong passwords are said at their field, and what they would have opened is not asked", async () => {
  const asked: unknown[] = [];
  const after = (answer: Result) => {
    const action = async (input: unknown) => {
      asked.push(input);
      return done;
    };
    return proveThen(action, async () => answer)("typed");
  };
  expect(await after(fail("too-many"))).toEqual(fail("invalid", { password: "account.errors.tooMany" }));
  expect(await after(fail("sign-in"))).toEqual(fail("sign-in"));
  expect(asked).toEqual([]);
  expect(await after(done)).toEqual(done);
  expect(asked).toEqual(["typed"]);
});
