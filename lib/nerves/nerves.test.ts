import { describe, expect, it } from "vitest";
import { halfShape, placed, silhouette } from "../body/outline";
import { BODY_SIDES, FACES } from "../body/places";
import { coursesOf, landmarksOf, tagOf } from "./courses";
import {
  areasOf,
  holds,
  lightOf,
  litFor,
  NERVE_ITEMS,
  nerveAt,
  nervesOf,
  partsOf,
  sciaticShare,
  serversOf,
} from "./nerves";
import { CARRIES, COURSES, LANDMARKS, NERVES, RESTS_ON, ROOTS } from "./nerves.data";

const kneeFront = { zone: "knee", face: "front" } as const;
const course = (nerve: string, face = "back") => {
  const found = COURSES.find((one) => one.nerve === nerve && !one.root && one.face === face);
  if (!found) throw new Error(`No course of ${nerve}`);
  return found;
};

describe("where the nerves run", () => {
  it.each(FACES)("is inside the body, on either leg: %s", (face) => {
    const body = silhouette(face);
    for (const { line, nerve } of COURSES.filter((one) => one.face === face)) {
      for (const [index, [x, y]] of line.entries()) {
        const [bx, by] = line[index - 1] ?? [x, y];
        for (const share of [0, 0.25, 0.5, 0.75, 1])
          for (const side of BODY_SIDES)
            expect(
              holds(body, placed(face, side, [bx + (x - bx) * share, by + (y - by) * share])),
              `${nerve} at ${x} ${y}`,
            ).toBe(true);
      }
    }
  });

  it("draws every sciatic root, L4 to S3, from the spine to where they gather", () => {
    const roots = COURSES.filter(({ nerve, root }) => nerve === "sciatic" && root);
    expect(roots.map(({ root }) => root)).toEqual(["L4", "L5", "S1", "S2", "S3"]);
    expect(new Set(roots.map(({ line }) => String(line.at(-1)))).size).toBe(1);
    expect(roots[0]?.line.at(-1)).toEqual(course("sciatic").line[0]);
  });

  it("divides the sciatic nerve above the hollow of the knee into its two branches", () => {
    const end = course("sciatic").line.at(-1);
    expect(course("tibial").line[0]).toEqual(end);
    expect(course("peroneal").line[0]).toEqual(end);
    expect(end?.[1]).toBeGreaterThan(150);
    expect(end?.[1]).toBeLessThan(192);
  });

  it("leads the peroneal branch round the outer side below the knee, the tibial down the middle", () => {
    const [, outermost] = [course("tibial"), course("peroneal").line.at(-1)];
    expect(outermost?.[0]).toBeGreaterThan(26);
    expect(course("peroneal", "front").line[0]?.[0]).toBeGreaterThan(26);
    for (const [x, y] of course("tibial").line) if (y < 240) expect(Math.abs(x - 17.7)).toBeLessThan(1);
  });
});

describe("whose territory it is", () => {
  it("gives the front of the knee to L3 and L4 by the femoral nerve, never to the sciatic", () => {
    expect(serversOf(kneeFront)).toEqual(["femoral", "saphenous", "L3", "L4"]);
    for (const item of serversOf(kneeFront)) expect(sciaticShare(item)).not.toBe("all");
  });

  it("gives the sole to S1 and the tibial branch, the top of the foot to L5 and the peroneal", () => {
    expect(serversOf({ zone: "foot", face: "back" })).toEqual(
      expect.arrayContaining(["sciatic", "tibial", "S1"]),
    );
    expect(serversOf({ zone: "foot", face: "front" })).toEqual(expect.arrayContaining(["peroneal", "L5"]));
    expect(serversOf({ zone: "calf", face: "front" })).toEqual(
      expect.arrayContaining(["peroneal", "saphenous", "L4", "L5"]),
    );
  });

  it("gives the outer edge of the foot to the sural nerve, and the inner thigh, not the kneecap, to the obturator", () => {
    expect(serversOf({ zone: "foot", face: "back" })).toContain("sural");
    expect(serversOf({ zone: "thigh", face: "front" })).toContain("obturator");
    expect(serversOf({ zone: "knee", face: "back" })).toContain("obturator");
    expect(serversOf(kneeFront)).not.toContain("obturator");
  });

  it("claims nothing for the lower back and belly", () => {
    for (const face of FACES) expect(serversOf({ zone: "back", face })).toEqual([]);
  });

  it("says of every item where it serves, and of the trunk what its two branches do", () => {
    for (const item of NERVE_ITEMS) expect(partsOf(item).length, item).toBeGreaterThan(0);
    expect(areasOf("sciatic")).toEqual([...areasOf("tibial"), ...areasOf("peroneal")]);
  });

  it("knows what is sciatic: all below L4, L4 in part, L2 and L3 not", () => {
    const shares = Object.fromEntries(NERVE_ITEMS.map((item) => [item, sciaticShare(item)]));
    expect(shares).toEqual({
      sciatic: "all",
      tibial: "all",
      peroneal: "all",
      sural: "all",
      obturator: "none",
      femoral: "none",
      saphenous: "none",
      L2: "none",
      L3: "none",
      L4: "part",
      L5: "all",
      S1: "all",
      S2: "all",
      S3: "all",
    });
  });

  it("has a source for every word", () => {
    for (const item of NERVE_ITEMS) expect(RESTS_ON[item].length, item).toBeGreaterThan(0);
  });
});

describe("what lights up", () => {
  const lit = (item: (typeof NERVE_ITEMS)[number]) =>
    new Set(COURSES.filter((one) => lightOf(one, item) !== "quiet").map(({ nerve, root }) => root ?? nerve));

  it("is a root and all that carries it", () => {
    for (const root of ROOTS) expect([...lit(root)].sort()).toEqual([root, ...nervesOf(root)].sort());
  });

  it("is a branch with its trunk and the roots it has its fibres from, and not the other branch", () => {
    expect([...lit("peroneal")].sort()).toEqual([...CARRIES.peroneal, "sciatic", "peroneal"].sort());
    expect([...lit("saphenous")].sort()).toEqual([...CARRIES.saphenous, "femoral", "saphenous"].sort());
  });

  it("never mixes the sciatic with the femoral nerve where a nerve is chosen", () => {
    for (const nerve of NERVES) {
      const other =
        sciaticShare(nerve) === "all"
          ? ["femoral", "saphenous", "obturator"]
          : ["sciatic", "tibial", "peroneal", "sural"];
      for (const name of other) expect(lit(nerve).has(name as never)).toBe(false);
    }
  });

  it("is drawn above what is quiet", () => {
    const lights = coursesOf("back", "left", ["L5"]).map(({ light }) => light);
    expect(lights.lastIndexOf("quiet")).toBeLessThan(lights.indexOf("along"));
    expect(lights.at(-1)).toBe("own");
  });
});

describe("a part that is touched", () => {
  it("lights the nerves that serve its skin, or the roots where no branch does", () => {
    expect(litFor(kneeFront)).toEqual(["femoral", "saphenous"]);
    expect(litFor({ zone: "buttock", face: "back" })).toEqual(["S3"]);
  });
});

describe("a tap on the drawing", () => {
  it("means the nerve it hits, else none", () => {
    expect(nerveAt("back", [18.2, 125])).toBe("sciatic");
    expect(nerveAt("back", [17.5, 225])).toBe("tibial");
    expect(nerveAt("front", [21, 226])).toBe("peroneal");
    expect(nerveAt("front", [19, 150])).toBe("femoral");
    expect(nerveAt("back", [30, 125])).toBeNull();
    // The middle of the sole means the sole, not a nerve that ends beside it.
    const sole = halfShape("back", "foot");
    const middle = (at: 0 | 1) => {
      const all = sole.map((point) => point[at]);
      return (Math.min(...all) + Math.max(...all)) / 2;
    };
    expect(nerveAt("back", [middle(0), middle(1)])).toBeNull();
  });
});

describe("the name of a root on the drawing", () => {
  it("stands in its area, or beside the leg with a line to it, and never on a landmark's line", () => {
    for (const face of FACES) {
      for (const side of BODY_SIDES) {
        const marks = landmarksOf(face, side);
        for (const root of ROOTS) {
          const tag = tagOf(face, side, root);
          expect(tag !== null, `${root} ${face}`).toBe(areasOf(root).some((area) => area.face === face));
          if (!tag) continue;
          const spot = tag.to ?? tag;
          const rings = areasOf(root).filter((area) => area.face === face);
          expect(rings.some(({ ring }) => holds(ring, [Math.abs(spot.x - 50), spot.y]))).toBe(true);
          if (tag.to) for (const { from } of marks) expect(Math.abs(from.y - tag.y)).toBeGreaterThan(7);
        }
      }
    }
  });
});

describe("names beside the drawing", () => {
  it("stand on the side of the leg that is shown, one below the other", () => {
    for (const face of FACES) {
      for (const side of BODY_SIDES) {
        const marks = landmarksOf(face, side);
        for (const { to, from, outwards } of marks) expect((from.x - to.x) * outwards).toBeGreaterThan(0);
        const heights = marks.map(({ from }) => from.y);
        heights.forEach((y, index) => {
          if (index > 0) expect(y - (heights[index - 1] ?? 0)).toBeGreaterThan(14);
        });
      }
    }
    expect(LANDMARKS.length).toBe(new Set(LANDMARKS.map(({ id }) => id)).size);
  });
});
