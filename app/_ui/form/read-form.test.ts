import { expect, test } from "vitest";
import { readForm } from "./read-form";

const formOf = (...entries: [string, string][]) => {
  const form = new FormData();
  for (const [name, value] of entries) form.append(name, value);
  return form;
};

test("a dotted name goes a level down", () => {
  const form = formOf(["name", "Bridge"], ["dose.sets", "3"], ["dose.reps", "10"]);
  expect(readForm(form)).toEqual({ name: "Bridge", dose: { sets: "3", reps: "10" } });
});

test("a name with brackets is a list even with one entry", () => {
  expect(readForm(formOf(["days[]", "1"]))).toEqual({ days: ["1"] });
});

test("the same name more than once is a list", () => {
  expect(readForm(formOf(["days", "1"], ["days", "3"], ["days", "5"]))).toEqual({ days: ["1", "3", "5"] });
});

test("a file is not text and is left out", () => {
  const form = formOf(["note", "a"]);
  form.append("file", new File(["x"], "x.txt"));
  expect(readForm(form)).toEqual({ note: "a" });
});
