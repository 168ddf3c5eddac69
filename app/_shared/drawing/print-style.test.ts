import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { type Paint, PRINT, PRINT_FAR, PRINT_HALO, SCREEN, SCREEN_FAR } from "@/lib/drawing/scene/style.data";

const css = readFileSync(new URL("./drawing.css", import.meta.url), "utf8");
const paper = new Map(
  [...css.slice(css.lastIndexOf("@media print")).matchAll(/(--[a-z0-9-]+):\s*(#[0-9a-f]+)/g)].map(
    ([, name, value]) => [name, value],
  ),
);
const variableIn = (paint: Paint | undefined, side: "fill" | "stroke"): string | undefined =>
  /^var\((--[a-z0-9-]+)\)$/.exec(String(paint?.[side] ?? ""))?.[1];

test.each([
  ["near", SCREEN, PRINT],
  ["far", SCREEN_FAR, PRINT_FAR],
] as const)("a page prints the %s side's fills as a drawing for print has them", (_side, screen, print) => {
  for (const [stuff, paint] of Object.entries(screen)) {
    const name = variableIn(paint, "fill");
    // Hatching tells a muscle from clothes: below it the muscle is white.
    if (!name || stuff === "muscle") continue;
    expect([stuff, paper.get(name)]).toEqual([stuff, print[stuff as keyof typeof print]?.fill]);
  }
});

test("lines are as dark, hatching is seen, and halos are white", () => {
  for (const stuff of ["hatch", "nerve", "dots", "arrow", "strap", "band", "floor"] as const) {
    expect([stuff, paper.get(variableIn(SCREEN[stuff], "stroke") ?? "")]).toEqual([
      stuff,
      PRINT[stuff].stroke,
    ]);
  }
  expect(paper.get("--fig-print-halo")).toBe(PRINT_HALO.stroke);
});
