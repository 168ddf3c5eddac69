import { expect, test } from "vitest";
import type { Form } from "../screenings/vocabulary";
import { isAnswerWaiting } from "./answered";
import type { Entry } from "./entry";

const reading = { deviceAt: "2026-07-14T10:00:00Z", zone: "Europe/London" };
const answered = (form: Form, error: string | null = null): Entry => ({
  ...{ id: "s", owner: "o", at: reading.deviceAt, kind: "screening", error },
  item: { type: "screening", id: "s", ...reading, occasion: "stop", form, wording: "2026-11", answers: [] },
});
const mistake: Entry = {
  ...{ id: "m", owner: "o", at: reading.deviceAt, kind: "screening", error: null },
  item: { type: "mistake", id: "m", screeningId: "s", ...reading },
};

test("questions are asked no more once all of them wait to be sent, and again where that was refused", () => {
  expect(isAnswerWaiting([], "short")).toBe(false);
  expect(isAnswerWaiting([answered("short")], "short")).toBe(true);
  expect(isAnswerWaiting([answered("full")], "short")).toBe(true);
  expect(isAnswerWaiting([answered("nerves")], "short")).toBe(false);
  expect(isAnswerWaiting([answered("short", "conflict")], "short")).toBe(false);
  expect(isAnswerWaiting([mistake], "short")).toBe(false);
});
