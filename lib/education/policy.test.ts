import { expect, it } from "vitest";
import type { Actor } from "../db/actor";
import { mayWriteCards } from "./policy";

it("lets clinicians write cards, and nobody else who signs in", () => {
  const kinds = ["clinician", "assistant", "owner", "patient", "system", "auth"];
  expect(kinds.filter((kind) => mayWriteCards({ kind } as unknown as Actor))).toEqual([
    "clinician",
    "system",
  ]);
});
