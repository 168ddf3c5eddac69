import { Temporal } from "temporal-polyfill";
import type {
  Hold,
  LogCorrection,
  LogEntry,
  PlanHistory,
  PlanVersion,
  PrescribedItem,
} from "../../lib/adherence/history/history";
import type { DoseLogBody } from "../../lib/dose-logs/schema";
import type { LogSource } from "../../lib/dose-logs/vocabulary";
import type { DoseLogId, PlanVersionId, PrescriptionId } from "../../lib/ids";
import { entryOf, type Library } from "../factories/plans";
import type { Person } from "./person";

const instant = (value: unknown) => Temporal.Instant.from(String(value));
const dateOrNull = (value: unknown) => (value ? String(value) : null);

/** What adherence would read of a person if her rows were written: a check of the stories without a database. */
export function historyOf(
  { patient, rows, versions }: Person,
  library: Library,
  now: Temporal.Instant,
): PlanHistory {
  const heads = rows.PlanVersion ?? [];
  return {
    versions: versions.map((version, at): PlanVersion => {
      const head = heads[at];
      const current = version.content.phases.find((phase) => phase.id === version.content.currentPhaseId);
      return {
        id: String(head?.id) as PlanVersionId,
        number: at + 1,
        kind: head?.kind === "flare" ? "flare" : "ordinary",
        publishedAt: instant(head?.publishedAt),
        effectiveFrom: version.effectiveFrom,
        endsOn: version.endsOn,
        prescriptions: (current?.prescriptions ?? []).map((p): PrescribedItem => {
          const entry = entryOf(library, p);
          const side = "side" in p ? p.side : null;
          return { ...p, side, laterality: entry?.laterality ?? null, exerciseSlug: entry?.slug ?? null };
        }),
      };
    }),
    episodeEnd: null,
    logs: (rows.DoseLog ?? []).map(
      (row): LogEntry => ({
        id: row.id as DoseLogId,
        prescriptionId: row.prescriptionId as PrescriptionId,
        localDate: String(row.localDate),
        slot: row.slot ?? null,
        loggedAt: instant(row.loggedAt),
        receivedAt: instant(row.receivedAt),
        source: row.source as LogSource,
        body: row.body as DoseLogBody,
      }),
    ),
    corrections: (rows.LogCorrection ?? []).map((row): LogCorrection => {
      const common = { id: row.id, logId: row.logId as DoseLogId, correctedAt: instant(row.correctedAt) };
      return row.kind === "undo"
        ? { ...common, kind: "undo" }
        : { ...common, kind: "edit", body: row.body as DoseLogBody };
    }),
    pauses: (rows.Pause ?? []).map((row) => ({
      from: String(row.fromDate),
      to: String(row.toDate),
      reason: row.reason,
      author: row.authorKind === "patient" ? "patient" : "therapist",
    })),
    excuses: (rows.Excuse ?? []).map((row) => ({
      id: row.id,
      from: String(row.fromDate),
      to: String(row.toDate),
      reason: row.reason,
      authorId: row.authorId,
      recordedAt: instant(row.createdAt),
    })),
    locks: [],
    holds: (rows.PrescriptionHold ?? []).map(
      (row): Hold => ({
        prescriptionId: row.prescriptionId as PrescriptionId,
        from: String(row.fromDate),
        to: dateOrNull(row.toDate),
      }),
    ),
    zones: patient.zones,
    now,
  };
}
