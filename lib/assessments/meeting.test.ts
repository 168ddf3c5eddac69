import { describe, expect, test } from "vitest";
import { met, unsent } from "./meeting";

const nothing = { apart: {}, base: {}, stored: {}, sent: {} };

describe("two who write in one assessment", () => {
  test("what nobody touched here comes in, and what was typed on the way stays to be sent", () => {
    const now = met({
      ...nothing,
      answers: { slump: "reproduced", effusion: 1 },
      base: {},
      sent: { slump: "reproduced" },
      stored: { slump: "reproduced", warmth: "no" },
    });
    expect(now).toEqual({ answers: { slump: "reproduced", effusion: 1, warmth: "no" }, apart: {} });
    expect(unsent(now.answers, { slump: "reproduced", warmth: "no" }, now.apart)).toEqual({ effusion: 1 });
  });

  test("what both touched waits for a choice: sent at once, or typed while it was on its way", () => {
    const sent = met({
      ...nothing,
      answers: { slump: "unchanged" },
      sent: { slump: "unchanged" },
      stored: { slump: "reproduced" },
    });
    expect(sent).toEqual({ answers: { slump: "unchanged" }, apart: { slump: "reproduced" } });
    expect(unsent(sent.answers, { slump: "reproduced" }, sent.apart)).toEqual({});
    const typed = met({
      ...nothing,
      answers: { effusion: 1, "strength-ankle-up-left": 3 },
      sent: { effusion: 1 },
      stored: { effusion: 1, "strength-ankle-up-left": 5 },
    });
    expect(typed).toEqual({
      answers: { effusion: 1, "strength-ankle-up-left": 3 },
      apart: { "strength-ankle-up-left": 5 },
    });
  });

  test("while a choice waits, what the other one finds anew is what is offered, and mine stays", () => {
    const now = met({
      ...nothing,
      answers: { slump: "unchanged" },
      apart: { slump: "reproduced" },
      base: { slump: "reproduced" },
      stored: {},
    });
    expect(now).toEqual({ answers: { slump: "unchanged" }, apart: { slump: null } });
    const agreed = met({
      ...nothing,
      answers: { slump: "unchanged" },
      apart: { slump: null },
      stored: { slump: "unchanged" },
    });
    expect(agreed.apart).toEqual({});
  });

  test("what was sent and changed again here meanwhile is sent again", () => {
    const now = met({
      ...nothing,
      answers: { effusion: 2 },
      sent: { effusion: 1 },
      stored: { effusion: 1 },
    });
    expect(now).toEqual({ answers: { effusion: 2 }, apart: {} });
  });

  test("and what was put back meanwhile to what it was stays so", () => {
    const way = { sent: { slump: "unchanged" }, stored: { slump: "unchanged" } } as const;
    const cleared = met({ ...nothing, ...way, answers: {} });
    expect(cleared).toEqual({ answers: {}, apart: {} });
    expect(unsent(cleared.answers, way.stored, cleared.apart)).toEqual({ slump: null });
    const again = met({
      ...{ apart: {}, answers: { slump: "reproduced" }, base: { slump: "reproduced" } },
      ...{ sent: { slump: null }, stored: {} },
    });
    expect(again).toEqual({ answers: { slump: "reproduced" }, apart: {} });
  });

  test("what somebody else found in place of what was sent waits for a choice, whatever it was put back to", () => {
    const now = met({ ...nothing, answers: {}, sent: { effusion: 1 }, stored: { effusion: 3 } });
    expect(now).toEqual({ answers: {}, apart: { effusion: 3 } });
  });

  test("a grade that somebody else changed was not seen by the doctor who saw the one before", () => {
    const id = "strength-push-off-left";
    const here = { [id]: 3, "strength-reviewed": [id] } as const;
    const now = met({
      ...nothing,
      ...{ answers: { ...here, "strength-reviewed": [id] }, base: { [id]: 3 } },
      ...{ sent: { "strength-reviewed": [id] }, stored: { [id]: 2, "strength-reviewed": [id] } },
    });
    expect(now).toEqual({ answers: { [id]: 2 }, apart: {} });
    const theirs = met({
      ...{ apart: {}, answers: { [id]: 3 }, base: { [id]: 3 } },
      ...{ sent: {}, stored: { [id]: 2, "strength-reviewed": [id] } },
    });
    expect(theirs.answers).toEqual({ [id]: 2, "strength-reviewed": [id] });
  });
});
