import { expect, test } from "vitest";
import { sentence } from "./sentence";

test("ends once, whether or not a note ends by itself", () => {
  expect(["“It hurt”", "“It hurt.”", "“Did it?”", "It hurt…", "Mum (at home)"].map(sentence)).toEqual([
    ...["“It hurt”.", "“It hurt.”", "“Did it?”", "It hurt…", "Mum (at home)."],
  ]);
});
