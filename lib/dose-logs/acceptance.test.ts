import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { acceptDay, readClock } from "./acceptance";

const zones = [{ from: "1900-01-01", zone: "Europe/London", recordedAt: null }];
const at = Temporal.Instant.from("2026-07-14T10:00:00Z");
const accept = (
  localDate: string | undefined,
  from: string | null = "2026-01-01",
  source = "patient" as const,
) => acceptDay({ localDate }, at, zones, source, from);

describe("the day of a log", () => {
  it("is the local day of the corrected instant, or the one that is named within its window", () => {
    expect(accept(undefined)).toEqual({ localDate: "2026-07-14" });
    expect(accept("2026-07-11")).toEqual({ localDate: "2026-07-11" });
    expect(accept("2026-07-10")).toBe("window-closed");
    expect(accept("2026-07-15")).toBe("in-future");
  });

  it("needs a prescription that was assigned by then", () => {
    expect(accept(undefined, null)).toBe("unknown-prescription");
    expect(accept("2026-07-13", "2026-07-14")).toBe("not-assigned-yet");
    expect(accept("2026-07-14", "2026-07-14")).toEqual({ localDate: "2026-07-14" });
  });

  it("is none that a move over the date line left out", () => {
    const moved = [
      { from: "1900-01-01", zone: "Pacific/Honolulu", recordedAt: null },
      { from: "2026-07-13", zone: "Pacific/Kiritimati", recordedAt: null },
    ];
    const days = ["2026-07-12", "2026-07-13", "2026-07-14"].map((localDate) =>
      acceptDay({ localDate }, at, moved, "patient", "2026-01-01"),
    );
    expect(days).toContain("no-such-day");
  });
});

describe("a phone's clock", () => {
  const arrival = Temporal.Instant.from("2026-07-14T10:00:00Z");
  const read = (deviceAt: string, zone = "Europe/London", sentAt = arrival) =>
    readClock({ deviceAt, zone }, { sentAt, arrival });

  it("is believed in a named zone, and no offset passes for one", () => {
    expect(read("2026-07-14T09:59:00Z")).toMatchObject({ at: Temporal.Instant.from("2026-07-14T09:59:00Z") });
    for (const zone of ["", "+05:30", "Nowhere/Atlantis", "-1"])
      expect(read("2026-07-14T09:59:00Z", zone)).toBe("zone-unknown");
  });

  it("is neither far ahead nor of another century", () => {
    expect(read("2026-07-14T10:03:00Z")).toBe("in-future");
    expect(read("1999-12-31T23:59:59Z")).toBe("window-closed");
  });
});
