import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { exerciseSlug } from "./schema";
import { freeSlug, slugOf } from "./slug";

describe("a slug", () => {
  it("is made of the name", () => {
    expect(slugOf("Bridge, heels raised")).toBe("bridge-heels-raised");
    expect(slugOf("Étirement du mollet")).toBe("etirement-du-mollet");
    expect(slugOf("تمرين")).toBe("exercise");
  });

  it("takes the lowest free number", () => {
    expect(freeSlug("Walking", new Set(["walking", "walking-2", "walking-4"]))).toBe("walking-3");
    expect(freeSlug("Walking", new Set())).toBe("walking");
  });

  it("is valid and free whatever the name", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 100 }), (name) => {
        const first = freeSlug(name, new Set());
        const second = freeSlug(name, new Set([first]));
        expect(exerciseSlug.safeParse(first).success && exerciseSlug.safeParse(second).success).toBe(true);
        expect(second).not.toBe(first);
      }),
    );
  });
});
