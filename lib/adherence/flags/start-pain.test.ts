import { expect, test } from "vitest";
import { body, log, moment } from "../../../prisma/factories/histories";
import type { LogSource } from "../../dose-logs/vocabulary";
import type { DoseLogId } from "../../ids";
import { startPainOf } from "./start-pain";

const zones = [{ from: "1900-01-01", zone: "Europe/London", recordedAt: null }];
const scored = (date: string, pain: number, loggedAt = moment(date)) =>
  log("squat", date, { quick: true, pain }, { loggedAt });
const correction = (
  logId: DoseLogId,
  at: ReturnType<typeof moment>,
  pain: number | null,
  source: LogSource = "patient",
) =>
  pain === null
    ? { id: `c${logId}`, logId, correctedAt: at, source, kind: "undo" as const }
    : {
        id: `c${logId}`,
        logId,
        correctedAt: at,
        source,
        kind: "edit" as const,
        body: body({ quick: true, pain }),
      };

test("the first three scores are those of the earliest days, whenever they were entered", () => {
  const logs = [
    scored("2026-06-04", 4),
    scored("2026-06-01", 1, moment("2026-06-03", 12)),
    scored("2026-06-02", 2),
    scored("2026-06-02", 3, moment("2026-06-02", 12)),
    log("squat", "2026-06-01"),
  ];
  expect(startPainOf(logs, [], zones)).toEqual([1, 2, 3]);
  expect(startPainOf(logs.slice(0, 1), [], zones)).toEqual([4]);
});

test("a correction counts within its window alone, and a patient's never on what staff entered", () => {
  const first = scored("2026-06-01", 1);
  const paper = { ...scored("2026-06-02", 2), source: "paper" as const };
  const logs = [first, paper, scored("2026-06-03", 3), scored("2026-06-04", 4)];
  const inTime = moment("2026-06-03");
  const late = moment("2026-06-09");
  expect(startPainOf(logs, [correction(first.id, inTime, 7)], zones)).toEqual([7, 2, 3]);
  expect(startPainOf(logs, [correction(first.id, late, 7)], zones)).toEqual([1, 2, 3]);
  expect(startPainOf(logs, [correction(first.id, inTime, null)], zones)).toEqual([2, 3, 4]);
  expect(startPainOf(logs, [correction(paper.id, inTime, null)], zones)).toEqual([1, 2, 3]);
  expect(startPainOf(logs, [correction(paper.id, inTime, null, "paper")], zones)).toEqual([1, 3, 4]);
});
