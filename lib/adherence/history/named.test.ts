import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import type { DoseLogId, PrescriptionId } from "../../ids";
import { standingLogs } from "./corrections";
import type { LogEntry } from "./history";
import { named } from "./named";

const at = Temporal.Instant.from("2026-07-14T08:00:00Z");
const body = { quick: true, sets: [], note: "" };
const helpers = { ana: "Ana" };
const log = (authorId: string, source: LogEntry["source"] = "patient") => ({
  ...{ id: "l" as DoseLogId, prescriptionId: "p" as PrescriptionId, localDate: "2026-07-14" },
  ...{ loggedAt: at, receivedAt: at, source, body, authorId },
});
const edit = (authorId: string) => ({
  ...{ id: "c", logId: "l" as DoseLogId, correctedAt: at, kind: "edit" as const, body },
  ...{ source: "patient" as const, authorId },
});

test("who wrote in the patient's stead is named, and neither the patient nor staff who help somebody too", () => {
  expect(named(log("ana"), helpers).helper).toBe("Ana");
  expect(named(log("rana"), helpers).helper).toBeNull();
  expect(named(log("ana", "paper"), helpers).helper).toBeNull();
  expect(named(log("ana")).helper).toBeNull();
});

test("of an entry that both had a hand in, the helper is named", () => {
  const standing = (by: string, corrected: string) =>
    standingLogs([named(log(by), helpers)], [named(edit(corrected), helpers)])[0]?.helper;
  expect(standing("ana", "rana")).toBe("Ana");
  expect(standing("rana", "ana")).toBe("Ana");
  expect(standing("rana", "rana")).toBeNull();
});
