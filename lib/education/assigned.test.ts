import { describe, expect, it } from "vitest";
import type { TodayPrescription } from "../today/prescription";
import { assignedIn, lighterNow, plannedFor, slugsIn } from "./assigned";

const item = (given: object): TodayPrescription =>
  ({
    ...{
      id: "x",
      note: "",
      inForce: true,
      held: false,
      walking: false,
      seconds: 0,
      exercise: null,
      side: null,
    },
    ...{ sides: [], schedule: { timesPerDay: 1, days: { type: "flexible", perWeek: 7 } } },
    ...given,
  }) as unknown as TodayPrescription;
const card = (id: string, slug?: string, given: object = {}) =>
  item({ id, kind: "education", dose: { card: id, text: "", ...(slug ? { slug } : {}) }, ...given });
const limit = item({ id: "sit", kind: "sitting-limit", dose: { limitMinutes: 30, posture: "sitting" } });

describe("the cards that a plan has given", () => {
  it("are those of the plan in force that name a card, read or not", () => {
    const prescriptions = [
      card("a", "sleep"),
      card("b"),
      limit,
      card("c", "flares"),
      card("d", "later", { inForce: false }),
    ];
    expect(assignedIn({ prescriptions, cardsRead: ["c"] })).toEqual([
      { slug: "sleep", prescriptionId: "a", read: false },
      { slug: "flares", prescriptionId: "c", read: true },
    ]);
    expect(slugsIn(prescriptions)).toEqual(["sleep", "flares", "later"]);
  });

  it("are there once each, unread as long as one of them is", () => {
    const prescriptions = [card("a", "sleep"), card("b", "sleep")];
    const given = (cardsRead: string[]) => assignedIn({ prescriptions, cardsRead });
    expect(given(["a"])).toEqual([{ slug: "sleep", prescriptionId: "b", read: false }]);
    expect(given(["a", "b"])).toEqual([{ slug: "sleep", prescriptionId: "a", read: true }]);
  });
});

describe("what a card says of the plan", () => {
  it("is of what is in force and not on hold", () => {
    const walk = item({ id: "walk", kind: "aerobic", walking: true });
    const bike = item({ id: "bike", kind: "aerobic" });
    expect(plannedFor("sitting-limit", [limit])?.id).toBe("sit");
    expect(plannedFor("walking", [bike, walk])?.id).toBe("walk");
    expect(plannedFor("walking", [bike, { ...walk, held: true }])).toBeUndefined();
    expect(plannedFor("sitting-limit", [{ ...limit, inForce: false }])).toBeUndefined();
    expect(plannedFor("rest-position", [limit])).toBeUndefined();
  });
});

it("a card offers the lighter plan to whoever can swap to it now, and tells who is on it that they are", () => {
  const day = { onLighter: false, lighterOffered: true, stopped: null };
  const stopped = {} as NonNullable<Parameters<typeof lighterNow>[0]["stopped"]>;
  expect(lighterNow(day)).toBe("offered");
  expect(lighterNow({ ...day, onLighter: true, lighterOffered: false })).toBe("on");
  expect(lighterNow({ ...day, onLighter: null, lighterOffered: false })).toBe("none");
  expect(lighterNow({ ...day, lighterOffered: false })).toBe("none");
  expect(lighterNow({ ...day, stopped })).toBe("none");
});
