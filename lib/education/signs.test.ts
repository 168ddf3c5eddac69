import { expect, test } from "vitest";
import { FORMS, RED_FLAG_IDS, urgencyOf } from "../screenings/vocabulary";
import { signsIn } from "./signs";

test("a card names exactly the warning signs that the program asks about, each once, by how soon it wants them seen to", () => {
  const [atOnce, askedOn, sameDay] = [signsIn("at-once"), signsIn("asked-on"), signsIn("same-day")];
  expect([...atOnce, ...askedOn, ...sameDay].sort()).toEqual([...RED_FLAG_IDS].sort());
  expect([...RED_FLAG_IDS].sort()).toEqual([...FORMS.full].sort());
  const urgency = (acute: boolean | null) => (flag: (typeof RED_FLAG_IDS)[number]) =>
    urgencyOf({ flag, acute });
  expect(new Set(atOnce.map(urgency(false)))).toEqual(new Set(["emergency"]));
  expect(new Set(sameDay.map(urgency(null)))).toEqual(new Set(["same-day"]));
  expect(new Set(askedOn.map(urgency(true)))).toEqual(new Set(["emergency"]));
  expect(new Set(askedOn.map(urgency(false)))).toEqual(new Set(["same-day"]));
});
