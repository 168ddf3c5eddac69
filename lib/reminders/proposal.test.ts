import { expect, test } from "vitest";
import { chosenTimes, proposedFrom } from "./proposal";

test("the usual time is proposed for each part that the plan asks something of, and no way yet", () => {
  const proposed = proposedFrom({ morning: 5, midday: 0, afternoon: 0, evening: 2 });
  expect(proposed.times).toEqual({ morning: 480, midday: null, afternoon: null, evening: 1110 });
  expect(proposed.channel).toBeNull();
  expect(chosenTimes(proposed)).toEqual([480, 1110]);
});

test("the chosen times are in the order of the day, whatever part they are of", () => {
  const times = { morning: 700, midday: null, afternoon: null, evening: 600 };
  expect(chosenTimes({ times })).toEqual([600, 700]);
});
