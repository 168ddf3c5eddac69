import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parseCatalogue } from "../../exercises/catalogue";
import { HIGHLIGHTS } from "../body/highlight.data";
import { tellingKey } from "../drawing";
import { readDrawing } from "../read";
import { drawingLabel, isMirrored, labelValues, WORKED, workedBy } from "./label";
import { paintDrawing, renderDrawing } from "./render";

const yaml = readFileSync(new URL("../../exercises/catalogue.yaml", import.meta.url), "utf8");
const blocks = new Map(parseCatalogue(yaml).map(({ slug, drawing }) => [slug, drawing]));
const blockOf = (slug: string): object => {
  const block = blocks.get(slug);
  if (!block) throw new Error(slug);
  return block;
};
const box = (svg: string): number[] => (/viewBox="([^"]+)"/.exec(svg)?.[1] ?? "").split(" ").map(Number);

describe.each([...blocks])("%s", (_slug, block) => {
  test.each(["screen", "print"] as const)("is drawn in every pose for %s", (mode) => {
    for (const pose of block.poses.keys()) {
      const svg = renderDrawing(readDrawing(block), { pose: pose + 1, mode });
      expect(svg).not.toMatch(/NaN|undefined|Infinity/);
      expect(svg.length).toBeLessThan(mode === "screen" ? 7500 : 9000);
      expect(/#[0-9a-f]{3}|oklch/.test(svg.replaceAll("fill='#000' fill-opacity", ""))).toBe(
        mode === "print",
      );
    }
  });

  test("says numbers and the names of colours alone, as a page shows it without looking at it", () => {
    const values = paintDrawing(readDrawing(block), { printable: true }).paths.flatMap(({ attributes }) =>
      Object.values(attributes),
    );
    expect(values.filter((value) => !/^[\w\s.,#()-]*$/.test(String(value)))).toEqual([]);
  });

  test("has distinct keys, the same in small", () => {
    const keys = paintDrawing(readDrawing(block)).paths.map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
    const small = paintDrawing(readDrawing(block), { detail: "small" });
    expect(small.paths.every(({ key }) => keys.includes(key))).toBe(true);
  });
});

test("the same input gives the same picture", () => {
  expect(renderDrawing(readDrawing({ ...blockOf("cat-camel") }))).toBe(
    renderDrawing(readDrawing(blockOf("cat-camel"))),
  );
});

test("keeps scale and place over all poses where it is framed, and the proportions asked for", () => {
  const [first, second] = [1, 2].map((pose) =>
    box(renderDrawing(readDrawing(blockOf("sit-to-stand")), { pose, fit: "frame" })),
  );
  expect(first).toEqual(second);
  const [, , width = 0, height = 0] = box(
    renderDrawing(readDrawing(blockOf("sit-to-stand")), { aspect: 124 / 76 }),
  );
  expect(width / height).toBeCloseTo(124 / 76, 2);
  const [, , least] = box(renderDrawing(readDrawing(blockOf("rest-90-90")), { smallest: 120 }));
  expect(least).toBe(120);
});

test("carries what paper needs only where it may be printed", () => {
  const prints = (options: object) =>
    paintDrawing(readDrawing(blockOf("glute-bridge")), options)
      .paths.map(({ key }) => key)
      .filter((key) => /-(halo|hatch)$/.test(key));
  expect(prints({})).toEqual([]);
  expect(prints({ printable: true })).toEqual(prints({ mode: "print" }));
  expect(prints({ printable: true }).some((key) => key.endsWith("-hatch"))).toBe(true);
});

test("the other side is the mirrored drawing in a mirrored frame", () => {
  const [right, left] = [false, true].map((mirror) =>
    renderDrawing(readDrawing(blockOf("step-up")), { pose: 1, mirror }),
  );
  const [x = 0, , width = 0] = box(right ?? "");
  expect(box(left ?? "")[0]).toBeCloseTo(-(x + width), 1);
  expect(left).toContain("<g transform='scale(-1 1)'>");
});

test("shows the pose the movement leads to", () => {
  const telling = (slug: string) => tellingKey(readDrawing(blockOf(slug))).index + 1;
  expect(["sit-to-stand", "dead-bug", "cat-camel", "walking", "prone-lying"].map(telling)).toEqual([
    2, 2, 3, 1, 1,
  ]);
});

test("has no arrows in small or between poses", () => {
  const arrows = (options: object) =>
    paintDrawing(readDrawing(blockOf("glute-bridge")), options).paths.some(({ key }) =>
      key.startsWith("arrow"),
    );
  expect([arrows({ pose: 2 }), arrows({ pose: 2, detail: "small" }), arrows({ t: 0.1 })]).toEqual([
    true,
    false,
    false,
  ]);
});

test.each([
  ["an unknown prop", { props: [{ kind: "trampoline" }] }],
  ["an unknown highlight", { highlight: ["ego"] }],
  ["a pose that is not there", { play: [1, 5] }],
  ["an anchor with two targets", { anchors: [{ ik: "leg.n", xy: [0, 0], to: "hip" }] }],
  ["an unreadable pose", { poses: ["T0", "Z9"] }],
])("rejects %s", (_what, change) => {
  expect(() => readDrawing({ ...blockOf("glute-bridge"), ...change })).toThrow();
});

describe("label", () => {
  const words = {
    name: "Glute bridge",
    position: "On the back",
    target: "buttocks",
    poseLabels: ["Knees bent", "Hips lifted"],
  };
  const say = (key: string, values: Record<string, string>) =>
    key === "then"
      ? `${values.before}; then ${values.next}`
      : `${values.name} ${values.view} ${values.poses} ${values.side}`;

  test("names the poses in order", () => {
    const drawing = readDrawing(blockOf("glute-bridge"));
    expect(drawingLabel(labelValues(drawing, words), say)).toBe(
      "Glute bridge side Knees bent; then Hips lifted none",
    );
    expect(labelValues(drawing, words, { pose: 2 }).poses).toEqual(["Hips lifted"]);
  });

  test("names everything that can be marked, and leaves out what nothing marks", () => {
    expect([...WORKED].sort()).toEqual([...HIGHLIGHTS].sort());
    expect(
      workedBy({ ...readDrawing(blockOf("walking")), highlight: ["calf.f", "calf.n", "spine"] }),
    ).toEqual(["calf", "spine"]);
    const bare = { ...words, target: "" };
    expect(labelValues(readDrawing(blockOf("walking")), bare).target).toBe("none");
  });

  test.each(["left", "right"] as const)("is mirrored to show the %s side, whatever the position", (shown) => {
    for (const slug of ["step-up", "clamshell"]) {
      const drawing = readDrawing(blockOf(slug));
      const mirror = isMirrored(drawing, shown);
      expect(labelValues(drawing, words, { mirror, sided: true }).side).toBe(shown);
    }
  });

  test("near is right, but lying on the side the top is left", () => {
    const side = (slug: string, mirror: boolean) =>
      labelValues(readDrawing(blockOf(slug)), words, { mirror, sided: true }).side;
    expect([side("step-up", false), side("step-up", true)]).toEqual(["right", "left"]);
    expect([side("clamshell", false), side("clamshell", true)]).toEqual(["left", "right"]);
  });
});
