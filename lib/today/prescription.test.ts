import { expect, test } from "vitest";
import { describePrescription, type PrescriptionRow } from "./prescription";

const naproxen: PrescriptionRow = {
  ...{ id: "a", side: null, note: "", inForce: true, exerciseRevisionId: null },
  schedule: { days: { type: "weekdays", weekdays: [1, 2, 3, 4, 5, 6, 7] }, timesPerDay: 2 },
  kind: "medication",
  dose: {
    ...{ name: "Naproxen 250 mg", instructions: "With food", prescriber: "GP", asNeeded: false },
    seen: ["age", "anticoagulation"],
  },
};

test("what a clinician marked as seen beside a medicine stays with the clinicians", () => {
  const told = describePrescription(naproxen, undefined, { locale: "en", held: false });
  expect(told.dose).toEqual({
    ...{ name: "Naproxen 250 mg", instructions: "With food", prescriber: "GP", asNeeded: false },
  });
  expect(JSON.stringify(told)).not.toContain("anticoagulation");
});
