import { expect, test } from "vitest";
import { fieldErrorsOf } from "./field-errors";

test("what a field is wrong in stands beside it, and who was first does not", () => {
  const fields = { name: "required" };
  expect(fieldErrorsOf({ error: "invalid", fields })).toEqual(fields);
  expect(fieldErrorsOf({ error: "blocked", fields })).toEqual(fields);
  expect(fieldErrorsOf({ error: "forbidden" })).toEqual({});
  const first = { number: "3", publisherName: "Omar Said", publishedAt: "2026-11-30T09:00:00Z" };
  expect(fieldErrorsOf({ error: "conflict", fields: first })).toEqual({});
});
