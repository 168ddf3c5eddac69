import type { NewAlert } from "../alerts/vocabulary";
import type { Projection, Seen } from "./vocabulary";

/* Rules that several kinds of event share: which ids stand in the audit row, and what becomes stale. */

export const nothing: readonly Projection[] = [];
export const caseload: readonly Projection[] = ["caseload"];
/** And when a patient is to be reminded next. */
export const both: readonly Projection[] = ["caseload", "reminders"];

export const ofTemplate = {
  subjects: ({ templateId }: { templateId: string }) => [templateId],
  rewrites: nothing,
};
export const ofExercise = {
  subjects: ({ exerciseId }: { exerciseId: string }) => [exerciseId],
  rewrites: nothing,
};
export const ofCard = { subjects: ({ cardId }: { cardId: string }) => [cardId], rewrites: nothing };
export const ofMember = { subjects: ({ memberId }: { memberId: string }) => [memberId], rewrites: nothing };
export const ofLeave = {
  subjects: ({ leaveId, memberId }: { leaveId: string; memberId: string }) => [leaveId, memberId],
  rewrites: nothing,
};
export const ofCare = {
  subjects: ({ memberId, patientIds }: { memberId: string; patientIds: readonly string[] }) => [
    memberId,
    ...patientIds,
  ],
  rewrites: nothing,
};
export const ofInvite = { subjects: ({ inviteId }: { inviteId: string }) => [inviteId], rewrites: nothing };
export const ofCareTeam = {
  subjects: ({ memberId }: { memberId: string }) => [memberId],
  rewrites: caseload,
};
export const ofMerge = {
  subjects: ({ keptId }: { keptId: string }) => [keptId],
  rewrites: both,
  also: ({ keptId }: { keptId: string }) => keptId,
};
export const ofPause = { subjects: ({ pauseId }: { pauseId: string }) => [pauseId], rewrites: caseload };
export const ofCondition = {
  subjects: ({ conditionId }: { conditionId: string }) => [conditionId],
  rewrites: caseload,
};
export const ofGoal = { subjects: ({ goalId }: { goalId: string }) => [goalId], rewrites: nothing };
export const ofOwnMeasure = {
  subjects: ({ ownMeasureId }: { ownMeasureId: string }) => [ownMeasureId],
  rewrites: nothing,
};
export const ofAssessment = {
  subjects: ({ assessmentId }: { assessmentId: string }) => [assessmentId],
  rewrites: nothing,
};
export const ofVisit = { subjects: ({ visitId }: { visitId: string }) => [visitId], rewrites: caseload };
export const ofNote = { ...ofVisit, rewrites: nothing };
export const ofLetter = { subjects: ({ letterId }: { letterId: string }) => [letterId], rewrites: nothing };
export const ofNoteTemplate = {
  subjects: ({ noteTemplateId }: { noteTemplateId: string }) => [noteTemplateId],
  rewrites: nothing,
};
export const ofView = { subjects: ({ viewId }: { viewId: string }) => [viewId], rewrites: nothing };
export const ofTask = { subjects: ({ taskId }: { taskId: string }) => [taskId], rewrites: nothing };
export const ofReset = {
  subjects: ({ resetId, userId }: { resetId: string; userId: string }) => [resetId, userId],
  rewrites: nothing,
};
export const ofSignIn = { subjects: ({ signInId }: { signInId: string }) => [signInId], rewrites: nothing };
export const ofList = {
  subjects: ({ patientIds }: { patientIds: readonly string[] }) => patientIds,
  rewrites: nothing,
};
export const ofRecord = {
  rewrites: nothing,
  seen: ({ patientId }: { patientId: string }): Seen => ({ patientIds: [patientId], place: "record" }),
};
export const ofSheet = { ...ofRecord, subjects: ({ sheetId }: { sheetId: string }) => [sheetId] };
export const ofRevision = {
  subjects: ({ exerciseId, revisionId }: { exerciseId: string; revisionId: string }) => [
    exerciseId,
    revisionId,
  ],
  rewrites: nothing,
};
export const raising = {
  subjects: ({ ids }: { ids: readonly string[] }) => ids,
  rewrites: caseload,
  alerts: ({ alerts }: { alerts: readonly NewAlert[] }) => alerts,
};
