import { expect, test } from "vitest";
import { ALERT_KINDS } from "../alerts/vocabulary";
import { CONCLUSIONS } from "../assessments/form.data";
import { CHART_SOURCES } from "../body-charts/vocabulary";
import { ASSIGNABLE, QUIET_HOWS } from "../caseload/handling/vocabulary";
import { CHECKIN_KINDS } from "../checkins/rounds";
import { ROLE_NAMES } from "../clinics/vocabulary";
import { CONSENT_KINDS, CONSENT_SOURCES } from "../consents/vocabulary";
import { ABOUT, ANSWERED } from "../corrections/vocabulary";
import { CHANNELS, MESSAGE_STEPS, OUTCOMES, PURPOSES, STEPS } from "../deliveries/vocabulary";
import { LOG_SOURCES } from "../dose-logs/vocabulary";
import { PLACES } from "../events/vocabulary";
import { CAUTIONS, LATERALITIES, LIBRARY_KINDS, SIDES } from "../exercises/vocabulary";
import { GOAL_SOURCES } from "../goals/vocabulary";
import { LEAVE_SOURCES } from "../helpers/vocabulary";
import { FACTOR_CHANGES } from "../identity/factor/vocabulary";
import { BROWSERS, DEVICES } from "../identity/vocabulary";
import { MEASURE_CODES, measureOf } from "../measures/catalogue.data";
import { BETTER, OCCASIONS as MEASURE_OCCASIONS } from "../measures/vocabulary";
import { MESSAGE_SOURCES } from "../messages/vocabulary";
import { EVIDENCE, HOWS } from "../monitoring/vocabulary";
import { DECISIONS } from "../plans/decisions/vocabulary";
import { SWAPS_TO } from "../plans/lighter/vocabulary";
import { DECISIONS as PROGRESSION_DECISIONS, PROPOSED } from "../plans/progression/vocabulary";
import { KINDS } from "../plans/vocabulary";
import { REMINDER_PURPOSES } from "../reminders/vocabulary";
import { FORM_IDS, OCCASIONS, SCREENING_SOURCES } from "../screenings/vocabulary";
import { PAGE_SIZES } from "../sheets/vocabulary";
import { VISIT_PLACES, VISIT_STATES } from "../visits/vocabulary";
import { withActor } from "./scope";

/** What staff enter; the others are answered on the phone. */
const STAFF_CODES = MEASURE_CODES.filter((code) => measureOf(code).by.includes("staff"));

/** Constraint → the code's list of what its column may hold. */
const LISTS: Record<string, readonly string[]> = {
  Alert_kind: ALERT_KINDS,
  Assessment_conclusion: CONCLUSIONS,
  Alert_decision: DECISIONS,
  DoseLog_source: LOG_SOURCES,
  LogCorrection_source: LOG_SOURCES,
  LogCorrection_kind: ["edit", "undo"],
  BodyChart_source: CHART_SOURCES,
  Checkin_kind: CHECKIN_KINDS,
  FactorChange_kind: FACTOR_CHANGES,
  Goal_source: GOAL_SOURCES,
  OwnMeasure_better: BETTER,
  MonitoringTime_how: HOWS,
  MonitoringTime_evidence: EVIDENCE,
  MeasureResult_measure: STAFF_CODES,
  MeasureSchedule_measure: STAFF_CODES,
  MeasureSchedule_occasion: MEASURE_OCCASIONS,
  Consent_kind: CONSENT_KINDS,
  Consent_source: CONSENT_SOURCES,
  Screening_source: SCREENING_SOURCES,
  Screening_occasion: OCCASIONS,
  Screening_form: FORM_IDS,
  Prescription_kind: KINDS,
  Prescription_side: SIDES,
  Episode_side: SIDES,
  PlanVersion_kind: ["ordinary", "flare"],
  PlanSwap_swapTo: SWAPS_TO,
  Pause_authorKind: ["patient", "therapist"],
  Helper_source: LEAVE_SOURCES,
  Invite_kind: ["member", "patient", "helper"],
  Invite_roles: ROLE_NAMES,
  Member_roles: ROLE_NAMES,
  Condition_code: CAUTIONS,
  Condition_side: SIDES,
  ExerciseRevision_kind: LIBRARY_KINDS,
  ExerciseRevision_laterality: LATERALITIES,
  CaseloadStatus_need: ["act", "week", "steady"],
  CaseloadStatus_band: ["on-track", "partial", "low"],
  ProgressionDecision_outcome: PROPOSED,
  ProgressionDecision_decision: PROGRESSION_DECISIONS,
  ReasonHandling_flag: ASSIGNABLE,
  ReasonHandling_how: QUIET_HOWS,
  AlertStep_step: STEPS,
  MessageStep_step: MESSAGE_STEPS,
  Message_source: MESSAGE_SOURCES,
  MessagePicture_source: MESSAGE_SOURCES,
  MessageThread_lastSource: MESSAGE_SOURCES,
  MessageRead_source: MESSAGE_SOURCES,
  Reminder_purpose: REMINDER_PURPOSES,
  Delivery_channel: CHANNELS,
  Delivery_purpose: PURPOSES,
  Delivery_outcome: OUTCOMES,
  CorrectionRequest_about: ABOUT,
  CorrectionRequest_answered: ANSWERED,
  RecordView_place: PLACES,
  RecordView_role: ["clinician", "assistant", "owner"],
  Sheet_size: PAGE_SIZES,
  Visit_place: VISIT_PLACES,
  Visit_state: VISIT_STATES,
  SignIn_device: DEVICES,
  SignIn_browser: BROWSERS,
  AuditEvent_actorKind: ["clinician", "assistant", "owner", "patient", "helper", "system", "auth"],
  Installation_mode: ["production", "demo", "test"],
};

/** Columns of text that name a kind by their own name; each is held by a CHECK. */
const KIND_COLUMNS = [
  "kind",
  "source",
  "side",
  "mode",
  "band",
  "need",
  "actorKind",
  "authorKind",
  "laterality",
  "step",
  "swapTo",
  "channel",
  "purpose",
  "outcome",
  "about",
  "answered",
  "device",
  "place",
  "role",
  "browser",
];

test("the database holds the code's own lists of kinds, and no column of a kind is without one", async () => {
  const { checks, columns } = await withActor({ kind: "auth", userId: null }, async (db) => ({
    checks: await db.tx.$queryRaw<{ name: string; definition: string }[]>`
      SELECT conname AS "name", pg_get_constraintdef(oid) AS "definition" FROM pg_constraint
      WHERE contype = 'c' AND connamespace = 'public'::regnamespace`,
    columns: await db.tx.$queryRaw<{ name: string }[]>`
      SELECT table_name || '_' || column_name AS "name" FROM information_schema.columns
      WHERE table_schema = 'public' AND data_type = 'text' AND column_name = ANY(${KIND_COLUMNS})`,
  }));
  const held = Object.fromEntries(
    checks.map(({ name, definition }) => [
      name,
      [...definition.matchAll(/'([^']*)'::text/g)].map(([, value]) => value).sort(),
    ]),
  );
  for (const [name, list] of Object.entries(LISTS))
    expect([name, held[name]]).toEqual([name, [...list].sort()]);
  expect(columns.map(({ name }) => name).filter((name) => !(name in held))).toEqual([]);
});

test("the planner is told of every table that there are few clinics (decision 20)", async () => {
  const rows = await withActor(
    { kind: "auth", userId: null },
    (db) => db.tx.$queryRaw<{ name: string; options: string[] | null }[]>`
      SELECT c.relname AS "name", a.attoptions AS "options" FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
      WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace AND a.attname = 'clinicId'`,
  );
  expect(rows.length).toBeGreaterThan(20);
  expect(rows.filter(({ options }) => !options?.includes("n_distinct=20")).map(({ name }) => name)).toEqual(
    [],
  );
});
