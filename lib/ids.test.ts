import { expect, test } from "vitest";
import { itemHash } from "./dose-logs/item-hash";
import { batchItem } from "./dose-logs/schema";
import { idIn, patientId } from "./ids";
import { planContent } from "./plans/schema";

const id = "0b7f6a52-9d0e-4c39-8f0a-5f3f6c1d2e4b";

test("an id is one id, in whichever case it is written", () => {
  expect(patientId.parse(id.toUpperCase())).toBe(id);
  const plan = (written: string) =>
    planContent.parse({
      currentPhaseId: written,
      phases: [{ id: written, name: "One", weeks: null, effortCeiling: 5, prescriptions: [] }],
    });
  expect(plan(id.toUpperCase())).toEqual(plan(id));
  const item = (written: string) =>
    itemHash(
      batchItem.parse({
        type: "log",
        id: written,
        prescriptionId: written,
        deviceAt: "2026-07-14T10:00:00Z",
        zone: "UTC",
        body: { quick: true },
      }),
    );
  expect(item(id.toUpperCase())).toBe(item(id));
});

test("what is malformed is answered under its id, where it has one", () => {
  expect(idIn({ id: id.toUpperCase(), more: 1 })).toBe(id);
  for (const raw of [{ id: "x".repeat(40_000) }, { id: 3 }, {}, null, "text", [id]])
    expect(idIn(raw)).toBeNull();
});
