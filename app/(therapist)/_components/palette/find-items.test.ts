import { expect, test } from "vitest";
import { isFound, scopeOf } from "./find-items";

test("a sign before the words asks for patients or for actions alone", () => {
  expect(scopeOf("@ mar")).toEqual({ scope: "patients", words: "mar" });
  expect(scopeOf(" >plan")).toEqual({ scope: "actions", words: "plan" });
  expect(scopeOf("mar@home")).toEqual({ scope: "all", words: "mar@home" });
  expect(scopeOf("@")).toEqual({ scope: "patients", words: "" });
});

test("words find a label that has words beginning so, whatever their order, case and accents", () => {
  expect(isFound("Open this plan", "pl op")).toBe(true);
  expect(isFound("Café and library", "CAFE")).toBe(true);
  expect(isFound("Open this plan", "lan")).toBe(false);
  expect(isFound("Open this plan", "")).toBe(true);
});
