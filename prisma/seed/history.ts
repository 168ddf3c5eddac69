import { Temporal } from "temporal-polyfill";
import { alertFor } from "../../lib/dose-logs/alerts";
import type { CorrectionItem, DoseLogItem } from "../../lib/dose-logs/schema";
import type { AlertId, DoseLogId } from "../../lib/ids";
import type { Prescription } from "../../lib/plans/schema";
import type { Kind } from "../../lib/plans/vocabulary";
import type { LocalDate } from "../../lib/time/calendar-date";
import { isInLogWindow, localDateAt, zoneOn } from "../../lib/time/local-day";
import { correctionRow, logRow, type Reading } from "../factories/logs";
import type { MadePatient } from "../factories/people";
import type { Random } from "../factories/random";
import type { Row } from "../factories/rows";
import { editedBody } from "./bodies";
import type { Done } from "./done";
import type { Moment } from "./moments";
import type { Story } from "./story";

const iso = (ms: number): string => new Date(ms).toISOString();

const readingOf = ({ at, received, source }: Moment, enteredBy: string): Reading => ({
  source,
  loggedAt: iso(at),
  sentAt: iso(Math.max(at, received - 200)),
  receivedAt: iso(received),
  ...(source === "paper" ? { authorId: enteredBy } : {}),
});

/** Of the logs with sets, those put right and those taken away again. */
const EDITED = 0.015;
const UNDONE = 0.004;

/** What grows with every day. */
export type History = {
  DoseLog: Row<"DoseLog">[];
  LogCorrection: Row<"LogCorrection">[];
  Alert: Row<"Alert">[];
};

type Given = {
  patient: MadePatient;
  story: Story;
  /** Who enters paper. */
  enteredBy: string;
  /** Milliseconds since 1970. */
  present: number;
  random: Random;
};

function correctionOf(
  { patient, enteredBy, present, random }: Given,
  p: Prescription,
  log: DoseLogItem & { localDate: LocalDate },
  moment: Moment,
): Row<"LogCorrection"> | null {
  const kind = random.chance(EDITED) ? "edit" : random.chance(UNDONE) ? "undo" : null;
  if (!kind || moment.source === "paper" || log.body.sets.length === 0 || log.body.stopRule) return null;
  const at = moment.at + random.int(60_000, 2_400_000);
  const when = Temporal.Instant.fromEpochMilliseconds(at);
  if (at > present - 3_000 || !isInLogWindow(patient.zones, log.localDate, "patient", when)) return null;
  const reading = readingOf({ ...moment, at, received: Math.max(at, moment.received) }, enteredBy);
  const common = { type: "correction", id: random.uuid<DoseLogId>(), logId: log.id } as const;
  const clock = { deviceAt: reading.loggedAt, zone: log.zone };
  const body = editedBody(p, log.body);
  const item: CorrectionItem =
    kind === "edit" && body ? { ...common, kind, ...clock, body } : { ...common, kind: "undo", ...clock };
  return correctionRow(patient, item, reading);
}

function alertsOf(
  { patient, story, random }: Given,
  row: Row<"DoseLog">,
  { kind, ago }: { kind: Kind; ago: number },
): Row<"Alert">[] {
  const alert = alertFor(row.body, { id: row.id, kind }, row.loggedAt);
  if (!alert) return [];
  const open = story.stops?.some((stop) => stop.ago === ago && stop.open);
  const at = String(row.receivedAt);
  const seen = open ? null : iso(Date.parse(at) + 3 * 3_600_000);
  return [
    {
      id: random.uuid<AlertId>(),
      clinicId: patient.clinicId,
      patientId: patient.id,
      ...alert,
      at,
      acknowledgedAt: seen,
      acknowledgedBy: open ? null : patient.lead.id,
      ...(seen && "hold" in alert.facts
        ? {
            ...{ decision: "go-on", decidedAt: seen, decidedBy: patient.lead.id },
            liftedOn: localDateAt(patient.zones, Temporal.Instant.from(seen)),
          }
        : {}),
    },
  ];
}

/** Adds the rows of one thing done. */
export function addDone(
  given: Given,
  { p, slot, body }: Done,
  { date, ago, moment }: { date: LocalDate; ago: number; moment: Moment },
  rows: History,
): void {
  const reading = readingOf(moment, given.enteredBy);
  const item = {
    type: "log" as const,
    id: given.random.uuid<DoseLogId>(),
    prescriptionId: p.id,
    localDate: date,
    ...(slot === null ? {} : { slot }),
    deviceAt: reading.loggedAt,
    zone: zoneOn(given.patient.zones, date),
    body,
  };
  const row = logRow(given.patient, item, reading);
  rows.DoseLog.push(row);
  rows.Alert.push(...alertsOf(given, row, { kind: p.kind, ago }));
  const correction = correctionOf(given, p, item, moment);
  if (correction) rows.LogCorrection.push(correction);
}
