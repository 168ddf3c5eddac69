import { expect, test } from "vitest";
import { choiceSchema } from "./schema";

test("a time in the quiet hours is refused, unless reminders are turned off", () => {
  const choice = {
    times: { morning: 6 * 60, midday: null, afternoon: null, evening: null },
    quiet: { from: 21 * 60, to: 7 * 60 },
  };
  expect(choiceSchema.safeParse({ ...choice, channel: "push" }).success).toBe(false);
  expect(choiceSchema.safeParse({ ...choice, channel: null }).success).toBe(true);
});
