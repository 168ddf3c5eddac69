import type { EventKind } from "../../events/vocabulary";

/** What of their record was changed, as a patient is told it: in few words, which name no condition and nobody else. */
export const CHANGES = [
  ...(["plan", "pause", "care", "team", "details", "registered", "reason", "signIn"] as const),
  ...(["logs", "bodyChart", "questions", "consent", "condition", "alert", "goal"] as const),
] as const;
export type Change = (typeof CHANGES)[number];

/**
 * What each kind of event is to the patient whom it is about; null for what changes nothing of their record, what they
 * do themselves, and what is of somebody else. A kind that is missing here is a type error.
 */
export const TOLD: { readonly [Kind in EventKind]: Change | null } = {
  "sign-in.open": null,
  "sign-in.end": null,
  "sign-in.end-all": null,
  "sign-in.end-other": null,
  "sign-in.end-others": null,
  "sign-in.switch": null,
  "user.password": null,

  "reset.make": "signIn",
  "reset.wrong-birth-date": null,
  "reset.use": null,

  "clinic.create": null,
  "clinic.update": null,
  "clinic.care": null,
  "content.sign-off": null,
  "leave.record": null,
  "leave.cancel": null,
  "channel.mail": null,
  "channel.prove": null,
  "channel.push": null,
  "channel.remove": null,
  "channel.test": null,
  "member.roles": null,
  "member.remove": null,
  "member.rename": null,
  "care.leave": null,
  "care.take-over": null,

  "invite.member": null,
  "invite.patient": "signIn",
  "invite.revoke": null,
  "invite.wrong-birth-date": null,
  "invite.use": null,
  "invite.read": null,

  "patient.create": "registered",
  "patient.access-reason": "reason",
  "patient.move-day": null,
  "patient.correct-zone": "details",
  "care-team.add": "team",
  "care-team.remove": "team",
  "episode.discharge": "care",
  "episode.discharge-undone": "care",
  "episode.start": "care",
  "patient.correct": "details",
  "patient.unlink": "signIn",
  "patient.died": "registered",
  "patient.died-undone": "registered",
  "patient.entered-in-error": "registered",
  "patient.restored": "registered",
  "patient.merge": "registered",
  "patient.merge-undone": "registered",

  "draft.save": null,
  "draft.discard": null,
  "plan.publish": "plan",
  "plan.prepare-lighter": "plan",
  "plan.withdraw-lighter": "plan",
  "plan.swap": null,
  "plan.pause": "pause",
  "plan.resume": "pause",
  "plan.excuse": "pause",
  "template.save": null,
  "template.rename": null,
  "template.archive": null,
  "template.restore": null,

  "exercise.create": null,
  "exercise.revise": null,
  "exercise.archive": null,
  "exercise.restore": null,

  "card.create": null,
  "card.revise": null,
  "card.archive": null,
  "card.restore": null,
  "card-read.record": null,

  "dose-log.record": "logs",
  "dose-log.pass-on": null,
  "body-chart.record": "bodyChart",
  "checkin.record": null,
  "checkin.hour": null,
  "goal.set": "goal",
  "goal.end": "goal",
  "consent.record": "consent",
  "consent.read": null,
  "screening.record": "questions",
  "screening.day": null,
  "condition.record": "condition",
  "condition.end": "condition",
  "condition.clear": "condition",
  "alert.decide": "alert",
  "condition.override": "condition",
  "known-signs.record": "condition",
  "known-signs.end": "condition",
  "condition.dismiss": "condition",
  "alert.acknowledge": "alert",

  "own-data.download": null,

  "patient.search": null,
  "caseload.read": null,
  "alert.read": null,
  "audit.read": null,
  "patient.read": null,
  "plan.read": null,
  "dose-log.read": null,
  "adherence.read": null,
  "screening.read": null,
  "body-chart.read": null,
};

/** The kinds of events that a patient is told of. */
export const TOLD_KINDS = (Object.keys(TOLD) as EventKind[]).filter((kind) => TOLD[kind] !== null);
