import { describe, expect, test } from "vitest";
import { newId } from "../new-id";
import { nsaidRisks, recordedRisks, unseenRisks } from "./nsaid";
import { type Prescription, prescription } from "./schema";
import type { NsaidRisk } from "./vocabulary";

const medicine = (name: string, seen?: NsaidRisk[]): Prescription =>
  prescription.parse({
    ...{ id: newId(), kind: "medication" },
    schedule: { timesPerDay: 1, days: { type: "weekdays", weekdays: [1, 2, 3, 4, 5, 6, 7] } },
    dose: { name, instructions: "", asNeeded: false, ...(seen ? { seen } : {}) },
  });
const alone = (name: string) => nsaidRisks(medicine(name), [], ["age"]);

describe("what the record says", () => {
  const on = "2026-11-29";
  const risks = (dateOfBirth: string, ...codes: string[]) => recordedRisks({ dateOfBirth, codes }, on);

  test("is age from the 65th birthday on", () => {
    expect(risks("1961-11-29")).toEqual(["age"]);
    expect(risks("1961-11-30")).toEqual([]);
  });

  test("is pregnancy, heart disease and anticoagulation, each once", () => {
    expect(risks("1990-01-01", "C4", "C9", "C27", "C23", "C18")).toEqual([
      "pregnancy",
      "heart",
      "anticoagulation",
    ]);
  });
});

describe("an anti-inflammatory", () => {
  test("is known by its name or brand, however it is written and whatever stands beside it", () => {
    for (const name of [
      "Naproxen",
      "NAPROXEN 250 mg",
      "ibuprofen/paracetamol",
      "Voltarol gel",
      "mefenamic acid",
    ])
      expect(alone(name)).toEqual(["age"]);
    for (const name of ["Paracetamol", "Amitriptyline", "Naproxenoid", "Codeine 30 mg"])
      expect(alone(name)).toEqual([]);
  });

  test("asks for nothing where no risk is recorded, and nothing of what is no medicine", () => {
    expect(nsaidRisks(medicine("Naproxen"), [], [])).toEqual([]);
  });

  test("asks where another one, or a medicine that doesn't go with it, stands in the same phase", () => {
    const naproxen = medicine("Naproxen");
    const beside = [naproxen, medicine("Ibuprofen"), medicine("Sertraline 50 mg")];
    expect(nsaidRisks(naproxen, beside, [])).toEqual(["second-nsaid", "other-medicine"]);
    expect(nsaidRisks(naproxen, [naproxen], [])).toEqual([]);
  });

  test("is asked about until somebody has seen it, and again where a risk is added", () => {
    expect(unseenRisks(medicine("Naproxen"), [], ["age"])).toEqual(["age"]);
    expect(unseenRisks(medicine("Naproxen", ["age"]), [], ["age"])).toEqual([]);
    expect(unseenRisks(medicine("Naproxen", ["age"]), [], ["age", "heart"])).toEqual(["heart"]);
  });
});
