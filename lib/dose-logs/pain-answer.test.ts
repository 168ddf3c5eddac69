import { expect, test } from "vitest";
import { painAnswer } from "./pain-answer";

const answers = (kind: Parameters<typeof painAnswer>[0]) =>
  Array.from({ length: 11 }, (_, pain) => painAnswer(kind, pain));

test("pain is fine up to 3; at 4 and 5 it depends on where it is felt; above 5 it was too much anywhere", () => {
  const expected = [...Array(4).fill("fine"), ...Array(2).fill("limits"), ...Array(5).fill("high")];
  for (const kind of ["strength", "stretch", "aerobic", "rest-position"] as const)
    expect(answers(kind), kind).toEqual(expected);
});

test("a nerve glide is felt in the leg: above 3 its own limit is said, however strong it was", () => {
  expect(answers("nerve-glide")).toEqual([...Array(4).fill("fine"), ...Array(7).fill("leg")]);
});
