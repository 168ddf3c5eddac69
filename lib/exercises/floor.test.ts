import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { CONDITIONS } from "../safety/contraindications.data";
import { parseCatalogue } from "./catalogue";
import { KNEELING, LYING, needsFloor } from "./floor";

const catalogue = parseCatalogue(readFileSync(new URL("./catalogue.yaml", import.meta.url), "utf8"));
const find = (slug: string) => {
  const found = catalogue.find((entry) => entry.slug === slug);
  if (!found) throw new Error(`no ${slug}`);
  return found;
};

test("kneeling needs the floor, whatever its words say of a bed; sitting and standing never do", () => {
  const kneeling = catalogue.filter(({ position }) => KNEELING.includes(position));
  expect(kneeling.map(({ slug }) => slug)).toEqual(["cat-camel", "hip-flexor-stretch", "bird-dog"]);
  expect(kneeling.every(needsFloor)).toBe(true);
  const upright = catalogue.filter(({ position }) => ![...LYING, ...KNEELING].includes(position));
  expect(upright.length).toBeGreaterThan(10);
  expect(upright.filter(needsFloor)).toEqual([]);
});

test("lying needs the floor unless the exercise says how it is done on a bed", () => {
  const bridge = find("glute-bridge");
  expect(needsFloor(bridge)).toBe(false);
  const en = bridge.text.en;
  if (!en?.patient) throw new Error("no words for patients");
  const { bed, ...patient } = en.patient;
  expect(bed).toBeTruthy();
  expect(needsFloor({ ...bridge, text: { en: { ...en, patient } } })).toBe(true);
  expect(needsFloor({ ...bridge, text: { ...bridge.text, pt: { ...en, patient } } })).toBe(true);
});

test("the positions are those in which the condition asks for a note", () => {
  expect(CONDITIONS.C18.modifyPositions).toEqual([...LYING, ...KNEELING]);
});
