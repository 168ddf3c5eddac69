/** The version of the file. It rises where something is renamed or taken out, not where a table or a column joins. */
export const EXPORT_VERSION = 1;

/**
 * `hidden`: columns that are left out; `key`: by which rows are ordered, where `id` alone does not name one; `bytes`: a column
 * that is written as base64, and of whose rows few are held at once.
 */
type Exported = { hidden?: readonly string[]; key?: string; bytes?: string };

/** How the program knows a body that was sent twice; it says nothing of anybody. */
const HASH = { hidden: ["bodyHash"] } as const;

/**
 * Every table that holds something of one patient and that they may read. A test compares it with the database, by
 * name: a table that is neither here nor in `LEFT_OUT` fails it.
 */
export const EXPORTED: Readonly<Record<string, Exported>> = {
  Patient: { hidden: ["searchKey", "phoneKey"] },
  PatientZone: {},
  CareTeam: { key: 'r."memberId"::text' },
  Episode: {},
  Plan: {},
  PlanVersion: {},
  Phase: {},
  Prescription: {},
  PrescriptionHold: {},
  PlanSwap: HASH,
  LighterWithdrawal: {},
  Pause: {},
  Excuse: {},
  Sheet: {},
  Visit: {},
  Letter: { hidden: ["basis"] },
  DoseLog: HASH,
  LogCorrection: HASH,
  Checkin: HASH,
  CheckinHour: {},
  Goal: {},
  MeasureResult: {},
  MeasureSchedule: {},
  Monitoring: { hidden: ["note", "endReason"] },
  MonitoringTime: { hidden: ["note"] },
  Helper: {},
  Reminder: {},
  ReminderChoice: {},
  PatientMail: { hidden: ["tokenHash"], key: 'r."patientId"::text' },
  PatientPush: { hidden: ["endpoint", "p256dh", "auth"] },
  CalendarFeed: { hidden: ["tokenHash"], key: 'r."patientId"::text' },
  CardRead: HASH,
  BodyChart: HASH,
  KnownSigns: { hidden: ["reason"] },
  ProgressionDecision: { hidden: ["reason"] },
  Screening: HASH,
  ScreeningMistake: HASH,
  ScreeningDay: {},
  Consent: HASH,
  Alert: { hidden: ["acknowledgedNote", "examined", "informed"] },
  AlertRepeat: {},
  AlertStep: {},
  Message: HASH,
  MessagePicture: { hidden: ["bodyHash", "small"], bytes: "data" },
  MessageThread: { key: 'r."patientId"::text' },
  MessageRead: { key: `(r."userId"::text || r."number"::text)` },
  MessageStep: {},
  Delivery: {},
  CaseloadStatus: { key: 'r."validFrom"::text' },
  ReasonHandling: { key: 'r."flag"' },
  CorrectionRequest: {},
  RecordView: { key: `(r."localDate"::text || r."memberId"::text || r."place")` },
  AuditEvent: { hidden: ["subjects", "codes", "reason"] },
};

/** What a patient's own sign-in does not read, and what to do about it. It stands in the file as well. */
export const LEFT_OUT: Readonly<Record<string, string>> = {
  Condition: "Conditions in the clinic's own words. What they take off a plan is in PrescriptionHold.",
  ConditionOverride: "The clinic's own reasons for an exercise despite a condition.",
  ProposalDismissal: "The clinic's own reasons for not recording a condition.",
  RecordCorrection:
    "Values of before a correction. Those of now are in Patient, that there was one is in AuditEvent.",
  AccessReason:
    "The words in which a member said why they opened the record. That they did is in RecordView.",
  ReminderLook: "When the program looks next at whether to remind. What it sent is in Reminder.",
  PlanDraft: "Plans that nobody has published.",
  Assessment:
    "What a clinician found in an examination, in the clinic's own words. That there was one is in AuditEvent.",
  VisitNote: "What a clinician wrote of a visit. That it was signed is in AuditEvent.",
  NoteAddendum: "What a clinician added to what they wrote of a visit. That they did is in AuditEvent.",
  Task: "What a member of the clinic set themselves or each other to do.",
  Invite: "Links that were made to sign in. That they were made is in AuditEvent.",
  "MessagePicture.small": "The same picture once more, as small as it stands among the messages.",
  "Alert.acknowledgedNote, Alert.examined, Alert.informed, KnownSigns.reason":
    "Notes of a clinician about an examination.",
  "ProgressionDecision.reason": "Notes of a clinician about a change of the plan that they decided against.",
};

/** Columns that name a member or a user: who they are is at the end of the file. */
export const PEOPLE = new Set([
  ...["memberId", "memberIds", "authorId", "userId", "recordedBy", "endedBy", "publishedBy", "withdrawnBy"],
  ...[
    "acknowledgedBy",
    "leaveBy",
    "printedBy",
    "decidedBy",
    "createdBy",
    "createdById",
    "answeredBy",
    "doneBy",
  ],
  ...["bookedBy", "changedBy", "handledBy", "assigneeId", "savedBy", "issuedBy"],
]);
