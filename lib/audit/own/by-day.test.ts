import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { REGISTRY } from "../../events/registry";
import type { EventKind } from "../../events/vocabulary";
import { byDay, type Trace } from "./by-day";
import { CHANGES, TOLD, TOLD_KINDS } from "./told";

const trace = (at: string, act: Trace["act"], more: Partial<Trace> = {}): Trace => ({
  ...{ at: Temporal.Instant.from(at), memberId: "h", name: "Hanna Lind", role: "clinician", act },
  ...more,
});

describe("who looked, by day", () => {
  it("says each thing once, in the order it was done, the latest day first", () => {
    const tom = { memberId: "t", name: "Tom Ode" };
    const days = byDay(
      [
        trace("2026-11-03T15:00:00Z", "plan"),
        trace("2026-11-03T14:00:00Z", "plan"),
        trace("2026-11-03T09:00:00Z", "record"),
        trace("2026-11-02T10:00:00Z", "log", tom),
        trace("2026-11-02T09:00:00Z", "record"),
      ],
      "Europe/London",
    );
    expect(days.map(({ date, people }) => [date, people.map(({ name, acts }) => [name, acts])])).toEqual([
      ["2026-11-03", [["Hanna Lind", ["record", "plan"]]]],
      [
        "2026-11-02",
        [
          ["Hanna Lind", ["record"]],
          ["Tom Ode", ["log"]],
        ],
      ],
    ]);
  });

  it("goes by the patient's day, and tells a person's roles apart", () => {
    const days = byDay(
      [
        trace("2026-11-03T03:00:00Z", "record", { role: "assistant" }),
        trace("2026-11-03T02:00:00Z", "record"),
      ],
      "America/New_York",
    );
    expect(days.map(({ date, people }) => [date, people.map(({ role }) => role)])).toEqual([
      ["2026-11-02", ["clinician", "assistant"]],
    ]);
  });
});

describe("what a patient is told was changed", () => {
  it("is each kind of change at least once, and no reading, which is told by who looked", () => {
    expect(new Set(TOLD_KINDS.map((kind) => TOLD[kind]))).toEqual(new Set(CHANGES));
    expect(TOLD_KINDS.filter((kind) => kind.endsWith(".read"))).toEqual([]);
  });

  it("covers every event that makes something stale of a patient, unless it is the patient's own doing", () => {
    const own: EventKind[] = [
      "patient.move-day",
      "plan.swap",
      "checkin.record",
      "reminder.choose",
      "screening.day",
      "correction.ask",
    ];
    const passed: EventKind[] = ["dose-log.pass-on"];
    // How the clinic goes through its own list; what it then does is told.
    const triage: EventKind[] = ["reason.acknowledge", "reason.snooze", "reason.wake"];
    const untold = (Object.keys(REGISTRY) as EventKind[]).filter(
      (kind) => REGISTRY[kind].rewrites.length > 0 && TOLD[kind] === null,
    );
    expect(untold.sort()).toEqual([...own, ...passed, ...triage].sort());
  });

  it("knows who looked wherever one record is read", () => {
    const single = (Object.keys(REGISTRY) as EventKind[]).filter(
      (kind) => kind.endsWith(".read") && REGISTRY[kind].seen === undefined,
    );
    expect(single.sort()).toEqual([
      "agenda.read",
      "alert.read",
      "caseload.read",
      "invite.read",
      "message.read",
    ]);
  });
});
