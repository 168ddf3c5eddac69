import { expect, test } from "vitest";
import { STOP_RULES, type StopRule } from "../dose-logs/vocabulary";
import type { Answer } from "../screenings/vocabulary";
import type { Entry, LogItem } from "./entry";
import { lockWaiting } from "./lock";

const reading = { deviceAt: "2026-07-14T10:00:00Z", zone: "Europe/London" };
const log = (item: LogItem, error: string | null = null): Entry => ({
  ...{ id: item.id, owner: "o", at: reading.deviceAt, kind: "log", item, error },
});
const stop = (stopRule: StopRule): LogItem => ({
  ...{ ...reading, type: "log", id: "l", prescriptionId: "p", localDate: "2026-07-14", slot: 1 },
  body: { stopRule },
});
const edit = (stopRule: StopRule): LogItem => ({
  ...{ ...reading, type: "correction", kind: "edit", id: "e", logId: "l", body: { stopRule } },
});
const undo: LogItem = { ...reading, type: "correction", kind: "undo", id: "u", logId: "l" };
const screening = (answers: readonly Answer[], error: string | null = null): Entry => ({
  ...{ id: "s", owner: "o", at: reading.deviceAt, kind: "screening", error },
  item: {
    type: "screening",
    id: "s",
    ...reading,
    occasion: "wrong",
    form: "nerves",
    wording: "2026-11",
    answers,
  },
});
const saddle = (yes: boolean) => [{ flag: "rf-saddle", yes, acute: null } as const];
const mistake: Entry = {
  ...{ id: "m", owner: "o", at: reading.deviceAt, kind: "screening", error: null },
  item: { type: "mistake", id: "m", screeningId: "s", ...reading },
};

test("a yes that waits locks, also once it was refused or said to be a mistake; a no does not", () => {
  expect(lockWaiting([screening(saddle(true))])).toBe("yes");
  expect(lockWaiting([screening(saddle(true), "conflict")])).toBe("yes");
  expect(lockWaiting([screening(saddle(true)), mistake])).toBe("yes");
  expect([lockWaiting([screening(saddle(false))]), lockWaiting([mistake]), lockWaiting([])]).toEqual([
    ...[null, null, null],
  ]);
});

test("a stop for a warning sign or for the heart locks, as a change of a log too, and taken back as well", () => {
  const locking = STOP_RULES.filter((rule) => lockWaiting([log(stop(rule))]) === "stop");
  expect(locking).toEqual(["S0", "S5"]);
  expect(STOP_RULES.filter((rule) => lockWaiting([log(edit(rule))]) === "stop")).toEqual(locking);
  expect(lockWaiting([log(stop("S5")), log(undo)])).toBe("stop");
  expect(lockWaiting([log(stop("S5"), "window-closed")])).toBeNull();
});
