import { describe, expect, test } from "vitest";
import type { SentChannel } from "./vocabulary";
import { otherWay, wayOf } from "./ways";

const reach = (...ways: SentChannel[]): ReadonlySet<SentChannel> => new Set(ways);

describe("the way of a reminder", () => {
  test("is the one that was chosen, else the other that is open", () => {
    expect(wayOf("push", reach("push", "mail"))).toBe("push");
    expect(wayOf("mail", reach("push", "mail"))).toBe("mail");
    expect(wayOf("push", reach("mail"))).toBe("mail");
    expect(wayOf("push", reach())).toBeNull();
  });

  test("is none for a calendar, which reminds by itself, and for who wants none", () => {
    expect(wayOf("calendar", reach("push", "mail"))).toBeNull();
    expect(wayOf(null, reach("push", "mail"))).toBeNull();
  });
});

test("after days without an entry it is another than what was not heeded, or none", () => {
  expect(otherWay("push", reach("push", "mail"))).toBe("mail");
  expect(otherWay("mail", reach("push", "mail"))).toBe("push");
  expect(otherWay("push", reach("push"))).toBeNull();
  expect(otherWay(null, reach("push"))).toBe("push");
  expect(otherWay(null, reach("push", "mail"))).toBe("mail");
});
