import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Entry, LogBody, LogItem } from "./entry";
import { overlay, type Place, type PlacedLog } from "./overlay";
import { takeBack } from "./take-back";

const place: Place = { prescriptionId: "p", localDate: "2026-07-14", slot: 1 };
const reading = { deviceAt: "2026-07-14T10:00:00Z", zone: "Europe/London" };
const waiting = (item: LogItem): Entry => ({
  ...{ id: item.id, owner: "o", at: reading.deviceAt, kind: "log", item, error: null },
});
const written = (stands: PlacedLog | null, id: string, body: LogBody): LogItem =>
  stands
    ? { ...reading, type: "correction", kind: "edit", id, logId: stands.id, body }
    : { ...reading, type: "log", id, prescriptionId: "p", localDate: "2026-07-14", slot: 1, body };
const correction = (id: string, stood: PlacedLog | null, stands: PlacedLog | null): LogItem[] => {
  const back = takeBack(stood, stands);
  return back ? [{ ...reading, type: "correction", id, ...back }] : [];
};
const shown = (stored: PlacedLog | null, items: readonly LogItem[]) =>
  overlay(stored, place, items.map(waiting));

const S1: LogBody = { stopRule: "S1" };
const S3: LogBody = { stopRule: "S3", pain: 4 };
const done: PlacedLog = { id: "l", body: { quick: true, pain: 2 } };

describe("a stop that was tapped by mistake", () => {
  test("leaves the session open as it was while it is not sent yet, as a correction of its own", () => {
    const stop = written(null, "stop", S1);
    const back = correction("back", null, shown(null, [stop]));
    expect(back).toMatchObject([{ kind: "undo", logId: "stop" }]);
    expect(shown(null, [stop, ...back])).toBeNull();
  });

  test("leaves it open once the server has the stop as well, and what was done before it as it was", () => {
    const stored = { id: "stop", body: S1 };
    expect(shown(stored, correction("back", null, stored))).toBeNull();
    const changed = { ...done, body: S1 };
    expect(takeBack(done, changed)).toEqual({ kind: "edit", logId: "l", body: done.body });
    expect(shown(changed, correction("back", done, changed))).toEqual(done);
  });

  test("takes back the second of two stops on one session alone, and then the first", () => {
    const first = written(null, "one", S1);
    const after = shown(null, [first]);
    const second = written(after, "two", S3);
    const back = correction("back", after, shown(null, [first, second]));
    expect(shown(null, [first, second, ...back])).toEqual({ id: "one", body: S1 });
    const again = correction("again", null, shown(null, [first, second, ...back]));
    expect(shown(null, [first, second, ...back, ...again])).toBeNull();
  });

  test("changes nothing where the server refused it, and so it never stood", () => {
    expect([takeBack(null, null), takeBack(done, done)]).toEqual([null, null]);
  });

  test("whatever stood, and wherever sending stops on the way, it stands again", () => {
    const bodies = fc.constantFrom<LogBody>({ quick: true }, { pain: 3 }, { skipped: "no-time" }, S1, S3);
    fc.assert(
      fc.property(fc.option(bodies), bodies, fc.nat(3), (before, stop, sent) => {
        const earlier = before ? [written(null, "earlier", before)] : [];
        const stood = shown(null, earlier);
        const items = [...earlier, written(stood, "stop", stop)];
        const all = [...items, ...correction("back", stood, shown(null, items))];
        const stored = shown(null, all.slice(0, sent));
        expect(shown(stored, all.slice(sent))).toEqual(stood);
      }),
    );
  });
});
