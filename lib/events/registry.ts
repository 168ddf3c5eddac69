import type { NewAlert } from "../alerts/vocabulary";
import type { AlertId } from "../ids";
import type { LocalDate } from "../time/calendar-date";
import type { EventKind, EventOf, Projection, Seen } from "./vocabulary";

export type Rule<Kind extends EventKind> = {
  /** Ids of what was written or read, for the audit row. */
  subjects?: (event: EventOf<Kind>) => readonly string[];
  /** What this makes stale of the patient it names. */
  rewrites: readonly Projection[];
  /** Another patient of whom the same is stale. */
  also?: (event: EventOf<Kind>) => string;
  alerts?: (event: EventOf<Kind>) => readonly NewAlert[];
  /** Whose record a member looks at by it: they are told who did. */
  seen?: (event: EventOf<Kind>) => Seen;
  /** Stops that are decided by it, and from which local day on what they held is due again. */
  closes?: (event: EventOf<Kind>) => { ids: readonly AlertId[]; from: LocalDate };
};

const nothing: readonly Projection[] = [];
const caseload: readonly Projection[] = ["caseload"];
/** And when a patient is to be reminded next. */
const both: readonly Projection[] = ["caseload", "reminders"];

const ofTemplate = { subjects: ({ templateId }: { templateId: string }) => [templateId], rewrites: nothing };
const ofExercise = { subjects: ({ exerciseId }: { exerciseId: string }) => [exerciseId], rewrites: nothing };
const ofCard = { subjects: ({ cardId }: { cardId: string }) => [cardId], rewrites: nothing };
const ofMember = { subjects: ({ memberId }: { memberId: string }) => [memberId], rewrites: nothing };
const ofLeave = {
  subjects: ({ leaveId, memberId }: { leaveId: string; memberId: string }) => [leaveId, memberId],
  rewrites: nothing,
};
const ofCare = {
  subjects: ({ memberId, patientIds }: { memberId: string; patientIds: readonly string[] }) => [
    memberId,
    ...patientIds,
  ],
  rewrites: nothing,
};
const ofInvite = { subjects: ({ inviteId }: { inviteId: string }) => [inviteId], rewrites: nothing };
const ofCareTeam = { subjects: ({ memberId }: { memberId: string }) => [memberId], rewrites: caseload };
const ofMerge = {
  subjects: ({ keptId }: { keptId: string }) => [keptId],
  rewrites: both,
  also: ({ keptId }: { keptId: string }) => keptId,
};
const ofPause = { subjects: ({ pauseId }: { pauseId: string }) => [pauseId], rewrites: caseload };
const ofCondition = {
  subjects: ({ conditionId }: { conditionId: string }) => [conditionId],
  rewrites: caseload,
};
const ofGoal = { subjects: ({ goalId }: { goalId: string }) => [goalId], rewrites: nothing };
const ofOwnMeasure = {
  subjects: ({ ownMeasureId }: { ownMeasureId: string }) => [ownMeasureId],
  rewrites: nothing,
};
const ofAssessment = {
  subjects: ({ assessmentId }: { assessmentId: string }) => [assessmentId],
  rewrites: nothing,
};
const ofVisit = { subjects: ({ visitId }: { visitId: string }) => [visitId], rewrites: caseload };
const ofNote = { ...ofVisit, rewrites: nothing };
const ofNoteTemplate = {
  subjects: ({ noteTemplateId }: { noteTemplateId: string }) => [noteTemplateId],
  rewrites: nothing,
};
const ofTask = { subjects: ({ taskId }: { taskId: string }) => [taskId], rewrites: nothing };
const ofReset = {
  subjects: ({ resetId, userId }: { resetId: string; userId: string }) => [resetId, userId],
  rewrites: nothing,
};
const ofSignIn = { subjects: ({ signInId }: { signInId: string }) => [signInId], rewrites: nothing };
const ofList = {
  subjects: ({ patientIds }: { patientIds: readonly string[] }) => patientIds,
  rewrites: nothing,
};
const ofRecord = {
  rewrites: nothing,
  seen: ({ patientId }: { patientId: string }): Seen => ({ patientIds: [patientId], place: "record" }),
};
const ofSheet = { ...ofRecord, subjects: ({ sheetId }: { sheetId: string }) => [sheetId] };
const ofRevision = {
  subjects: ({ exerciseId, revisionId }: { exerciseId: string; revisionId: string }) => [
    exerciseId,
    revisionId,
  ],
  rewrites: nothing,
};
const raising = {
  subjects: ({ ids }: { ids: readonly string[] }) => ids,
  rewrites: caseload,
  alerts: ({ alerts }: { alerts: readonly NewAlert[] }) => alerts,
};

/**
 * What follows from each kind of event, in the transaction of the write: its audit row, the alerts it raises, the
 * projections it makes stale. A kind without a rule is a type error, and nothing else sets these off.
 */
export const REGISTRY: { readonly [Kind in EventKind]: Rule<Kind> } = {
  "sign-in.open": ofSignIn,
  "sign-in.end": ofSignIn,
  "sign-in.end-all": { subjects: ({ userId }) => [userId], rewrites: nothing },
  "sign-in.end-other": ofSignIn,
  "sign-in.end-others": { subjects: ({ userId }) => [userId], rewrites: nothing },
  "sign-in.switch": { subjects: ({ signInId, roleId }) => [signInId, roleId], rewrites: nothing },
  "user.password": { subjects: ({ userId }) => [userId], rewrites: nothing },

  "reset.make": ofReset,
  "reset.wrong-birth-date": { subjects: ({ resetId }) => [resetId], rewrites: nothing },
  "reset.use": ofReset,

  "clinic.create": { subjects: ({ clinicId }) => [clinicId], rewrites: nothing },
  "clinic.update": { subjects: ({ clinicId }) => [clinicId], rewrites: nothing },
  "clinic.care": { subjects: ({ clinicId }) => [clinicId], rewrites: nothing },
  "content.sign-off": { subjects: ({ signOffId }) => [signOffId], rewrites: nothing },
  "leave.record": ofLeave,
  "leave.cancel": ofLeave,
  "channel.mail": ofMember,
  "channel.prove": ofMember,
  "channel.push": ofMember,
  "channel.remove": ofMember,
  "channel.test": ofMember,
  "member.roles": ofMember,
  "member.remove": ofMember,
  "member.rename": ofMember,
  "care.leave": ofCare,
  "care.hand-over": ofCare,
  "care.take-over": ofCare,

  "invite.member": ofInvite,
  "invite.patient": ofInvite,
  "invite.revoke": ofInvite,
  "invite.wrong-birth-date": ofInvite,
  "invite.use": { subjects: ({ inviteId, userId, roleId }) => [inviteId, userId, roleId], rewrites: nothing },
  "invite.read": { subjects: ({ inviteIds }) => inviteIds, rewrites: nothing },

  "helper.invite": { subjects: ({ helperId, inviteId }) => [helperId, inviteId], rewrites: nothing },
  "helper.end": { subjects: ({ helperId }) => [helperId], rewrites: nothing },
  "helper.read": ofRecord,

  "patient.create": { rewrites: caseload },
  "patient.access-reason": { rewrites: nothing },
  "patient.move-day": { rewrites: both },
  "patient.correct-zone": { rewrites: both },
  "care-team.add": ofCareTeam,
  "care-team.remove": ofCareTeam,
  "episode.discharge": { rewrites: caseload },
  "episode.discharge-undone": { rewrites: both },
  "episode.start": { subjects: ({ episodeId }) => [episodeId], rewrites: caseload },
  "patient.correct": { rewrites: caseload },
  "patient.unlink": { subjects: ({ userId }) => [userId], rewrites: nothing },
  "patient.died": { rewrites: caseload },
  "patient.died-undone": { rewrites: both },
  "patient.entered-in-error": { rewrites: caseload },
  "patient.restored": { rewrites: both },
  "patient.merge": ofMerge,
  "patient.merge-undone": ofMerge,

  "draft.save": { subjects: ({ draftId }) => [draftId], rewrites: nothing },
  "draft.discard": { subjects: ({ draftId }) => [draftId], rewrites: nothing },
  "plan.publish": {
    subjects: ({ versionId }) => [versionId],
    rewrites: both,
    closes: ({ carriesOut, effectiveFrom }) => ({ ids: carriesOut, from: effectiveFrom }),
  },
  "plan.prepare-lighter": { subjects: ({ versionId }) => [versionId], rewrites: caseload },
  "plan.withdraw-lighter": { subjects: ({ versionId }) => [versionId], rewrites: caseload },
  "plan.swap": { subjects: ({ ids }) => ids, rewrites: caseload },
  "plan.pause": ofPause,
  "plan.resume": ofPause,
  "plan.excuse": { subjects: ({ excuseId }) => [excuseId], rewrites: caseload },
  "template.save": ofTemplate,
  "template.rename": ofTemplate,
  "template.archive": ofTemplate,
  "template.restore": ofTemplate,

  "exercise.create": ofRevision,
  "exercise.revise": ofRevision,
  "exercise.archive": ofExercise,
  "exercise.restore": ofExercise,

  "card.create": ofCard,
  "card.revise": ofCard,
  "card.archive": ofCard,
  "card.restore": ofCard,
  "card-read.record": { subjects: ({ ids }) => ids, rewrites: nothing },

  "sheet.print": ofSheet,
  "sheet.read": ofSheet,
  "dose-log.record": raising,
  "dose-log.pass-on": { rewrites: caseload, alerts: ({ alerts }) => alerts },
  "body-chart.record": raising,
  "checkin.record": { subjects: ({ ids }) => ids, rewrites: caseload },
  "checkin.hour": { rewrites: nothing },
  "goal.set": ofGoal,
  "goal.end": ofGoal,
  "measure.record": { subjects: ({ ids }) => ids, rewrites: nothing },
  "measure.correct": { subjects: ({ ids }) => ids, rewrites: nothing },
  "measure.schedule": { subjects: ({ scheduleId }) => [scheduleId], rewrites: nothing },
  "measure.read": ofRecord,
  "measure.define": ofOwnMeasure,
  "measure.archive": ofOwnMeasure,
  "reminder.choose": { rewrites: ["reminders"] },
  "reminder.answer": { subjects: ({ reminderId }) => [reminderId], rewrites: nothing },
  "reminder.mail": { rewrites: nothing },
  "reminder.prove": { rewrites: nothing },
  "reminder.push": { rewrites: nothing },
  "reminder.calendar": { rewrites: nothing },
  "reminder.remove": { rewrites: nothing },
  "reminder.test": { rewrites: nothing },
  "consent.record": { subjects: ({ ids }) => ids, rewrites: both },
  "consent.read": ofRecord,
  "screening.record": raising,
  "screening.day": { rewrites: caseload },
  "condition.record": { ...ofCondition, alerts: ({ alerts }) => alerts },
  "condition.end": ofCondition,
  "condition.clear": ofCondition,
  "alert.decide": { subjects: ({ alertId }) => [alertId], rewrites: caseload },
  "condition.override": {
    subjects: ({ conditionId, exerciseId }) => [conditionId, exerciseId],
    rewrites: caseload,
  },
  "known-signs.record": { subjects: ({ knownId, alertId }) => [knownId, alertId], rewrites: caseload },
  "known-signs.end": { subjects: ({ knownId }) => [knownId], rewrites: nothing },
  "condition.dismiss": { subjects: ({ dismissalId }) => [dismissalId], rewrites: nothing },
  "progression.decide": { subjects: ({ decisionId }) => [decisionId], rewrites: caseload },
  "alert.acknowledge": { subjects: ({ alertId }) => [alertId], rewrites: caseload },

  "assessment.save": ofAssessment,
  "assessment.discard": ofAssessment,
  "assessment.conclude": {
    subjects: ({ assessmentId }) => [assessmentId],
    rewrites: caseload,
    alerts: ({ alerts }) => alerts,
  },
  "assessment.read": ofRecord,

  "visit.book": ofVisit,
  "visit.move": ofVisit,
  "visit.mark": ofVisit,
  "review.set": { rewrites: caseload },
  "reason.acknowledge": { rewrites: caseload },
  "reason.snooze": { rewrites: caseload },
  "reason.assign": { subjects: ({ assigneeId }) => (assigneeId ? [assigneeId] : []), rewrites: nothing },
  "reason.wake": { rewrites: caseload },
  "note.save": ofNote,
  "note.sign": ofNote,
  "note.add": ofNote,
  "note.read": { ...ofRecord, subjects: ({ visitId }) => [visitId] },
  "note-template.save": ofNoteTemplate,
  "note-template.remove": ofNoteTemplate,
  "task.set": ofTask,
  "task.change": ofTask,
  "task.mark": ofTask,
  "agenda.read": ofList,
  "agenda.calendar": ofMember,
  "agenda.remove": ofMember,
  "message.send": { subjects: ({ ids }) => ids, rewrites: nothing },
  "message.answer": { subjects: ({ ids }) => ids, rewrites: ["notices"] },
  "message.done": { rewrites: nothing },
  "message.reopen": { rewrites: nothing },
  "message-template.save": ofTemplate,
  "message-template.remove": ofTemplate,
  "message.read": ofList,
  "thread.read": ofRecord,

  "correction.ask": {
    subjects: ({ requestId }) => [requestId],
    rewrites: caseload,
    alerts: ({ alerts }) => alerts,
  },
  "correction.answer": { subjects: ({ requestId }) => [requestId], rewrites: caseload },
  "own-data.download": { rewrites: nothing },

  "patient.search": ofList,
  "caseload.read": ofList,
  "alert.read": ofList,
  "audit.read": { ...ofList, seen: ({ patientIds }) => ({ patientIds, place: "log" }) },
  "patient.read": { ...ofRecord, subjects: ({ patientId }) => [patientId] },
  "plan.read": ofRecord,
  "dose-log.read": ofRecord,
  "adherence.read": ofRecord,
  "screening.read": ofRecord,
  "body-chart.read": { ...ofRecord, subjects: ({ ids }) => ids },
};
