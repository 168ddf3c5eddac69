import { describe, expect, it } from "vitest";
import { doseLogBody } from "@/lib/dose-logs/schema";
import { bodyOf } from "./detail-body";

const counted = { timed: false, bothSides: false, planned: undefined };
const form = { sets: "2", amount: "8", pain: "", effort: "", stopRule: "", note: " " };

describe("a detailed log from the form", () => {
  it("has the same amount in every set, on each leg where both are prescribed", () => {
    expect(bodyOf(form, counted)).toEqual({ sets: [{ reps: 8 }, { reps: 8 }], note: "" });
    expect(
      bodyOf({ ...form, sets: "1", side: "both" }, { ...counted, timed: true, bothSides: true }),
    ).toEqual({
      sets: [
        { seconds: 8, side: "left" },
        { seconds: 8, side: "right" },
      ],
      note: "",
    });
  });

  it("says the load where it was not as planned", () => {
    const loaded = (load: string, planned?: { kg: number }) =>
      bodyOf({ ...form, load }, { ...counted, planned }).load;
    expect(loaded('{"kg":2.5}', { kg: 5 })).toEqual({ kg: 2.5 });
    expect(loaded('{"band":"red"}')).toEqual({ band: "red" });
    expect(loaded('{"kg":5}', { kg: 5 })).toBeUndefined();
    expect(loaded("", { kg: 5 })).toBeUndefined();
    expect(loaded('{"text":" "}', { kg: 5 })).toBeUndefined();
    expect(doseLogBody.safeParse(bodyOf({ ...form, load: '{"stepCm":15}' }, counted)).success).toBe(true);
  });
});
