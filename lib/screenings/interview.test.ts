import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  begin,
  flagAt,
  goBack,
  type Interview,
  leave,
  readAgain,
  sayAcute,
  sayNo,
  sayNoToAll,
  sayYes,
} from "./interview";
import { screeningItem } from "./schema";
import { FORM_IDS, FORMS, isClear, yesesOf } from "./vocabulary";

const noUntil = (interview: Interview, at: number): Interview =>
  interview.at < at && interview.step === "question" ? noUntil(sayNo(interview), at) : interview;

describe("being asked", () => {
  test.each(FORM_IDS)("%s: shows each question, and only then says no to all", (form) => {
    let interview = begin("wrong", form);
    for (const flag of FORMS[form]) {
      expect([interview.step, flagAt(interview)]).toEqual(["question", flag]);
      interview = sayNo(interview);
    }
    expect(interview.step).toBe("review");
    const clear = sayNoToAll(interview);
    expect(clear.step).toBe("clear");
    expect(isClear(form, clear.answers)).toBe(true);
  });

  test("ends with the first yes, or with its second question", () => {
    const saddle = sayYes(begin("weekly", "short"));
    expect([saddle.step, yesesOf(saddle.answers)]).toEqual([
      "said",
      [{ flag: "rf-saddle", yes: true, acute: null }],
    ]);
    const motor = sayYes(noUntil(begin("weekly", "short"), 5));
    expect(motor.step).toBe("acute");
    const said = sayAcute(motor, false);
    expect([said.step, yesesOf(said.answers)]).toEqual([
      "said",
      [{ flag: "rf-motor", yes: true, acute: false }],
    ]);
  });

  test("reads one again from the list and comes back to it", () => {
    const review = noUntil(begin("weekly", "short"), 12);
    expect(review.step).toBe("review");
    const again = readAgain(review, 3);
    expect(flagAt(again)).toBe("rf-sexual");
    expect(sayNo(again).step).toBe("review");
    expect(sayYes(again).step).toBe("said");
  });

  test("goes back one screen, and a yes before its second question is undone by it", () => {
    expect(goBack(begin("weekly", "short"))).toBeNull();
    const third = noUntil(begin("weekly", "short"), 2);
    expect(goBack(third)?.at).toBe(1);
    const motor = sayYes(noUntil(begin("weekly", "short"), 5));
    expect(yesesOf(goBack(motor)?.answers ?? [])).toEqual([]);
    expect(goBack(noUntil(begin("weekly", "short"), 12))?.at).toBe(11);
  });

  test("a yes that is left at its second question has been said, at the higher urgency; nothing else has", () => {
    const motor = sayYes(noUntil(begin("weekly", "short"), 5));
    const left = leave(motor);
    expect([left?.step, yesesOf(left?.answers ?? [])]).toEqual([
      "said",
      [{ flag: "rf-motor", yes: true, acute: null }],
    ]);
    expect([begin("weekly", "short"), noUntil(begin("weekly", "short"), 12)].map(leave)).toEqual([
      null,
      null,
    ]);
  });

  test("whatever is pressed, what ends it can be sent", () => {
    const press = fc.constantFrom("no", "yes", "acute", "milder", "back", "all", "again");
    fc.assert(
      fc.property(fc.constantFrom(...FORM_IDS), fc.array(press, { maxLength: 60 }), (form, presses) => {
        let now = begin("wrong", form);
        for (const one of presses) {
          if (now.step === "said" || now.step === "clear") break;
          if (now.step === "question" && one === "no") now = sayNo(now);
          if (now.step === "question" && one === "yes") now = sayYes(now);
          if (now.step === "acute" && one === "acute") now = sayAcute(now, true);
          if (now.step === "acute" && one === "milder") now = sayAcute(now, false);
          if (now.step === "review" && one === "all") now = sayNoToAll(now);
          if (now.step === "review" && one === "again")
            now = readAgain(now, presses.length % FORMS[form].length);
          if (one === "back") now = goBack(now) ?? now;
        }
        if (now.step !== "said" && now.step !== "clear") return;
        const item = {
          ...{ type: "screening", id: "0190b9a0-0000-7000-8000-000000000001", zone: "Europe/London" },
          ...{ deviceAt: "2026-11-28T06:00:00Z", occasion: now.occasion, form, wording: "2026-11" },
          answers: now.answers,
        };
        expect(screeningItem.safeParse(item).success).toBe(true);
        expect(yesesOf(now.answers).length > 0).toBe(now.step === "said");
      }),
    );
  });
});
