import type { MemberId, NoteTemplateId, TaskId, VisitId } from "../../lib/ids";
import { newId } from "../../lib/new-id";
import { changeTask, markTask, setTask } from "../../lib/tasks/mutations";
import { addDays } from "../../lib/time/calendar-date";
import { makeVisitCalendar, removeVisitCalendar } from "../../lib/visits/calendar/mutations";
import { beginVisit, bookVisit, markVisit, moveVisit, setReview } from "../../lib/visits/mutations";
import { addAddendum, saveNote, signNote } from "../../lib/visits/notes/mutations";
import { removeNoteTemplate, saveNoteTemplate } from "../../lib/visits/templates/mutations";
import { NO_NOTE } from "../../lib/visits/vocabulary";
import { ASSESSMENT_DEEDS } from "./assessment-deeds";
import { type Cast, staff, today } from "./cast";
import { LETTER_DEEDS } from "./letter-deeds";
import { MONITORING_DEEDS } from "./monitoring-deeds";

const note = { ...NO_NOTE, subjective: "Eased lying down", plan: "Go on" };
const visit = (c: Cast) => c.kept.visit as VisitId;
const appointment = (c: Cast, time: string) => ({
  ...{ memberId: c.owner.id as MemberId, date: addDays(today(), 7), time },
  ...{ minutes: 30, place: "clinic" as const, link: null },
});
const versionOf = (c: Cast) =>
  staff(c, async (db) => {
    const row = await db.tx.visit.findFirst({ where: { id: visit(c) }, select: { changedAt: true } });
    return row?.changedAt?.toISOString() ?? null;
  });
const task = (c: Cast) => c.kept.task as TaskId;

/** What is done at the desk with one patient: examined, booked, written, set. */
export const DESK_DEEDS = {
  makeVisitCalendar: (c: Cast) => staff(c, makeVisitCalendar),
  removeVisitCalendar: (c: Cast) => staff(c, removeVisitCalendar),
  ...ASSESSMENT_DEEDS,
  ...MONITORING_DEEDS,
  ...LETTER_DEEDS,
  bookVisit: (c: Cast) => {
    c.kept.visit = newId<VisitId>();
    const input = { visitId: visit(c), patientId: c.patient.id, ...appointment(c, "09:30") };
    return staff(c, (db) => bookVisit(db, input));
  },
  moveVisit: async (c: Cast) => {
    const version = await versionOf(c);
    return staff(c, (db) => moveVisit(db, { visitId: visit(c), version, ...appointment(c, "10:00") }));
  },
  markVisit: async (c: Cast) => {
    const version = await versionOf(c);
    return staff(c, (db) => markVisit(db, { visitId: visit(c), version, state: "cancelled" }));
  },
  beginVisit: (c: Cast) => {
    c.kept.visit = newId<VisitId>();
    return staff(c, (db) => beginVisit(db, { visitId: visit(c), patientId: c.patient.id }));
  },
  setReview: (c: Cast) =>
    staff(c, (db) => setReview(db, { patientId: c.patient.id, reviewOn: addDays(today(), 7) })),
  saveNote: (c: Cast) => staff(c, (db) => saveNote(db, { visitId: visit(c), changes: note, before: {} })),
  signNote: (c: Cast) => staff(c, (db) => signNote(db, { visitId: visit(c), note })),
  addAddendum: (c: Cast) =>
    staff(c, (db) => addAddendum(db, { visitId: visit(c), words: "Rang: no change" })),
  saveNoteTemplate: (c: Cast) => {
    c.kept.noteTemplate = newId<NoteTemplateId>();
    const templateId = c.kept.noteTemplate as NoteTemplateId;
    return staff(c, (db) => saveNoteTemplate(db, { templateId, name: "Re-test", ...note }));
  },
  removeNoteTemplate: (c: Cast) =>
    staff(c, (db) => removeNoteTemplate(db, { templateId: c.kept.noteTemplate as NoteTemplateId })),
  setTask: (c: Cast) => {
    c.kept.task = newId<TaskId>();
    const given = { words: "Ring the GP", ownerId: c.owner.id as MemberId, dueOn: today() };
    return staff(c, (db) => setTask(db, { taskId: task(c), patientId: c.patient.id, ...given }));
  },
  changeTask: (c: Cast) => {
    const before = { ownerId: c.owner.id as MemberId, dueOn: today() };
    const input = { ...before, dueOn: addDays(today(), 3), before };
    return staff(c, (db) => changeTask(db, { taskId: task(c), ...input }));
  },
  markTask: (c: Cast) => staff(c, (db) => markTask(db, { taskId: task(c), done: true })),
};
