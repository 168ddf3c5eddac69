import { expect, it } from "vitest";
import { KINDS, type Kind } from "../plans/vocabulary";
import { misfitOf } from "./fit";
import { type DoseLogBody, doseLogBody } from "./schema";

const of = (kind: Kind, body: Partial<DoseLogBody>, bothSides = false) =>
  misfitOf({ kind, bothSides }, doseLogBody.parse(body));

it("lets a tick, a skip and a note be said of every kind", () => {
  for (const kind of KINDS)
    for (const body of [{ quick: true }, { skipped: "no-time" as const }, { note: "later" }])
      expect([kind, of(kind, body)]).toEqual([kind, null]);
});

it("takes of each kind what it can be, and nothing else", () => {
  const bodies = {
    sets: { sets: [{ reps: 10 }] },
    count: { count: 3 },
    withinLimit: { withinLimit: true },
    taken: { taken: true },
    stopped: { stopRule: "S1" },
  } as const;
  const fitting = (kind: Kind) =>
    Object.entries(bodies).flatMap(([name, body]) =>
      of(kind, body as Partial<DoseLogBody>) === null ? [name] : [],
    );
  expect(fitting("stretch")).toEqual(["sets", "stopped"]);
  expect(fitting("rest-position")).toEqual(["sets", "stopped"]);
  expect(fitting("sitting-limit")).toEqual(["withinLimit"]);
  expect(fitting("walking-breaks")).toEqual(["count"]);
  expect(fitting("medication")).toEqual(["taken", "stopped"]);
  expect(fitting("education")).toEqual(["taken"]);
});

it("takes a load of what is done against one, with a tick as well as with sets", () => {
  const load = { kg: 2.5 };
  const fitting = (body: Partial<DoseLogBody>) => KINDS.filter((kind) => of(kind, body) === null);
  expect(fitting({ load })).toEqual(["motor-control", "strength", "aerobic"]);
  expect(fitting({ load, quick: true })).toEqual(["motor-control", "strength", "aerobic"]);
  expect(fitting({ load, sets: [{ reps: 10 }] })).toEqual(["motor-control", "strength", "aerobic"]);
  expect(doseLogBody.safeParse({ load, skipped: "no-time" }).error?.issues).toMatchObject([
    { message: "skipped-and-done", path: ["load"] },
  ]);
});

it("refuses a dose that was not taken and was", () => {
  expect(of("medication", { taken: false })).toBeNull();
  expect(of("medication", { taken: false, quick: true })).toBe("wrong-kind");
  expect(of("medication", { taken: false, stopRule: "S1" })).toBe("wrong-kind");
});

it("asks which leg where both are prescribed", () => {
  expect(of("stretch", { sets: [{ reps: 10 }] }, true)).toBe("side-missing");
  expect(of("stretch", { sets: [{ reps: 10, side: "left" }, { reps: 10 }] }, true)).toBe("side-missing");
  expect(of("stretch", { sets: [{ reps: 10, side: "left" }] }, true)).toBeNull();
  expect(of("stretch", { quick: true }, true)).toBeNull();
  expect(of("rest-position", { sets: [{ seconds: 60 }] }, true)).toBeNull();
});
