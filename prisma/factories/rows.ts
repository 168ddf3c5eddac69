import { Prisma } from "../../lib/db/generated/client";
import type { Db } from "../../lib/db/scope";

/** What a row of each table is made of. Dates and instants are ISO strings, so that rows are plain JSON. */
type RowOf = {
  User: Prisma.UserCreateManyInput;
  Clinic: Prisma.ClinicCreateManyInput;
  Member: Prisma.MemberCreateManyInput;
  Patient: Prisma.PatientCreateManyInput;
  Helper: Prisma.HelperCreateManyInput;
  PatientZone: Prisma.PatientZoneCreateManyInput;
  CareTeam: Prisma.CareTeamCreateManyInput;
  Condition: Prisma.ConditionCreateManyInput;
  Episode: Prisma.EpisodeCreateManyInput;
  PlanTemplate: Prisma.PlanTemplateCreateManyInput;
  PlanTemplateVersion: Prisma.PlanTemplateVersionCreateManyInput;
  Plan: Prisma.PlanCreateManyInput;
  PlanVersion: Prisma.PlanVersionCreateManyInput;
  Phase: Prisma.PhaseCreateManyInput;
  Prescription: Prisma.PrescriptionCreateManyInput;
  PlanSwap: Prisma.PlanSwapCreateManyInput;
  Pause: Prisma.PauseCreateManyInput;
  Excuse: Prisma.ExcuseCreateManyInput;
  PrescriptionHold: Prisma.PrescriptionHoldCreateManyInput;
  Alert: Prisma.AlertCreateManyInput;
  DoseLog: Prisma.DoseLogCreateManyInput;
  LogCorrection: Prisma.LogCorrectionCreateManyInput;
  BodyChart: Prisma.BodyChartCreateManyInput;
  KnownSigns: Prisma.KnownSignsCreateManyInput;
  Goal: Prisma.GoalCreateManyInput;
  Assessment: Prisma.AssessmentCreateManyInput;
  Visit: Prisma.VisitCreateManyInput;
  VisitNote: Prisma.VisitNoteCreateManyInput;
  NoteAddendum: Prisma.NoteAddendumCreateManyInput;
  NoteTemplate: Prisma.NoteTemplateCreateManyInput;
  Letter: Prisma.LetterCreateManyInput;
  Task: Prisma.TaskCreateManyInput;
  OwnMeasure: Prisma.OwnMeasureCreateManyInput;
  MeasureResult: Prisma.MeasureResultCreateManyInput;
  MeasureSchedule: Prisma.MeasureScheduleCreateManyInput;
  Monitoring: Prisma.MonitoringCreateManyInput;
  MonitoringTime: Prisma.MonitoringTimeCreateManyInput;
  ProgressionDecision: Prisma.ProgressionDecisionCreateManyInput;
  Sheet: Prisma.SheetCreateManyInput;
  Checkin: Prisma.CheckinCreateManyInput;
  Consent: Prisma.ConsentCreateManyInput;
  Screening: Prisma.ScreeningCreateManyInput;
  AlertStep: Prisma.AlertStepCreateManyInput;
  Message: Prisma.MessageCreateManyInput;
  /** Bytes as the database writes them, `\x…`. */
  MessagePicture: Omit<Prisma.MessagePictureCreateManyInput, "data" | "small"> & {
    data: string;
    small: string;
  };
  MessageThread: Prisma.MessageThreadCreateManyInput;
  MessageRead: Prisma.MessageReadCreateManyInput;
  MessageStep: Prisma.MessageStepCreateManyInput;
  MessageTemplate: Prisma.MessageTemplateCreateManyInput;
  ReasonHandling: Prisma.ReasonHandlingCreateManyInput;
  Delivery: Prisma.DeliveryCreateManyInput;
  MemberMail: Prisma.MemberMailCreateManyInput;
  PushSubscription: Prisma.PushSubscriptionCreateManyInput;
  PushKey: Prisma.PushKeyCreateManyInput;
  ReminderChoice: Prisma.ReminderChoiceCreateManyInput;
  ReminderLook: Prisma.ReminderLookCreateManyInput;
  Reminder: Prisma.ReminderCreateManyInput;
  PatientMail: Prisma.PatientMailCreateManyInput;
  PatientPush: Prisma.PatientPushCreateManyInput;
  Leave: Prisma.LeaveCreateManyInput;
  ContentSignOff: Prisma.ContentSignOffCreateManyInput;
};
export type Table = keyof RowOf;
export type Rows = { [T in Table]?: RowOf[T][] };
export type Row<T extends Table> = RowOf[T];

/** In the order in which rows need each other. */
const TABLES: readonly Table[] = [
  "User",
  "Clinic",
  "Member",
  "Patient",
  "Helper",
  "PatientZone",
  "CareTeam",
  "Condition",
  "Episode",
  "PlanTemplate",
  "PlanTemplateVersion",
  "Plan",
  "PlanVersion",
  "Phase",
  "Prescription",
  "ProgressionDecision",
  "PlanSwap",
  "Sheet",
  "Pause",
  "Excuse",
  "PrescriptionHold",
  "Alert",
  "DoseLog",
  "LogCorrection",
  "BodyChart",
  "KnownSigns",
  "Goal",
  "Assessment",
  "Visit",
  "VisitNote",
  "NoteAddendum",
  "NoteTemplate",
  "Letter",
  "Task",
  "OwnMeasure",
  "MeasureResult",
  "MeasureSchedule",
  "Monitoring",
  "MonitoringTime",
  "Checkin",
  "Consent",
  "Screening",
  "AlertStep",
  "Message",
  "MessagePicture",
  "MessageThread",
  "MessageRead",
  "MessageStep",
  "MessageTemplate",
  "ReasonHandling",
  "Delivery",
  "MemberMail",
  "PushSubscription",
  "PushKey",
  "ReminderChoice",
  "ReminderLook",
  "Reminder",
  "PatientMail",
  "PatientPush",
  "Leave",
  "ContentSignOff",
];

/** An alert that is open is on its way, as the program's own are. The first step needs no id that others don't have. */
const firstSteps = (alerts: readonly RowOf["Alert"][]): RowOf["AlertStep"][] =>
  alerts
    .filter((alert) => !alert.acknowledgedAt)
    .map(({ id, clinicId, patientId, at }) => ({
      ...{ id, clinicId, patientId, alertId: id },
      ...{ step: "lead", dueAt: at, memberIds: [] },
    }));

/** A statement's text stays a few MB. */
const CHUNK = 5_000;

/** One statement for many rows: the database takes the list apart itself, several times faster than parameters. */
async function insert(db: Db, table: Table, rows: readonly object[]): Promise<void> {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))].map((name) => `"${name}"`).join(", ");
  const [into, list] = [Prisma.raw(`"${table}"`), Prisma.raw(columns)];
  for (let at = 0; at < rows.length; at += CHUNK) {
    const json = JSON.stringify(rows.slice(at, at + CHUNK));
    await db.tx.$executeRaw`
      INSERT INTO ${into} (${list}) SELECT ${list} FROM json_populate_recordset(NULL::${into}, ${json}::json)`;
  }
}

/**
 * Writes rows as whoever `db` is. A column that no row of a table names gets its default.
 * @returns how many rows were written
 */
export async function insertRows(db: Db, rows: Rows): Promise<number> {
  let count = 0;
  const whole = { ...rows, AlertStep: [...(rows.AlertStep ?? []), ...firstSteps(rows.Alert ?? [])] };
  for (const table of TABLES) {
    const own = whole[table] ?? [];
    if (own.length === 0) continue;
    await insert(db, table, own);
    count += own.length;
  }
  return count;
}

/** Adds the rows of `more` to `rows`. */
export function addRows(rows: Rows, more: Rows): void {
  const into: Partial<Record<Table, object[]>> = rows;
  for (const table of TABLES) {
    const own = more[table];
    if (!own) continue;
    const list = into[table];
    if (list) for (const row of own) list.push(row);
    else into[table] = [...own];
  }
}
