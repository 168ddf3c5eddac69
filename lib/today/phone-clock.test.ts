import { expect, test } from "vitest";
import { overlayRounds } from "../outbox/checkins";
import type { Entry } from "../outbox/entry";
import { startsWaiting } from "../outbox/start";
import { byPhoneClock } from "./phone-clock";
import type { Today } from "./queries";

const HOUR_MS = 3_600_000;
/** The phone's clock runs two hours behind the clinic's. */
const AHEAD = 2 * HOUR_MS;

const at = (instant: string): number => Date.parse(instant);
const question = (answered: string) => ({
  ...{ kind: "morning-stiffness" },
  answered: { at: at(answered), id: "a", value: 3 },
});

/** As the server says it: a morning that began at two. */
const today = {
  began: { answer: { at: at("2026-07-14T07:00:00Z"), pain: 6 }, usual: 2, since: at("2026-07-14T02:00:00Z") },
  checkins: {
    began: "2026-07-14T02:00:00Z",
    rounds: [{ round: "morning", questions: [question("2026-07-14T07:00:00Z")] }],
  },
  closesAt: "2026-07-15T02:00:00Z",
  readAt: "2026-07-14T07:30:00Z",
} as unknown as Today;

const tapped = (deviceAt: string): Entry => ({
  ...{ id: "e", owner: "o", at: deviceAt, kind: "checkin", error: null },
  item: { type: "checkin", kind: "rest-pain", id: "e", deviceAt, zone: "Europe/London", body: { pain: 4 } },
});

test("what is tapped just after the part of a day began belongs to it, on a phone whose clock runs behind", () => {
  // Half past two by the clinic, and half past midnight by the phone.
  const entry = tapped("2026-07-14T00:30:00Z");
  expect(startsWaiting([entry], today.began)).toEqual([]);
  expect(startsWaiting([entry], byPhoneClock(today, AHEAD).began)).toMatchObject([{ pain: 4 }]);
  // Half past one by the clinic: that is the day before.
  expect(startsWaiting([tapped("2026-07-13T23:30:00Z")], byPhoneClock(today, AHEAD).began)).toEqual([]);
});

test("all that a tap is compared with is by the phone's clock, and nothing else is moved", () => {
  const { began, checkins, closesAt, readAt } = byPhoneClock(today, AHEAD);
  expect(began).toMatchObject({ answer: { at: at("2026-07-14T05:00:00Z"), pain: 6 }, usual: 2 });
  expect([at(checkins.began), at(closesAt)]).toEqual([
    ...[at("2026-07-14T00:00:00Z"), at("2026-07-15T00:00:00Z")],
  ]);
  expect(checkins.rounds[0]?.questions[0]?.answered?.at).toBe(at("2026-07-14T05:00:00Z"));
  expect(readAt).toBe(today.readAt);
  const day = { began: checkins.began, closes: closesAt };
  expect(overlayRounds(checkins.rounds, [], day)).toEqual(checkins.rounds);
});

test("a start that nobody answered stays one", () => {
  const unanswered = { ...today, began: { ...today.began, answer: null } };
  expect(byPhoneClock(unanswered, AHEAD).began.answer).toBeNull();
});
