import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Entry, type LogItem, outcomeOf, requestOf, retryAfter } from "./entry";
import { entriesAt, overlay, type Place, type PlacedLog, swapWaiting, takenWaiting } from "./overlay";

const place: Place = { prescriptionId: "p", localDate: "2026-07-14", slot: 1 };
const reading = { deviceAt: "2026-07-14T10:00:00Z", zone: "Europe/London" };
const entry = (item: LogItem, error: string | null = null): Entry => ({
  id: item.id,
  owner: "o",
  at: reading.deviceAt,
  kind: "log",
  item,
  error,
});
const logged = (id: string, slot = 1): LogItem => ({
  ...{ ...reading, type: "log", id, prescriptionId: "p", localDate: "2026-07-14", slot },
  body: { note: id },
});
const edit = (id: string, logId: string): LogItem => ({
  ...{ ...reading, type: "correction", kind: "edit", id, logId },
  body: { note: id },
});
const undo = (id: string, logId: string): LogItem => ({
  ...reading,
  type: "correction",
  kind: "undo",
  id,
  logId,
});

/** What the server keeps of one place, item by item. */
function accept(log: PlacedLog | null, item: LogItem): PlacedLog | null {
  if (item.type === "log") return item.slot === 1 ? { id: item.id, body: item.body } : log;
  if (log?.id !== item.logId) return log;
  return item.kind === "undo" ? null : { id: log.id, body: item.body };
}

const items = fc.array(
  fc.oneof(
    fc.nat(3).map((n) => logged(`l${n}`)),
    fc.nat(3).map((n) => logged(`m${n}`, 2)),
    fc.tuple(fc.nat(9), fc.nat(3)).map(([n, l]) => edit(`e${n}`, `l${l}`)),
    fc.tuple(fc.nat(9), fc.nat(3)).map(([n, l]) => undo(`u${n}`, `l${l}`)),
  ),
  { maxLength: 10 },
);

describe("what waits on a phone", () => {
  test("shows as it will be once the server has taken it, wherever sending stops on the way", () => {
    fc.assert(
      fc.property(items, fc.nat(10), (all, sent) => {
        const end = all.reduce(accept, null as PlacedLog | null);
        const stored = all.slice(0, sent).reduce(accept, null as PlacedLog | null);
        const waiting = all.slice(sent).map((item) => entry(item));
        expect(overlay(stored, place, waiting)).toEqual(end);
      }),
    );
  });

  test("changes nothing where the server has it already", () => {
    const stored = { id: "l1", body: { note: "l1" } };
    expect(overlay(stored, place, [entry(logged("l1"))])).toEqual(stored);
    expect(overlay(null, place, [])).toBeNull();
  });

  test("leaves out what was refused, and still says where it belongs", () => {
    const refused = entry(logged("l1"), "window-closed");
    expect(overlay(null, place, [refused])).toBeNull();
    expect(entriesAt(null, place, [refused, entry(logged("m1", 2)), entry(undo("u1", "l1"))])).toHaveLength(
      2,
    );
    expect(entriesAt({ id: "l9", body: {} }, place, [entry(edit("e1", "l9"))])).toHaveLength(1);
  });
});

test("the plan that is on is the last tap's that waits; one that was refused says nothing", () => {
  const tap = (to: "lighter" | "usual", error: string | null = null): Entry => ({
    ...{ id: to, owner: "o", at: reading.deviceAt, kind: "swap", error },
    item: { ...reading, type: "swap", id: to, to },
  });
  expect(swapWaiting([])).toBeNull();
  expect(swapWaiting([entry(logged("l1")), tap("lighter")])).toBe("lighter");
  expect(swapWaiting([tap("lighter"), tap("usual"), entry(logged("l1"))])).toBe("usual");
  expect(swapWaiting([tap("usual"), tap("lighter", "no-lighter-plan")])).toBe("usual");
  expect(requestOf(tap("lighter"), "now").path).toBe("/api/v1/swaps");
});

describe("sending", () => {
  test("puts an item into the envelope of its kind", () => {
    const { path, body } = requestOf(entry(logged("l1")), "2026-07-14T10:00:01Z");
    expect(path).toBe("/api/v1/dose-logs");
    expect(JSON.parse(body)).toMatchObject({ sentAt: "2026-07-14T10:00:01Z", items: [{ id: "l1" }] });
    const chart: Entry = { ...entry(logged("x")), kind: "chart", item: { ...reading, id: "c", marks: [] } };
    expect(JSON.parse(requestOf(chart, "now").body)).toMatchObject({ charts: [{ id: "c" }] });
  });

  test("reads every answer as stored, refused or later", () => {
    expect(outcomeOf(200, { status: 201 })).toEqual({ kind: "stored" });
    expect(outcomeOf(200, { status: 200 })).toEqual({ kind: "stored" });
    expect(outcomeOf(200, { status: 409, error: "conflict" })).toEqual({
      kind: "refused",
      error: "conflict",
    });
    expect(outcomeOf(200, { status: 422, error: "invalid" })).toEqual({ kind: "refused", error: "invalid" });
    for (const status of [401, 403, 404])
      expect(outcomeOf(status, undefined)).toEqual({ kind: "later", because: "sign-in" });
    for (const status of [500, 503])
      expect(outcomeOf(status, undefined)).toEqual({ kind: "later", because: "elsewhere" });
    for (const status of [429, 302, 200])
      expect(outcomeOf(status, undefined)).toEqual({ kind: "later", because: "network" });
  });

  test("waits longer after each failure, a minute at most", () => {
    expect([0, 1, 2, 3, 5, 6, 50].map(retryAfter)).toEqual([2, 2, 4, 8, 32, 60, 60]);
  });
});

test("a card that was read yesterday and waits still is read, unless that was taken back or refused", () => {
  const read: LogItem = {
    ...{ ...reading, type: "log", id: "r", prescriptionId: "card", localDate: "2026-07-13" },
    body: { taken: true },
  };
  expect(takenWaiting([entry(read)], "card")).toBe(true);
  expect(takenWaiting([entry(read)], "other")).toBe(false);
  expect(takenWaiting([entry(read, "conflict")], "card")).toBe(false);
  expect(takenWaiting([entry(read), entry(undo("u", "r"))], "card")).toBe(false);
});
