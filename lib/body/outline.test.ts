import { describe, expect, it } from "vitest";
import { kneePartAt, outlineOf, type PlaceShape, shapesOf, silhouette } from "./outline";
import { FACES, faceOf, PLACES, partsOf, placeId, placeOf } from "./places";

type Xy = readonly [number, number];

/** The points a path goes through: enough of it to say where it lies. */
function pointsOf(d: string): Xy[] {
  return [...d.matchAll(/([MCQ])([^MCQZ]*)/g)].map(([, , numbers = ""]) => {
    const [y = Number.NaN, x = Number.NaN] = numbers.trim().split(/\s+/).map(Number).reverse();
    return [x, y];
  });
}

const spread = (values: number[]) => [Math.min(...values), Math.max(...values)] as const;
function boxOf(d: string) {
  const points = pointsOf(d);
  const [left = 0, right = 0] = spread(points.map(([x]) => x));
  const [top = 0, bottom = 0] = spread(points.map(([, y]) => y));
  return { left, right, top, bottom };
}

function holds(polygon: readonly Xy[], [x, y]: Xy): boolean {
  let inside = false;
  polygon.forEach(([ax, ay], index) => {
    const [bx, by] = polygon[(index + 1) % polygon.length] ?? [0, 0];
    if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
  });
  return inside;
}

const overlap = (a: PlaceShape["hit"], b: PlaceShape["hit"]) =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

describe("the two views of the body", () => {
  it("draw each of the 30 places once, in the view it belongs to", () => {
    const drawn = FACES.flatMap((face) => shapesOf(face).map(({ id }) => id));
    expect([...drawn].sort()).toEqual(PLACES.map(placeId).sort());
    expect(drawn).toHaveLength(30);
    for (const face of FACES) {
      for (const { id, d } of shapesOf(face)) {
        expect(faceOf(placeOf(id))).toBe(face);
        expect(d).toMatch(/^M[-\d. CQM]+Z$/);
      }
    }
  });

  it("show the person's left at the viewer's left from behind, at the viewer's right from the front", () => {
    const leftKnee = (face: "back" | "front") =>
      outlineOf(face).places.find(({ id }) => id === `left-knee-${face}`)?.at.x ?? 0;
    expect(leftKnee("back")).toBeLessThan(50);
    expect(leftKnee("front")).toBeGreaterThan(50);
  });

  it.each(FACES)("mirror left and right exactly: %s", (face) => {
    const { places: shapes, width } = outlineOf(face);
    for (const shape of shapes) {
      const twin = shapes.find(({ zone, side }) => zone === shape.zone && side !== shape.side);
      expect(twin?.at.x).toBeCloseTo(width - shape.at.x, 6);
      expect(twin?.at.y).toBe(shape.at.y);
      const mirrored = pointsOf(twin?.d ?? "").map(([x, y]) => [width - x, y]);
      pointsOf(shape.d).forEach(([x, y], index) => {
        expect(Math.abs(x - (mirrored[index]?.[0] ?? 0))).toBeLessThan(0.15);
        expect(Math.abs(y - (mirrored[index]?.[1] ?? 0))).toBeLessThan(0.15);
      });
    }
  });

  it.each(FACES)("keep zones apart by a thin gap, inside the body and its frame: %s", (face) => {
    const { places: shapes, width, height } = outlineOf(face);
    const body = silhouette(face);
    for (const { d, at } of shapes) {
      const box = boxOf(d);
      expect(box.left).toBeGreaterThan(0);
      expect(box.right).toBeLessThan(width);
      expect(box.bottom).toBeLessThan(height);
      expect(holds(pointsOf(d), [at.x, at.y])).toBe(true);
      expect(holds(body, [at.x, at.y])).toBe(true);
    }
    for (const one of shapes)
      for (const other of shapes.filter(({ id }) => id !== one.id))
        for (const point of pointsOf(one.d)) expect(holds(pointsOf(other.d), point)).toBe(false);
  });
});

describe("what lies over the zones", () => {
  it.each(FACES)("is a saddle that is its own mirror, between the legs and inside the body: %s", (face) => {
    const { saddle, width } = outlineOf(face);
    const box = boxOf(saddle.d);
    expect(box.left + box.right).toBeCloseTo(width, 1);
    expect(holds(pointsOf(saddle.d), [saddle.at.x, saddle.at.y])).toBe(true);
    expect(holds(silhouette(face), [saddle.at.x, saddle.at.y])).toBe(true);
    expect(box.bottom - box.top).toBeGreaterThan(25);
  });

  it("are the sides of each knee, the inner one nearer to the middle, with the kneecap's number between them", () => {
    const { kneeSides, places, width } = outlineOf("front");
    const shape = (id: string) => [...places, ...kneeSides].find((one) => one.id === id);
    for (const side of ["left", "right"] as const) {
      const knee = shape(`${side}-knee-front`);
      const [near, far] = [shape(`${side}-knee-inner`), shape(`${side}-knee-outer`)];
      const out = (x: number | undefined) => Math.abs((x ?? 0) - width / 2);
      expect(out(near?.at.x)).toBeLessThan(out(knee?.at.x));
      expect(out(far?.at.x)).toBeGreaterThan(out(knee?.at.x));
      for (const part of [near, far]) {
        expect(holds(pointsOf(part?.d ?? ""), [part?.at.x ?? 0, part?.at.y ?? 0])).toBe(true);
        expect(holds(pointsOf(part?.d ?? ""), [knee?.at.x ?? 0, knee?.at.y ?? 0])).toBe(false);
        const [whole, own] = [boxOf(knee?.d ?? ""), boxOf(part?.d ?? "")];
        expect(own.left).toBeGreaterThan(whole.left - 0.2);
        expect(own.right).toBeLessThan(whole.right + 0.2);
      }
    }
    expect(outlineOf("back").kneeSides).toEqual([]);
  });

  it("is found where the knee's front is pointed at, by how far out that is", () => {
    const { kneeSides, places } = outlineOf("front");
    for (const { id, at } of [...kneeSides, ...places.filter(({ zone }) => zone === "knee")])
      expect(kneePartAt(`${id.startsWith("left") ? "left" : "right"}-knee-front`, Math.abs(at.x - 50))).toBe(
        id,
      );
  });

  it("is what a touch of the knee's front asks for; every other place is touched as itself", () => {
    expect(partsOf("left-knee-front")).toEqual(["left-knee-front", "left-knee-inner", "left-knee-outer"]);
    expect(partsOf("right-knee-inner")).toEqual(partsOf("right-knee-front"));
    expect(partsOf("left-knee-back")).toEqual(["left-knee-back"]);
    expect(partsOf("saddle-front")).toEqual(["saddle-front"]);
  });
});

describe("what a finger may touch", () => {
  // A pair of views with 8 px between them: a phone 390 px wide with gutters, and one 320 px wide.
  it.each([358, 288])("is 48 px either way and shared by no two zones in a pair %i px wide", (pair) => {
    for (const face of FACES) {
      const { places: shapes, saddle, width } = outlineOf(face);
      const scale = (pair - 8) / 2 / width;
      for (const { hit } of [...shapes, saddle]) {
        expect(hit.width * scale).toBeGreaterThanOrEqual(48);
        // The saddle's lies over the ends of two zones, of which as much is left.
        const under = overlap(hit, saddle.hit) && hit !== saddle.hit;
        const [top, bottom] = [hit.y, hit.y + hit.height];
        const free = Math.max(saddle.hit.y - top, bottom - saddle.hit.y - saddle.hit.height);
        expect((under ? free : hit.height) * scale).toBeGreaterThanOrEqual(48);
      }
      for (const one of shapes)
        for (const other of shapes) expect(one.id === other.id || !overlap(one.hit, other.hit)).toBe(true);
    }
  });

  it("is wider than the limb, and holds nearly all of the zone and its number", () => {
    for (const face of FACES) {
      for (const { d, at, hit } of outlineOf(face).places) {
        const box = boxOf(d);
        expect(hit.width).toBeGreaterThan(box.right - box.left);
        const seen = Math.min(box.bottom, hit.y + hit.height) - Math.max(box.top, hit.y);
        expect(seen / (box.bottom - box.top)).toBeGreaterThan(0.8);
        expect(at.y).toBeGreaterThan(hit.y + 10);
        expect(at.y).toBeLessThan(hit.y + hit.height - 10);
      }
    }
  });
});
