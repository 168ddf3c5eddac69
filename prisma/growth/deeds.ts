import { readGlance } from "../../lib/caseload/glance/mutations";
import { nameRecent, readCaseload, searchPatients } from "../../lib/caseload/mutations";
import { caseloadFilter } from "../../lib/caseload/schema";
import { askFactor, changeRoles, renameSelf, updateClinic } from "../../lib/clinics/mutations";
import { now } from "../../lib/clock";
import { recordOwnBatch } from "../../lib/dose-logs/merged/mutations";
import { recordBatch, recordStaffLogs } from "../../lib/dose-logs/mutations";
import {
  archiveExercise,
  createExercise,
  restoreExercise,
  reviseExercise,
} from "../../lib/exercises/mutations";
import { acknowledgeNotices } from "../../lib/identity/notices/mutations";
import type { DraftId, ExerciseId, ExerciseRevisionId, InviteId, PatientId, PauseId } from "../../lib/ids";
import { inviteMember, invitePatient, revokeInvite } from "../../lib/invites/mutations";
import { extendAllHorizons } from "../../lib/jobs/horizon";
import { newId } from "../../lib/new-id";
import { recordBackground } from "../../lib/patients/background/mutations";
import { NO_BACKGROUND } from "../../lib/patients/background/vocabulary";
import { correctRecord, unlinkSignIn } from "../../lib/patients/correct/mutations";
import { enterPatient } from "../../lib/patients/duplicates/mutations";
import { discharge, startEpisode, undoDischarge } from "../../lib/patients/episode/mutations";
import { mergeRecords, undoMerge } from "../../lib/patients/merge/mutations";
import { correctZone, createPatient, giveReason, moveDay, setCareTeam } from "../../lib/patients/mutations";
import { enterInError, recordDeath, restoreRecord, undoDeath } from "../../lib/patients/retire/mutations";
import { excuseDays, pauseOwnPlan, pausePlan, resumeOwnPlan, resumePlan } from "../../lib/pauses/mutations";
import { discardDraft, publishPlan, saveDraft, startDraft } from "../../lib/plans/mutations";
import { acknowledgeReset, resetMember, resetPatient } from "../../lib/resets/mutations";
import { acknowledgeAlert } from "../../lib/safety/mutations";
import { addDays } from "../../lib/time/calendar-date";
import { UNLOCKED } from "../factories";
import { CARE_DEEDS } from "./care-deeds";
import {
  type Cast,
  CORRECTED,
  clock,
  draftOf,
  exercise,
  HOME,
  idOf,
  MOVED,
  opened,
  phone,
  staff,
  today,
  why,
} from "./cast";
import { CHART_DEEDS } from "./chart-deeds";
import { CONDITION_DEEDS } from "./condition-deeds";
import { CONSENT_DEEDS } from "./consent-deeds";
import { CORRECTION_DEEDS } from "./correction-deeds";
import { EDUCATION_DEEDS } from "./education-deeds";
import { GOAL_DEEDS } from "./goal-deeds";
import { HELPING_DEEDS } from "./helping-deeds";
import { LEAVING_DEEDS } from "./leaving-deeds";
import { LIGHTER_DEEDS } from "./lighter-deeds";
import { MESSAGE_DEEDS } from "./message-deeds";
import { REMINDER_DEEDS } from "./reminder-deeds";
import { SCREENING_DEEDS } from "./screening-deeds";
import { SHEET_DEEDS } from "./sheet-deeds";
import { BEFORE_STOPS, STOP_DEEDS } from "./stop-deeds";
import { BEFORE_TEMPLATES, TEMPLATE_DEEDS } from "./template-deeds";
import { DESK_DEEDS } from "./visit-deeds";

/*
 * Every mutation of the program as one call, so that a test can ask what each of them reads.
 */

/** What a deed needs that none of the others is; not counted. */
export const BEFORE: Record<string, (cast: Cast) => Promise<unknown>> = {
  mergeRecords: (c) =>
    staff(c, (db) => discharge(db, { patientId: c.kept.second as PatientId, reason: "recorded twice" })),
  ...BEFORE_STOPS,
  ...BEFORE_TEMPLATES,
};

/** What nobody sets off by hand: the jobs, and an account that is nobody's yet. */
export const BY_NOBODY = new Set([
  ...["acknowledgeReset", "removeLeftPictures", "takeMessageSteps", "takeSteps", "sendNext", "takeLook"],
  ...["sendReminder", "extendHorizon"],
]);

/** Every mutation once, in an order in which each finds what it needs. */
export const DEEDS: Record<string, (cast: Cast) => Promise<unknown>> = {
  readCaseload: (c) => staff(c, (db) => readCaseload(db, caseloadFilter.parse({}))),
  readGlance: (c) => staff(c, (db) => readGlance(db, { patientId: c.patient.id })),
  nameRecent: (c) => staff(c, (db) => nameRecent(db, { ids: [c.patient.id] })),
  searchPatients: (c) => staff(c, (db) => searchPatients(db, { text: "Ruiz", all: false })),
  // Before anything stops exercises: then no sheet is printed.
  ...SHEET_DEEDS,
  recordBatch: (c) => {
    const item = {
      type: "log",
      id: newId<string>(),
      prescriptionId: c.kept.item,
      ...clock(),
      body: { quick: true },
    };
    return phone(c, (db) =>
      recordBatch(db, c.patient.id, "patient", { sentAt: now().toString(), items: [item] }),
    );
  },
  recordOwnBatch: (c) => {
    const item = {
      type: "log",
      id: newId<string>(),
      prescriptionId: c.kept.item,
      ...clock(),
      body: { quick: true },
    };
    return phone(c, (db) => recordOwnBatch(db, { sentAt: now().toString(), items: [item] }));
  },
  recordStaffLogs: (c) => {
    const body = { quick: true, note: "told on the phone" };
    const item = { type: "log", id: newId<string>(), prescriptionId: c.kept.item, ...clock(), body };
    const batch = {
      patientId: c.patient.id,
      source: "therapist" as const,
      sentAt: now().toString(),
      items: [item],
    };
    return staff(c, (db) => recordStaffLogs(db, batch));
  },
  ...CHART_DEEDS,
  ...CONSENT_DEEDS,
  ...CORRECTION_DEEDS,
  ...HELPING_DEEDS,
  ...SCREENING_DEEDS,
  ...GOAL_DEEDS,
  ...MESSAGE_DEEDS,
  ...CARE_DEEDS,
  ...REMINDER_DEEDS,
  ...STOP_DEEDS,
  acknowledgeAlert: (c) =>
    staff(c, (db) => acknowledgeAlert(db, { alertId: c.kept.alert as never, ...UNLOCKED })),
  ...CONDITION_DEEDS,
  ...DESK_DEEDS,

  pausePlan: async (c) => {
    const days = { fromDate: today(), toDate: addDays(today(), 2), reason: "Holiday" };
    const result = await staff(c, (db) => pausePlan(db, { patientId: c.patient.id, ...days }));
    c.kept.pause = idOf(result);
    return result;
  },
  resumePlan: (c) => staff(c, (db) => resumePlan(db, { pauseId: c.kept.pause as PauseId })),
  pauseOwnPlan: async (c) => {
    const days = { fromDate: addDays(today(), 1), toDate: addDays(today(), 2), reason: "" };
    const result = await phone(c, (db) => pauseOwnPlan(db, days));
    c.kept.ownPause = idOf(result);
    return result;
  },
  resumeOwnPlan: (c) => phone(c, (db) => resumeOwnPlan(db, { pauseId: c.kept.ownPause as PauseId })),
  excuseDays: (c) => {
    const days = { fromDate: addDays(today(), -3), toDate: addDays(today(), -2), reason: "In hospital" };
    return staff(c, (db) => excuseDays(db, { patientId: c.patient.id, ...days }));
  },
  correctZone: (c) =>
    staff(c, (db) => correctZone(db, { patientId: c.patient.id, zone: CORRECTED, fromDate: today() })),
  moveDay: (c) => phone(c, (db) => moveDay(db, { zone: MOVED })),

  startDraft: async (c) => {
    c.kept.draft = newId<string>();
    const source = { type: "blank" as const, name: "Plan", phaseName: "First" };
    return staff(c, (db) =>
      startDraft(db, { draftId: c.kept.draft as DraftId, patientId: c.patient.id, source }),
    );
  },
  discardDraft: (c) => staff(c, (db) => discardDraft(db, { draftId: c.kept.draft as DraftId })),
  saveDraft: async (c) => {
    c.kept.draft = newId<string>();
    return staff(c, (db) => saveDraft(db, { ...draftOf(c), revision: 0 }));
  },
  publishPlan: async (c) => {
    const given = { effectiveFrom: today(), endsOn: null, kind: "ordinary" as const };
    const result = await staff(c, (db) => publishPlan(db, { ...draftOf(c), ...given }));
    c.kept.latest = idOf(result, "versionId");
    return result;
  },
  ...LIGHTER_DEEDS,
  ...EDUCATION_DEEDS,
  ...TEMPLATE_DEEDS,

  createExercise: async (c) => {
    c.kept.exercise = newId<string>();
    const exerciseId = c.kept.exercise as ExerciseId;
    const content = exercise(`Squeeze ${exerciseId.slice(-12)}`);
    const result = await staff(c, (db) => createExercise(db, { exerciseId, variantOf: null, content }));
    c.kept.revision = idOf(result, "revisionId");
    return result;
  },
  reviseExercise: (c) => {
    const ids = {
      exerciseId: c.kept.exercise as ExerciseId,
      baseRevisionId: c.kept.revision as ExerciseRevisionId,
    };
    return staff(c, (db) =>
      reviseExercise(db, { ...ids, content: exercise(`Press ${ids.exerciseId.slice(-12)}`) }),
    );
  },
  archiveExercise: (c) =>
    staff(c, (db) => archiveExercise(db, { exerciseId: c.kept.exercise as ExerciseId })),
  restoreExercise: (c) =>
    staff(c, (db) => restoreExercise(db, { exerciseId: c.kept.exercise as ExerciseId })),

  correctRecord: (c) =>
    staff(c, (db) =>
      correctRecord(db, {
        ...{
          patientId: c.patient.id,
          reason: "misheard",
          opened: { ...opened, side: "left", lead: c.owner.id },
        },
        ...{ ...opened, givenName: "Martha", side: "left", lead: c.owner.id },
      }),
    ),
  recordBackground: (c) =>
    staff(c, (db) => {
      const [patientId, known] = [c.patient.id, { ...NO_BACKGROUND, allergies: "Latex" }];
      return recordBackground(db, { patientId, opened: NO_BACKGROUND, ...known });
    }),
  giveReason: (c) => staff(c, (db) => giveReason(db, { patientId: c.patient.id, reason: why })),
  setCareTeam: (c) =>
    staff(c, (db) => setCareTeam(db, { patientId: c.patient.id, memberId: c.leaver.id, on: true })),
  discharge: (c) => staff(c, (db) => discharge(db, { patientId: c.patient.id, reason: "" })),
  undoDischarge: (c) => staff(c, (db) => undoDischarge(db, { patientId: c.patient.id, reason: "mistake" })),
  recordDeath: (c) => staff(c, (db) => recordDeath(db, { patientId: c.patient.id, diedOn: today() })),
  undoDeath: (c) => staff(c, (db) => undoDeath(db, { patientId: c.patient.id, reason: "mistake" })),
  enterInError: (c) => staff(c, (db) => enterInError(db, { patientId: c.patient.id, reason: "mistake" })),
  restoreRecord: (c) => staff(c, (db) => restoreRecord(db, { patientId: c.patient.id, reason: "mistake" })),
  resetPatient: (c) => staff(c, (db) => resetPatient(db, { patientId: c.patient.id, reason: why })),
  unlinkSignIn: (c) => staff(c, (db) => unlinkSignIn(db, { patientId: c.patient.id, reason: why })),
  invitePatient: (c) => staff(c, (db) => invitePatient(db, { patientId: c.patient.id })),

  updateClinic: (c) =>
    staff(c, (db) => updateClinic(db, { name: "Elm Road", country: "GB", phone: "", zone: HOME })),
  askFactor: (c) => staff(c, (db) => askFactor(db, { from: null })),
  renameSelf: (c) => staff(c, (db) => renameSelf(db, { name: "Hanna Lind" })),
  inviteMember: async (c) => {
    const result = await staff(c, (db) => inviteMember(db, { name: "New", roles: ["therapist"] }));
    c.kept.invite = idOf(result, "inviteId");
    return result;
  },
  revokeInvite: (c) => staff(c, (db) => revokeInvite(db, { inviteId: c.kept.invite as InviteId })),
  changeRoles: (c) =>
    staff(c, (db) => changeRoles(db, { memberId: c.leaver.id, roles: ["therapist", "assistant"] })),
  resetMember: (c) => staff(c, (db) => resetMember(db, { memberId: c.leaver.id, reason: why })),
  acknowledgeNotices: async (c) => {
    const notices = await staff(c, (db) => db.tx.notice.findMany({ where: { seenAt: null } }));
    return staff(c, (db) => acknowledgeNotices(db, { noticeIds: notices.map(({ id }) => id) }));
  },
  createPatient: (c) =>
    staff(c, (db) =>
      createPatient(db, {
        ...{
          patientId: newId(),
          givenName: "Ada",
          familyName: `Stone ${c.owner.id}`,
          dateOfBirth: "1970-01-01",
        },
        ...{ pronouns: "", phone: "", locale: "en", zone: HOME, side: "left" },
        conditions: [{ code: "C4", side: null, onDate: null, limits: "" }],
        leadId: c.leaver.id,
      }),
    ),
  enterPatient: async (c) => {
    c.kept.second = newId<string>();
    return staff(c, (db) =>
      enterPatient(db, {
        ...{
          patientId: c.kept.second as PatientId,
          givenName: "Marta",
          familyName: "Ruiz",
          dateOfBirth: "1967-03-14",
        },
        ...{ pronouns: "", phone: "", locale: "en", zone: HOME, side: "left", conditions: [] },
        somebodyElse: true,
      }),
    );
  },
  mergeRecords: (c) =>
    staff(c, (db) =>
      mergeRecords(db, { patientId: c.kept.second as PatientId, keptId: c.patient.id, reason: "one person" }),
    ),
  undoMerge: (c) =>
    staff(c, (db) => undoMerge(db, { patientId: c.kept.second as PatientId, reason: "two people" })),
  ...LEAVING_DEEDS,
  acknowledgeReset: (c) => acknowledgeReset({ userId: c.owner.userId } as never),
  startEpisode: async (c) => startEpisodeAgain(c),
  extendHorizon: () => extendAllHorizons(),
};

async function startEpisodeAgain(c: Cast) {
  await staff(c, (db) => discharge(db, { patientId: c.patient.id, reason: "" }));
  return staff(c, (db) => startEpisode(db, { patientId: c.patient.id, side: "left", leadId: c.owner.id }));
}
