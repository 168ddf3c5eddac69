import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parseCatalogue } from "./catalogue";
import { builtInExerciseId, builtInRevisionId, canonicalJson, contentHash } from "./identity";
import { type CatalogueEntry, catalogueEntry, ownExercise } from "./schema";
import { textIn } from "./text";
import { CAUTIONS, LIBRARY_KINDS } from "./vocabulary";

const source = readFileSync(new URL("./catalogue.yaml", import.meta.url), "utf8");
const catalogue = parseCatalogue(source);
const bySlug = new Map(catalogue.map((entry) => [entry.slug, entry]));
const find = (slug: string): CatalogueEntry => {
  const entry = bySlug.get(slug);
  if (!entry) throw new Error(`no ${slug}`);
  return entry;
};

describe("the catalogue", () => {
  test("has forty exercises of every kind, each slug once", () => {
    expect(catalogue).toHaveLength(40);
    expect(bySlug.size).toBe(40);
    expect(new Set(catalogue.map((entry) => entry.kind))).toEqual(new Set(LIBRARY_KINDS));
  });

  test.each([
    ["rest-90-90", [1, 1, 600, 0, 3, 7]],
    ["prone-lying", [1, 1, 180, 0, 4, 7]],
    ["prone-press-up", [1, 10, 2, 0, 5, 7]],
    ["knee-to-chest", [1, 5, 20, 10, 2, 7]],
    ["sciatic-slider-supine", [2, 10, 1, 30, 2, 7]],
    ["piriformis-stretch", [3, 1, 30, 15, 1, 7]],
    ["calf-stretch", [3, 1, 30, 15, 1, 5]],
    ["glute-bridge", [3, 10, 3, 60, 1, 4]],
    ["bird-dog", [2, 8, 5, 45, 1, 4]],
    ["side-plank", [3, 1, 20, 60, 1, 3]],
    ["quad-set", [2, 10, 5, 30, 2, 7]],
    ["sit-to-stand", [3, 8, 0, 60, 1, 3]],
    ["wall-squat", [3, 5, 10, 60, 1, 3]],
    ["heel-raise", [3, 12, 1, 45, 1, 3]],
    ["walking", [1, 1, 600, 0, 2, 7]],
    ["sit-posture-reset", [1, 5, 5, 0, 6, 7]],
  ])("gives %s its dose", (slug, [sets, reps, hold, rest, perDay, days]) => {
    expect(find(slug).dose).toEqual({ sets, reps, hold, rest, perDay, days });
  });

  test("has four steps, a plain name of its own and a caption for every pose", () => {
    for (const { text, drawing } of catalogue) {
      const en = textIn(text, "en");
      expect(en.steps).toHaveLength(4);
      expect(en.poseLabels).toHaveLength(drawing.poses.length);
    }
    const plainNames = catalogue.map((entry) => entry.text.en?.plainName);
    expect(new Set(plainNames).size).toBe(40);
    expect(find("sciatic-slider-supine").text.en?.plainName).toBe("Leg glide");
    expect(find("prone-press-up").text.en?.plainName).toBe("Press-up, face down");
    expect(find("glute-bridge").text.en?.plainName).toBe("Bridge");
  });

  test("plays only poses it has", () => {
    for (const { slug, drawing } of catalogue) {
      for (const step of drawing.play)
        expect(Number.parseInt(String(step), 10), slug).toBeLessThanOrEqual(drawing.poses.length);
    }
  });

  test("uses every caution code, and never lists the stop rule that holds for all", () => {
    const used = new Set(catalogue.flatMap((entry) => entry.cautions));
    expect(used).toEqual(new Set(CAUTIONS));
    expect(catalogue.every((entry) => entry.stops.length > 0)).toBe(true);
  });

  test("says every exercise for patients as well, one-sided ones by what is where", () => {
    for (const { slug, laterality, position, targets, text } of catalogue) {
      const words = text.en?.patient;
      expect(words?.steps.length, slug).toBeGreaterThan(2);
      expect(words?.side !== undefined, slug).toBe(laterality === "unilateral");
      // Extension: an ache in the back is fine, the leg decides.
      const extension = /extension/.test(text.en?.target ?? "") && targets.includes("lower-back");
      expect(words?.note !== undefined, slug).toBe(extension);
      if (position === "prone") expect(words?.bed, slug).toBeDefined();
    }
    expect(find("clamshell").text.en?.patient?.side?.left).toBe("Left leg on top");
    expect(find("side-plank").text.en?.patient?.side?.left).toBe("Lie on your left side");
    expect(find("step-up").text.en?.patient?.side?.right).toBe("Right foot on the step");
    expect(find("hip-flexor-stretch").text.en?.patient?.side?.left).toBe("Left knee on the floor");
    expect(find("calf-stretch").text.en?.patient?.side?.left).toBe("Left leg back");
  });

  test("says nothing that only the trade understands", () => {
    const words = catalogue.flatMap(({ text }) => JSON.stringify(text));
    expect(
      words.filter((one) => /tail (under|tuck)|tuck|heel leading|hinge at|back long/i.test(one)),
    ).toEqual([]);
  });

  test("says loudly when a link leads nowhere, to itself, or a slug comes twice", () => {
    const broken = (from: string, to: string) => () => parseCatalogue(source.replace(from, to));
    expect(broken("harder: [pelvic-tilt]", "harder: [pelvic-tlit]")).toThrow("rest-90-90 → pelvic-tlit");
    expect(broken("harder: [pelvic-tilt]", "harder: [rest-90-90]")).toThrow("rest-90-90 → rest-90-90");
    expect(broken("slug: prone-lying", "slug: rest-90-90")).toThrow("rest-90-90 twice");
    expect(broken("position: supine", "position: floating")).toThrow();
  });
});

describe("a clinic's own exercise", () => {
  const { slug: _, drawing: __, ...shape } = find("glute-bridge");

  test("may do without a drawing and links", () => {
    const { harder: _h, easier: _e, optionalEquipment: _o, ...least } = shape;
    expect(ownExercise.parse(least)).toMatchObject({ drawing: null, harder: [], easier: [] });
  });

  test("has to say its caution codes, even where there are none", () => {
    const { cautions: _c, ...silent } = shape;
    expect(ownExercise.safeParse(silent).success).toBe(false);
    expect(ownExercise.safeParse({ ...shape, cautions: [] }).success).toBe(true);
    expect(ownExercise.safeParse({ ...shape, cautions: ["C99"] }).success).toBe(false);
  });

  test("needs a dose that asks for something, steps, and equipment that makes sense", () => {
    const dose = { sets: 1, reps: 1, hold: 0, rest: 0, perDay: 1, days: 7 };
    expect(ownExercise.safeParse({ ...shape, dose }).success).toBe(false);
    expect(ownExercise.safeParse({ ...shape, equipment: ["none", "band"] }).success).toBe(false);
    const text = { en: { ...textIn(shape.text, "en"), steps: [] } };
    expect(ownExercise.safeParse({ ...shape, text }).success).toBe(false);
  });

  test("is read in the nearest language", () => {
    const en = textIn(shape.text, "en");
    const texts = { pt: { ...en, name: "Ponte" }, en };
    expect(textIn(texts, "pt-BR").name).toBe("Ponte");
    expect(textIn(texts, "de").name).toBe(en.name);
    expect(textIn({ pt: texts.pt }, "de").name).toBe("Ponte");
  });

  test("in the catalogue itself English can't be missing", () => {
    const entry = find("glute-bridge");
    const text = { pt: textIn(entry.text, "en") };
    expect(catalogueEntry.safeParse({ ...entry, text }).success).toBe(false);
  });
});

describe("identities", () => {
  test("are the same everywhere and differ between exercises", async () => {
    const ids = await Promise.all(catalogue.map((entry) => builtInExerciseId(entry.slug)));
    expect(new Set(ids).size).toBe(40);
    expect(await builtInExerciseId("glute-bridge")).toBe(await builtInExerciseId("glute-bridge"));
    expect(ids.every((id) => /^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-/.test(id))).toBe(true);
  });

  test("a revision follows the content, not the order it is written in", async () => {
    const entry = find("glute-bridge");
    const reordered = Object.fromEntries(Object.entries(entry).reverse()) as CatalogueEntry;
    const changed = { ...entry, dose: { ...entry.dose, reps: 12 } };
    expect(canonicalJson(reordered)).toBe(canonicalJson(entry));
    const before = await contentHash(entry);
    expect(await contentHash(reordered)).toBe(before);
    expect(await contentHash(changed)).not.toBe(before);
    const revision = await builtInRevisionId(entry.slug, before);
    expect(await builtInRevisionId(entry.slug, await contentHash(changed))).not.toBe(revision);
    expect(revision).not.toBe(await builtInExerciseId(entry.slug));
  });
});
