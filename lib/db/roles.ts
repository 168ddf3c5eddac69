import { type Client, escapeIdentifier, escapeLiteral } from "pg";
import { withClient } from "./migrate";

/** The role that serves a database; named after it, so that checkouts sharing one server don't clash. */
export const appRoleOf = (database: string) => `${database.slice(0, 59)}_app`;

/** What becomes of a role that exists already: its password stays as it is, or becomes the one given. */
type Existing = "keep" | "overwrite";

/**
 * Creates the role where it is missing.
 * @returns whether it was made now
 * @throws when the connected role may not create or alter roles
 */
export async function ensureAppRole(
  client: Client,
  role: string,
  password: string,
  existing: Existing,
): Promise<boolean> {
  const { rowCount } = await client.query("select from pg_roles where rolname = $1", [role]);
  if (rowCount && existing === "keep") return false;
  const verb = rowCount ? "alter" : "create";
  try {
    await client.query(
      `${verb} role ${escapeIdentifier(role)} login nocreatedb nocreaterole password ${escapeLiteral(password)}`,
    );
  } catch (error) {
    throw new Error(
      `The role of DATABASE_URL may not ${verb} the role ${role}. Make one that can log in, and set DATABASE_APP_URL.`,
      { cause: error },
    );
  }
  return !rowCount;
}

/** Whether the connection is refused for its password. */
export async function isWrongPassword(url: string): Promise<boolean> {
  try {
    await withClient(url, (client) => client.query("select"));
    return false;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "28P01") return true;
    throw error;
  }
}

/** Tables of which the program changes these columns alone: the others stay as they were written. */
const CHANGING: Record<string, readonly string[]> = {
  Alert: [
    ...["acknowledgedAt", "acknowledgedBy", "acknowledgedNote", "examined", "informed", "liftedOn"],
    ...["decision", "decisionDays", "decidedAt", "decidedBy"],
  ],
  AlertRepeat: [],
  AlertStep: ["dueAt", "takenAt", "memberIds"],
  CardRead: [],
  CaseloadWidths: ["widths"],
  CaseloadView: ["name", "filter", "position", "isDefault", "savedAt"],
  CalendarFeed: [],
  Assessment: [
    ...["savedAt", "savedBy", "answers"],
    ...["concludedAt", "concludedBy", "conclusion", "age", "acute"],
  ],
  Checkin: [],
  CheckinHour: [],
  Consent: [],
  CorrectionRequest: ["answeredAt", "answeredBy", "answered", "answer"],
  Condition: ["clearedAt", "clearedBy", "clearedNote", "endedAt"],
  Delivery: ["dueAt", "attempts", "triedAt", "outcome", "code", "openedAt"],
  DemoMail: [],
  ConditionOverride: [],
  ContentSignOff: [],
  Goal: ["endedAt", "endedBy"],
  KnownSigns: ["endedAt", "endedBy"],
  EducationCard: ["archivedAt"],
  EducationCardRevision: [],
  Helper: ["userId", "joinedAt", "endedAt", "endedBy"],
  Episode: ["endDate", "endReason", "endedAt", "side", "reviewOn", "adherenceNum", "adherenceDen"],
  Leave: ["cancelledAt"],
  Member: ["name", "roles", "leftAt"],
  MeasureResult: [],
  MeasureSchedule: ["endedAt", "endedBy"],
  OwnMeasure: ["archivedAt"],
  Letter: [
    ...["recipient", "opening", "findings", "request", "next", "sections", "basis"],
    ...["savedAt", "savedBy", "issuedAt", "issuedBy", "content"],
  ],
  LighterWithdrawal: [],
  Patient: [
    ...["userId", "givenName", "familyName", "dateOfBirth", "phone", "pronouns"],
    ...[
      "address",
      "contactBy",
      "language",
      "interpreter",
      "gp",
      "nextOfKin",
      "allergies",
      "medicines",
      "imaging",
    ],
    ...["diedOn", "enteredInErrorAt", "mergedIntoId", "mergedAt", "mergedUserId"],
  ],
  RecordCorrection: [],
  RecordView: [],
  Message: [],
  MessagePicture: ["messageId", "place"],
  MessageRead: [],
  Monitoring: ["lastDay", "endReason", "endedAt", "endedBy"],
  MonitoringTime: [],
  MessageStep: ["takenAt", "memberIds"],
  MessageTemplate: ["name", "text", "savedAt"],
  MessageThread: [
    ...["lastNumber", "lastSource", "lastAt", "patientNumber"],
    ...["waitingNumber", "waitingSince", "answerBy", "doneAt", "doneBy"],
  ],
  PlanSwap: [],
  PlanTemplate: ["name", "archivedAt", "memberId"],
  PlanTemplateVersion: [],
  PrescriptionHold: ["toDate"],
  ProgressionDecision: [],
  ProposalDismissal: [],
  ReasonHandling: [
    ...["version", "how", "onDate", "until", "seen", "assigneeId", "assignedOn", "handledAt", "handledBy"],
  ],
  SecondFactor: ["lastStep"],
  RecoveryCode: ["usedAt"],
  FactorChange: ["seenAt"],
  PasswordReset: ["usedAt", "revokedAt", "tries", "seenAt"],
  Pause: ["toDate"],
  PatientPush: [],
  PatientZone: [],
  PushKey: [],
  Reminder: ["dueAt", "attempts", "triedAt", "outcome", "code", "answer", "answeredAt"],
  ReminderChoice: [],
  Screening: [],
  ScreeningDay: [],
  ScreeningMistake: [],
  Sheet: [],
  MemberCalendar: [],
  NoteAddendum: [],
  Notice: ["seenAt"],
  Task: ["ownerId", "dueOn", "doneAt", "doneBy"],
  Visit: ["memberId", "startsAt", "minutes", "place", "link", "state", "changedAt", "changedBy"],
  VisitNote: [
    ...["subjective", "objective", "assessment", "plan"],
    ...["savedAt", "savedBy", "signedAt", "signedBy"],
  ],
};

/** Tables of which the program removes rows: drafts, choices, addresses of devices, and what it makes anew. */
const REMOVING: readonly string[] = [
  ...[
    "Assessment",
    "CalendarFeed",
    "CareTeam",
    "CaseloadStatus",
    "CaseloadView",
    "Letter",
    "MemberCalendar",
    "MemberMail",
  ],
  ...[
    "MessagePicture",
    "MessageTemplate",
    "NoteTemplate",
    "PatientMail",
    "PatientPush",
    "PlanDraft",
    "PushSubscription",
  ],
  ...["RateLimit", "RecoveryCode", "ReminderLook", "SecondFactor"],
];

/** Lets `role` read and write every table of the schema; which rows, the policies say. Run after each migration. */
export async function grantApp(client: Client, role: string): Promise<void> {
  const name = escapeIdentifier(role);
  const columns = Object.entries(CHANGING).map(([table, changing]) => {
    const [on, list] = [escapeIdentifier(table), changing.map(escapeIdentifier).join(", ")];
    const grant = list === "" ? "" : `grant update (${list}) on ${on} to ${name};`;
    return `revoke update on ${on} from ${name}; ${grant}`;
  });
  await client.query(`
    revoke create on schema public from public;
    grant usage on schema public to ${name};
    revoke delete on all tables in schema public from ${name};
    grant select, insert, update on all tables in schema public to ${name};
    grant delete on ${REMOVING.map(escapeIdentifier).join(", ")} to ${name};
    grant usage, select on all sequences in schema public to ${name};
    grant execute on all functions in schema public to ${name};
    revoke insert, update on _prisma_migrations from ${name};
    do $do$ begin
      execute format('revoke temporary on database %I from public', current_database());
    exception when insufficient_privilege then null; -- The database is somebody else's; the README says what they grant.
    end $do$;
    ${columns.join("\n    ")}
  `);
}

/**
 * Row-level security holds only for a role that can't step around it.
 * @throws when the role is, or may become, a superuser, a role with BYPASSRLS, or the owner of a table
 */
export async function assertAppRole(url: string): Promise<void> {
  const reasons = await withClient(url, async (client) => {
    const { rows } = await client.query<{ role: string; reason: string }>(`
      select current_user as role, 'is a superuser' as reason from pg_roles
        where rolsuper and pg_has_role(current_user, oid, 'MEMBER')
      union select current_user, 'has BYPASSRLS' from pg_roles
        where rolbypassrls and pg_has_role(current_user, oid, 'MEMBER')
      union select current_user, 'owns tables' from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where c.relkind in ('r', 'p') and n.nspname not in ('pg_catalog', 'information_schema')
          and n.nspname not like 'pg\\_t%' and pg_has_role(current_user, c.relowner, 'MEMBER')`);
    return rows;
  });
  const role = reasons[0]?.role;
  if (!role) return;
  const list = reasons.map((row) => row.reason).join(", ");
  throw new Error(
    `The role "${role}" of DATABASE_APP_URL ${list}: it must be one that row-level security binds.`,
  );
}
