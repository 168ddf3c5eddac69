import type { Words } from "./words";

/** What visits and their notes say in words of others. */
export function visitsOf({
  assessment,
  caseload,
  common,
  exercises,
  messages,
  patient,
  plan,
  reminders,
  tasks,
  today,
  visits,
  why,
}: Words) {
  const { notes, errors } = visits;
  return {
    ...visits,
    title: common.visits,
    calendar: {
      make: reminders.calendar.make,
      again: reminders.calendar.again,
      remove: reminders.calendar.remove,
      ...visits.calendar,
    },
    agenda: {
      ...{ thisWeek: caseload.groups.week, week: common.span, ...visits.agenda },
      who: { mine: messages.mine, ...visits.agenda.who },
    },
    openRecord: why.record,
    minutes: plan.editor.minutes,
    saveChange: today.log.saveChanges,
    place: { ...visits.place, phone: patient.background.contactWay.phone },
    note: { none: plan.verdict.writeNote, ...visits.note },
    errors: { ...errors, review: tasks.errors.date },
    notes: {
      ...notes,
      part: { ...notes.part, assessment: assessment.title, plan: common.plan },
      templates: common.templates,
      removeName: exercises.form.linkRemove,
      keepDraft: plan.publish.keep,
      left: { empty: errors.empty, ...notes.left },
    },
  };
}
