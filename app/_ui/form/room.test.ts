import { expect, test } from "vitest";
import { roomIn } from "./room";

test("a limit is said as one nears it, and how far it is passed; short ones are not counted", () => {
  expect(roomIn(449, 500)).toBeNull();
  expect(roomIn(450, 500)).toEqual({ left: 50 });
  expect(roomIn(500, 500)).toEqual({ left: 0 });
  expect(roomIn(523, 500)).toEqual({ over: 23 });
  expect(roomIn(80, 80)).toBeNull();
  expect(roomIn(9_000, undefined)).toBeNull();
});
