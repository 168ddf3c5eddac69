import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { PLACES, type PlaceId, placeId } from "../body/places";
import type { BodyMark } from "./schema";
import { SYMPTOMS, type Symptom } from "./vocabulary";
import { warningsOf } from "./warning-signs";

const felt = (place: PlaceId, ...symptoms: Symptom[]): BodyMark => ({ place, pain: 3, symptoms });
const kinds = (marks: BodyMark[], before: BodyMark[] | null = null, known: BodyMark[] = []) =>
  warningsOf(marks, { before, known }, "left").map(({ kind }) => kind);

describe("a chart warns", () => {
  test("of both legs and of weakness from the first one on", () => {
    expect(
      warningsOf(
        [felt("left-thigh-back", "numbness", "weakness"), felt("right-calf-back", "tingling")],
        { before: null, known: [] },
        "left",
      ),
    ).toEqual([
      {
        kind: "both-legs",
        places: ["left-thigh-back", "right-calf-back"],
        symptoms: ["numbness", "tingling", "weakness"],
      },
    ]);
    expect(kinds([felt("left-foot-back", "weakness")])).toEqual(["weakness"]);
  });

  test("not of pain or burning in both, of the back alone, or of signs in one leg", () => {
    expect(kinds([felt("left-calf-back", "burning"), felt("right-calf-back")])).toEqual([]);
    expect(kinds([felt("left-back-back", "numbness"), felt("right-back-back", "numbness")])).toEqual([]);
    expect(
      kinds([felt("left-calf-back", "numbness", "tingling"), felt("left-foot-back", "numbness")]),
    ).toEqual([]);
  });

  test("of pain in the other leg only where it is new", () => {
    expect(kinds([felt("right-calf-back")])).toEqual([]);
    expect(kinds([felt("right-calf-back")], [felt("left-calf-back")])).toEqual(["other-leg"]);
    expect(kinds([felt("right-calf-back"), felt("right-foot-back")], [felt("right-calf-back")])).toEqual([]);
    expect(kinds([felt("right-back-back")], [])).toEqual([]);
    expect(warningsOf([felt("right-calf-back")], { before: [], known: [] }, "both")).toEqual([]);
  });

  test("once: what the charted day before had is known, and comes again after a day without", () => {
    const both = [felt("left-calf-back", "numbness"), felt("right-calf-back", "numbness")];
    expect(kinds(both, both)).toEqual([]);
    expect(kinds(both, [])).toEqual(["both-legs"]);
    const [left] = both;
    expect(kinds([felt("left-foot-back", "weakness")], left ? [left] : [])).toEqual(["weakness"]);
  });

  test("of anything between the legs, pain and burning as well, from the first chart on", () => {
    for (const place of ["saddle-back", "saddle-front"] as const) {
      expect(kinds([felt(place)])).toEqual(["saddle"]);
      expect(kinds([{ place, pain: null, symptoms: ["burning"] }], [])).toEqual(["saddle"]);
    }
    expect(warningsOf([felt("saddle-back", "numbness")], { before: null, known: [] }, "left")).toEqual([
      { kind: "saddle", places: ["saddle-back"], symptoms: ["numbness"] },
    ]);
    const before = [felt("saddle-back", "numbness")];
    expect(kinds(before, before)).toEqual([]);
    expect(kinds([{ ...felt("saddle-back", "numbness"), pain: 4 }], before)).toEqual(["saddle"]);
    expect(kinds([felt("saddle-back", "numbness", "tingling")], before)).toEqual(["saddle"]);
    expect(kinds([...before, felt("saddle-front")], before)).toEqual(["saddle"]);
  });

  test("of the nerve's signs in the other leg by a first chart, which can't say that its pain is new", () => {
    expect(kinds([felt("right-calf-back", "numbness")])).toEqual(["other-leg"]);
    expect(kinds([felt("right-calf-back", "burning")])).toEqual([]);
  });
});

describe("what a clinician recorded as known", () => {
  const numb = [felt("left-thigh-back", "numbness"), felt("right-thigh-back", "numbness")];

  test("raises nothing, however long it was gone in between", () => {
    expect(kinds(numb, [], numb)).toEqual([]);
    expect(kinds([felt("left-foot-back", "weakness")], [], [felt("left-foot-back", "weakness")])).toEqual([]);
    expect(kinds([felt("right-calf-back")], [], [felt("right-calf-back")])).toEqual([]);
    expect(kinds([felt("saddle-back")], null, [felt("saddle-back")])).toEqual([]);
  });

  test("does when it is new, greater or elsewhere", () => {
    expect(kinds([...numb, felt("right-foot-back", "tingling")], [], numb)).toEqual(["both-legs"]);
    expect(kinds([felt("left-calf-back", "weakness")], [], [felt("left-foot-back", "weakness")])).toEqual([
      "weakness",
    ]);
    const more = { ...felt("right-calf-back"), pain: 4 };
    expect(kinds([more], [], [felt("right-calf-back")])).toEqual(["other-leg"]);
    expect(kinds([felt("right-foot-back")], [], [felt("right-calf-back")])).toEqual(["other-leg"]);
    expect(kinds([felt("saddle-front")], [], [felt("saddle-back")])).toEqual(["saddle"]);
  });

  test("never silences a sign or more pain that it doesn't hold", () => {
    const signs = fc.subarray([...SYMPTOMS]);
    const mark = fc.record({
      place: fc.constantFrom(...PLACES.map(placeId)),
      pain: fc.integer({ min: 1, max: 10 }),
      symptoms: signs,
    });
    const marks = fc.uniqueArray(mark, { selector: ({ place }) => place, maxLength: 6 });
    fc.assert(
      fc.property(marks, marks, (now, known) => {
        const open = warningsOf(now, { before: null, known: [] }, "left");
        const quiet = warningsOf(now, { before: null, known }, "left");
        for (const { kind, places } of open) {
          if (quiet.some((one) => one.kind === kind)) continue;
          // A warning that is gone is said by another one, or each of its places is on record with what makes it one.
          const isSaid = (place: PlaceId) => quiet.some((one) => one.places.includes(place));
          for (const place of places.filter((one) => !isSaid(one))) {
            const [is, was] = [now, known].map((all) => all.find((one) => one.place === place));
            expect(was).toBeDefined();
            const nerve = is?.symptoms.filter((sign) => sign !== "burning") ?? [];
            const held = kind === "weakness" ? ["weakness" as const] : nerve;
            expect(was?.symptoms).toEqual(expect.arrayContaining(held));
            if (kind === "saddle") expect(was?.pain).toBeGreaterThanOrEqual(is?.pain ?? 0);
          }
        }
      }),
    );
  });
});
