import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  begin,
  firstOpen,
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
import { type Answer, branches, FORM_IDS, FORMS, type Form, isClear, yesesOf } from "./vocabulary";

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

  test("a yes that is taken back at its second question is asked again before it can end with a no", () => {
    const again = readAgain(noUntil(begin("weekly", "short"), 12), 5);
    const takenBack = goBack(sayYes(again)) ?? again;
    const before = goBack(takenBack) ?? again;
    expect([flagAt(before), before.step]).toEqual(["rf-bilateral", "question"]);
    const next = sayNo(before);
    expect([next.step, flagAt(next)]).toEqual(["question", "rf-motor"]);
    expect(sayNo(next).step).toBe("review");
  });

  test("a list that lacks an answer is no end: it leads to the question that is open", () => {
    const review = noUntil(begin("weekly", "short"), 12);
    const holed = { ...review, answers: review.answers.filter(({ flag }) => flag !== "rf-bowel") };
    const next = sayNoToAll(holed);
    expect([next.step, flagAt(next)]).toEqual(["question", "rf-bowel"]);
  });
});

const PRESSES = ["no", "yes", "acute", "milder", "back", "all", "again"] as const;
type Press = { one: (typeof PRESSES)[number]; at: number };
const presses = fc.array(fc.record({ one: fc.constantFrom(...PRESSES), at: fc.nat(15) }), { maxLength: 60 });

/** One press, and what the person has said since and not taken back. */
function pressed(now: Interview, said: Map<string, Answer>, { one, at }: Press): Interview {
  const flag = flagAt(now);
  if (now.step === "question" && one === "no") {
    said.set(flag, { flag, yes: false, acute: null });
    return sayNo(now);
  }
  if (now.step === "question" && one === "yes") {
    said.delete(flag);
    if (!branches(flag)) said.set(flag, { flag, yes: true, acute: null });
    return sayYes(now);
  }
  if (now.step === "acute" && (one === "acute" || one === "milder")) {
    said.set(flag, { flag, yes: true, acute: one === "acute" });
    return sayAcute(now, one === "acute");
  }
  if (now.step === "review" && one === "all") return sayNoToAll(now);
  if (now.step === "review" && one === "again") return readAgain(now, at % FORMS[now.form].length);
  return one === "back" ? (goBack(now) ?? now) : now;
}

const isOver = ({ step }: Interview) => step === "said" || step === "clear";

describe("whatever is pressed", () => {
  const walks = (check: (form: Form, all: readonly Press[]) => void) =>
    fc.assert(fc.property(fc.constantFrom(...FORM_IDS), presses, check), { numRuns: 500 });

  test("each question that was shown has the answer that was given last, and one that has none is asked first", () => {
    walks((form, all) => {
      const said = new Map<string, Answer>();
      let now = begin("wrong", form);
      for (const one of all) {
        const before = now;
        now = pressed(now, said, one);
        const whole = now.answers.filter((answer) => now.step !== "acute" || answer.flag !== flagAt(now));
        expect(new Map(whole.map((answer) => [answer.flag, answer]))).toEqual(said);
        const open = FORMS[form].findIndex((flag) => !said.has(flag));
        if (!isOver(now)) expect(firstOpen(now)).toBe(open === -1 ? null : open);
        if (before.step === "question" && one.one === "no")
          expect([now.step, now.at]).toEqual(open === -1 ? ["review", now.at] : ["question", open]);
        if (isOver(now)) break;
      }
      expect(new Set(now.answers.map(({ flag }) => flag)).size).toBe(now.answers.length);
    });
  });

  test("it ends once no is said to all that is still asked, each asked once, with every question answered", () => {
    walks((form, all) => {
      let now = begin("wrong", form);
      for (const one of all) {
        const next = pressed(now, new Map(), one);
        if (!isOver(next)) now = next;
      }
      if (now.step === "acute") now = goBack(now) ?? now;
      const asked: number[] = [];
      while (now.step === "question") {
        asked.push(now.at);
        now = sayNo(now);
      }
      expect(new Set(asked).size).toBe(asked.length);
      expect(now.step).toBe("review");
      expect(isClear(form, sayNoToAll(now).answers)).toBe(true);
    });
  });

  test("what ends it can be sent", () => {
    walks((form, all) => {
      const now = all.reduce(
        (at, one) => (isOver(at) ? at : pressed(at, new Map(), one)),
        begin("wrong", form),
      );
      if (!isOver(now)) return;
      const item = {
        ...{ type: "screening", id: "0190b9a0-0000-7000-8000-000000000001", zone: "Europe/London" },
        ...{ deviceAt: "2026-11-28T06:00:00Z", occasion: now.occasion, form, wording: "2026-11" },
        answers: now.answers,
      };
      expect(screeningItem.safeParse(item).success).toBe(true);
      expect(yesesOf(now.answers).length > 0).toBe(now.step === "said");
    });
  });
});
