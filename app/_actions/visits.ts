"use server";

import { staffAction, therapistAction } from "@/lib/gates/action";
import { nothingSchema } from "@/lib/identity/schema";
import { makeVisitCalendar, removeVisitCalendar } from "@/lib/visits/calendar/mutations";
import { beginVisit, bookVisit, markVisit, moveVisit, setReview } from "@/lib/visits/mutations";
import { addAddendum, saveNote, signNote } from "@/lib/visits/notes/mutations";
import {
  addendumSchema,
  beginVisitSchema,
  bookVisitSchema,
  markVisitSchema,
  moveVisitSchema,
  noteTemplateSchema,
  removeNoteTemplateSchema,
  saveNoteSchema,
  setReviewSchema,
  signNoteSchema,
} from "@/lib/visits/schema";
import { removeNoteTemplate, saveNoteTemplate } from "@/lib/visits/templates/mutations";

export const bookVisitAction = staffAction(bookVisitSchema, bookVisit);
export const moveVisitAction = staffAction(moveVisitSchema, moveVisit);
export const markVisitAction = staffAction(markVisitSchema, markVisit);
export const beginVisitAction = therapistAction(beginVisitSchema, beginVisit);
export const setReviewAction = therapistAction(setReviewSchema, setReview);
// What is typed is in the page already: reading it anew would take the place of what is typed meanwhile.
export const saveNoteAction = therapistAction(saveNoteSchema, saveNote, { changes: false });
export const signNoteAction = therapistAction(signNoteSchema, signNote);
export const addAddendumAction = therapistAction(addendumSchema, addAddendum);
export const saveNoteTemplateAction = therapistAction(noteTemplateSchema, saveNoteTemplate);
export const removeNoteTemplateAction = therapistAction(removeNoteTemplateSchema, removeNoteTemplate);
export const makeVisitCalendarAction = staffAction(nothingSchema, makeVisitCalendar);
export const removeVisitCalendarAction = staffAction(nothingSchema, removeVisitCalendar);
