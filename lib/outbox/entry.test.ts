import { expect, test } from "vitest";
import { type Answer, FORMS } from "../screenings/vocabulary";
import { type Entry, isUrgent, nextOf, outcomeOf, requestOf } from "./entry";
import { isKnownWire } from "./wire";

const reading = { deviceAt: "2026-07-14T10:00:00Z", zone: "Europe/London" };
const screening = (id: string, answers: readonly Answer[]): Entry => ({
  ...{ id, owner: "o", at: reading.deviceAt, error: null, kind: "screening" },
  item: { type: "screening", id, ...reading, occasion: "wrong", form: "nerves", wording: "2026-11", answers },
});
const chart: Entry = {
  ...{ id: "chart", owner: "o", at: reading.deviceAt, error: null, kind: "chart" },
  item: { id: "chart", ...reading, marks: [] },
};
const no = FORMS.nerves.map((flag): Answer => ({ flag, yes: false, acute: null }));
const yes = screening("yes", [{ flag: "rf-saddle", yes: true, acute: null }]);
const mistake: Entry = {
  ...{ id: "mistake", owner: "o", at: reading.deviceAt, error: null, kind: "screening" },
  item: { type: "mistake", id: "mistake", screeningId: "yes", ...reading },
};

test("a yes to a warning sign is sent before everything else, whatever was tapped before it", () => {
  const clear = screening("no", no);
  expect([chart, clear, mistake, yes].map(isUrgent)).toEqual([false, false, false, true]);
  expect(nextOf([chart, clear, yes], new Set())).toBe(yes);
  expect(nextOf([chart, clear, yes], new Set(["yes"]))).toBe(chart);
  expect(nextOf([{ ...yes, error: "conflict" }, chart], new Set())).toBe(chart);
  expect(nextOf([], new Set())).toBeUndefined();
});

test("goes where the questions are stored", () => {
  const { path, body } = requestOf(yes, "2026-07-14T10:00:01Z");
  expect(path).toBe("/api/v1/screenings");
  expect(JSON.parse(body)).toEqual({ v: 1, for: "o", sentAt: "2026-07-14T10:00:01Z", items: [yes.item] });
});

test("a server that doesn't know the version refuses nothing for good: the entry stays", () => {
  expect(outcomeOf(426, undefined, "log")).toEqual({ kind: "later", because: "version" });
  expect([undefined, 1, 2, "1", null].map(isKnownWire)).toEqual([true, true, false, false, false]);
});

test("a server from before cards were marked as read holds back nothing else", () => {
  expect(outcomeOf(404, undefined, "read")).toEqual({ kind: "later", because: "elsewhere" });
  expect(outcomeOf(404, undefined, "log")).toEqual({ kind: "later", because: "sign-in" });
});

test("a message that did not arrive holds back the later ones, so that they are read in order, and nothing else", () => {
  const message = (id: string): Entry => ({
    ...{ id, owner: "o", at: reading.deviceAt, error: null, kind: "message" },
    item: { type: "message", id, ...reading, text: id },
  });
  const [one, two] = [message("one"), message("two")];
  expect(nextOf([one, two, chart], new Set(["one"]))).toBe(chart);
  expect(nextOf([one, two], new Set(["one"]))).toBeUndefined();
  expect(nextOf([{ ...one, error: "too-many" }, two], new Set(["one"]))).toBe(two);
  expect(nextOf([one, two], new Set(["two"]))).toBe(one);
  expect(nextOf([one, two], new Set(["chart"]))).toBe(one);
});
