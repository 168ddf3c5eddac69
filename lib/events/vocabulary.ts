import type { NewAlert } from "../alerts/vocabulary";
import type { AlertId, CaseloadViewId, MessageId, MessageTemplateId } from "../ids";
import type { LocalDate } from "../time/calendar-date";

/** Whom it is about. The patient's projections follow from the event's rule, never from this alone. */
type About = { patientId: string };
type Codes<T extends Record<string, string | number | boolean | null>> = { codes: T };
type OfCare = { memberId: string; patientIds: readonly string[] } & Codes<{
  patients: number;
  drafts: number;
  visits: number;
  tasks: number;
}>;

/**
 * All that happens in Plexus and leaves a trace, by kind: subject and verb, with ids and codes. Never a name and never
 * health text; `reason` is the one sentence that somebody was asked for.
 */
type Payloads = {
  "sign-in.open": { signInId: string };
  "sign-in.end": { signInId: string };
  "sign-in.end-all": { userId: string };
  "sign-in.end-other": { signInId: string };
  "sign-in.end-others": { userId: string };
  "sign-in.switch": { signInId: string; roleId: string };
  "user.password": { userId: string };
  "factor.on": { userId: string };
  "factor.off": { userId: string };
  "factor.codes": { userId: string };
  "factor.recovery": { userId: string };
  "factor.guessed": { userId: string };

  "reset.make": Partial<About> & { resetId: string; userId: string; reason?: string };
  "reset.wrong-birth-date": { resetId: string } & Codes<{ tries: number }>;
  "reset.use": Partial<About> & { resetId: string; userId: string };

  "clinic.create": { clinicId: string } & Codes<{ country: string; zone: string }>;
  "clinic.update": { clinicId: string } & Codes<{ country: string; zone: string; phone: string | null }>;
  "clinic.care": { clinicId: string };
  "clinic.factor": { clinicId: string } & Codes<{ from: string | null }>;
  "clinic.monitoring": { clinicId: string } & Codes<{ on: boolean }>;
  "content.sign-off": { signOffId: string } & Codes<{ version: string }>;
  "leave.record": { leaveId: string; memberId: string };
  "leave.cancel": { leaveId: string; memberId: string };
  "channel.mail": { memberId: string };
  "channel.prove": { memberId: string };
  "channel.push": { memberId: string };
  "channel.remove": { memberId: string };
  "channel.test": { memberId: string };
  "member.roles": { memberId: string } & Codes<{ roles: string }>;
  "member.remove": { memberId: string };
  "member.rename": { memberId: string };
  "notice.acknowledge": { noticeIds: string[] };
  "care.leave": OfCare;
  "care.hand-over": OfCare;
  "care.take-over": OfCare;

  "invite.member": { inviteId: string } & Codes<{ roles: string }>;
  "invite.patient": About & { inviteId: string };
  "invite.revoke": { inviteId: string };
  "invite.wrong-birth-date": { inviteId: string } & Codes<{ tries: number }>;
  "invite.use": Partial<About> & { inviteId: string; userId: string; roleId: string };
  "invite.read": { inviteIds: readonly string[] };

  "helper.invite": About & { helperId: string; inviteId: string } & Codes<{ source: string }>;
  "helper.end": About & { helperId: string };
  "helper.read": About;

  "patient.create": About;
  "patient.access-reason": About & { reason: string };
  "patient.move-day": About & Codes<{ before: string; zone: string }>;
  "patient.correct-zone": About & Codes<{ before: string | null; zone: string; from: string }>;
  "care-team.add": About & { memberId: string };
  "care-team.remove": About & { memberId: string };
  "episode.discharge": About & { reason?: string };
  "episode.discharge-undone": About & { reason: string };
  "episode.start": About & { episodeId: string };
  "patient.correct": About & Codes<{ fields: string }>;
  "patient.unlink": About & { userId: string; reason: string };
  "patient.died": About;
  "patient.died-undone": About & { reason: string };
  "patient.entered-in-error": About & { reason: string };
  "patient.restored": About & { reason: string };
  "patient.merge": About & { keptId: string; reason: string };
  "patient.merge-undone": About & { keptId: string; reason: string };

  "draft.save": About & { draftId: string };
  "draft.discard": { draftId: string };
  "plan.publish": About & {
    versionId: string;
    effectiveFrom: LocalDate;
    /** The stops whose decision this version carries out. */
    carriesOut: readonly AlertId[];
  } & Codes<{ number: number; kind: string; over: boolean }>;
  "plan.prepare-lighter": About & { versionId: string } & Codes<{ number: number; days: number }>;
  "plan.withdraw-lighter": About & { versionId: string; reason?: string } & Codes<{ number: number }>;
  "plan.swap": About & { ids: readonly string[] };
  "plan.pause": About & { pauseId: string };
  "plan.resume": About & { pauseId: string };
  "plan.excuse": About & { excuseId: string };
  "template.save": { templateId: string };
  "template.revise": { templateId: string } & Codes<{ number: number }>;
  "template.rename": { templateId: string };
  "template.archive": { templateId: string };
  "template.restore": { templateId: string };
  "template.copy": { templateId: string };
  "template.give": { templateId: string };

  "exercise.create": { exerciseId: string; revisionId: string };
  "exercise.revise": { exerciseId: string; revisionId: string };
  "exercise.archive": { exerciseId: string };
  "exercise.restore": { exerciseId: string };

  "card.create": { cardId: string } & Codes<{ card: string; number: number }>;
  "card.revise": { cardId: string } & Codes<{ card: string; number: number }>;
  "card.archive": { cardId: string } & Codes<{ card: string }>;
  "card.restore": { cardId: string } & Codes<{ card: string }>;
  "card-read.record": About & { ids: readonly string[] };

  "sheet.print": About & { sheetId: string } & Codes<{ size: string; large: boolean }>;
  "sheet.read": About & { sheetId: string };
  "dose-log.record": About & { ids: readonly string[]; alerts: readonly NewAlert[] };
  "dose-log.pass-on": About & { alerts: readonly NewAlert[] };
  "body-chart.record": About & { ids: readonly string[]; alerts: readonly NewAlert[] };
  "checkin.record": About & { ids: readonly string[] };
  "checkin.hour": About & Codes<{ hour: number | null }>;
  "goal.set": About & { goalId: string };
  "goal.end": About & { goalId: string };
  "measure.record": About & { ids: readonly string[] };
  "measure.correct": About & { ids: readonly string[] };
  "measure.schedule": About & { scheduleId: string };
  "measure.read": About;
  "measure.define": { ownMeasureId: string };
  "measure.archive": { ownMeasureId: string };
  "reminder.choose": About & Codes<{ channel: string | null }>;
  "reminder.answer": About & { reminderId: string } & Codes<{ answer: string }>;
  "reminder.mail": About;
  "reminder.prove": About;
  "reminder.push": About;
  "reminder.calendar": About;
  "reminder.remove": About;
  "reminder.test": About;
  "consent.record": About & { ids: readonly string[] };
  "consent.read": About;
  "screening.record": About & { ids: readonly string[]; alerts: readonly NewAlert[] };
  "screening.day": About & Codes<{ weekday: number }>;
  "condition.record": About & { conditionId: string; alerts: readonly NewAlert[] } & Codes<{ code: string }>;
  "condition.end": About & { conditionId: string } & Codes<{ code: string }>;
  "condition.clear": About & { conditionId: string } & Codes<{ code: string }>;
  "alert.decide": About & { alertId: string } & Codes<{
      kind: string;
      decision: string;
      days: number | null;
    }>;
  "condition.override": About & { conditionId: string; exerciseId: string } & Codes<{
      code: string;
      days: number;
    }>;
  "known-signs.record": About & { knownId: string; alertId: string } & Codes<{ kind: string }>;
  "known-signs.end": About & { knownId: string };
  "condition.dismiss": About & { dismissalId: string } & Codes<{ code: string }>;
  "progression.decide": About & { decisionId: string } & Codes<{
      outcome: string;
      decision: string;
      rules: number;
    }>;
  "alert.acknowledge": About & { alertId: string } & Codes<{ kind: string }>;

  "assessment.save": About & { assessmentId: string };
  "assessment.discard": About & { assessmentId: string };
  "assessment.conclude": About & { assessmentId: string; alerts: readonly NewAlert[] } & Codes<{
      conclusion: string;
    }>;
  "assessment.read": About;

  "visit.book": About & { visitId: string } & Codes<{ state: string }>;
  "visit.move": About & { visitId: string } & Codes<{ state: string }>;
  "visit.mark": About & { visitId: string } & Codes<{ state: string }>;
  "review.set": About & Codes<{ on: LocalDate | null }>;
  "reason.acknowledge": About & Codes<{ flag: string; until: LocalDate }>;
  "reason.snooze": About & Codes<{ flag: string; until: LocalDate }>;
  "reason.assign": About & { assigneeId: string | null } & Codes<{ flag: string }>;
  "reason.wake": About & Codes<{ flag: string }>;
  "note.save": About & { visitId: string };
  "note.sign": About & { visitId: string };
  "note.add": About & { visitId: string };
  "note.read": About & { visitId: string };
  "letter.begin": About & { letterId: string } & Codes<{ kind: string }>;
  "letter.save": About & { letterId: string };
  "letter.discard": About & { letterId: string };
  "letter.issue": About & { letterId: string } & Codes<{ kind: string }>;
  "letter.read": About & { letterId: string };
  "note-template.save": { noteTemplateId: string };
  "note-template.remove": { noteTemplateId: string };
  "task.set": About & { taskId: string };
  "task.change": About & { taskId: string };
  "task.mark": About & { taskId: string } & Codes<{ done: boolean }>;
  "agenda.read": { patientIds: readonly string[] };
  "agenda.calendar": { memberId: string };
  "agenda.remove": { memberId: string };
  "message.send": About & { ids: readonly MessageId[] };
  "message.answer": About & { ids: readonly MessageId[] };
  "message.done": About;
  "message.reopen": About;
  "message-template.save": { templateId: MessageTemplateId };
  "message-template.remove": { templateId: MessageTemplateId };
  "message.read": { patientIds: readonly string[] };
  "thread.read": About;

  "correction.ask": About & { requestId: string; alerts: readonly NewAlert[] };
  "correction.answer": About & { requestId: string } & Codes<{ answered: string }>;
  "own-data.download": About & Codes<{ form: "json" | "pdf" }>;

  "patient.search": { patientIds: readonly string[] };
  "caseload-view.save": { viewId: CaseloadViewId };
  "caseload-view.remove": { viewId: CaseloadViewId };
  "caseload-view.widths": object;
  "caseload-view.arrange": { viewIds: readonly CaseloadViewId[] };
  "caseload.read": { patientIds: readonly string[] };
  "alert.read": { patientIds: readonly string[] };
  "monitoring.begin": About & { monitoringId: string };
  "monitoring.end": About & { monitoringId: string; reason?: string };
  "monitoring.time": About & { timeId: string };
  "monitoring.counter": About & { timeId: string; reason: string };
  "monitoring.read": About;
  "monitoring.list": { patientIds: readonly string[] };
  "monitoring.export": { patientIds: readonly string[] };
  "outcomes.export": Codes<{ measure: string }>;
  /** Which numbers were tried, and on whose records. */
  "rules.try": { patientIds: readonly string[] } & Codes<Record<string, number>>;
  "audit.read": { patientIds: readonly string[] };
  "patient.read": About;
  "plan.read": About;
  "dose-log.read": About;
  "adherence.read": About;
  "screening.read": About;
  "body-chart.read": About & { ids: readonly string[] };
};

export type EventKind = keyof Payloads;
export type EventOf<Kind extends EventKind> = { kind: Kind } & Payloads[Kind];
export type Event = { [Kind in EventKind]: EventOf<Kind> }[EventKind];

/** Where a member looked: at a patient's record, or at their name in the clinic's log. */
export const PLACES = ["record", "log"] as const;
export type Place = (typeof PLACES)[number];
export type Seen = { patientIds: readonly string[]; place: Place };

/**
 * What is computed from the records and kept, and what is put on its way, before the commit; `lib/gates/projections.ts` says how.
 */
export type Projection = "caseload" | "reminders" | "notices";
