import { expect, it } from "vitest";
import type { Actor } from "../db/actor";
import { mayChangeExercise, mayWriteExercises } from "./policy";

const actor = (kind: string) => ({ kind }) as unknown as Actor;

it("lets clinicians write the clinic's exercises and nobody the program's own", () => {
  const writers = ["clinician", "assistant", "owner", "patient", "system", "auth"].filter((kind) =>
    mayWriteExercises(actor(kind)),
  );
  expect(writers).toEqual(["clinician", "system"]);
  expect(mayChangeExercise(actor("clinician"), { own: true })).toBe(true);
  expect(mayChangeExercise(actor("clinician"), { own: false })).toBe(false);
  expect(mayChangeExercise(actor("assistant"), { own: true })).toBe(false);
});
