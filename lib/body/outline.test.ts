import { describe, expect, it } from "vitest";
import { outlineOf, type PlaceShape, silhouette } from "./outline";
import { FACES, PLACES, placeId } from "./places";

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
  it("draw each of the 24 places once, in the view it belongs to", () => {
    const drawn = FACES.flatMap((face) => outlineOf(face).places.map(({ id }) => id));
    expect([...drawn].sort()).toEqual(PLACES.map(placeId).sort());
    for (const face of FACES) {
      for (const { id, d } of outlineOf(face).places) {
        expect(id.endsWith(face)).toBe(true);
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

describe("what a finger may touch", () => {
  // A pair of views with 8 px between them: a phone 390 px wide with gutters, and one 320 px wide.
  it.each([358, 288])("is 48 px either way and shared by no two zones in a pair %i px wide", (pair) => {
    for (const face of FACES) {
      const { places: shapes, width } = outlineOf(face);
      const scale = (pair - 8) / 2 / width;
      for (const { hit } of shapes) {
        expect(hit.width * scale).toBeGreaterThanOrEqual(48);
        expect(hit.height * scale).toBeGreaterThanOrEqual(48);
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
