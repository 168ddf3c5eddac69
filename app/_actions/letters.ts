"use server";

import { speech, wordingOf } from "@/app/(therapist)/patients/[patientId]/letters/_letter/wording";
import { therapistAction } from "@/lib/gates/action";
import { beginLetter, checkLetter, discardLetter, issueLetter, saveLetter } from "@/lib/letters/mutations";
import {
  beginLetterSchema,
  checkLetterSchema,
  discardLetterSchema,
  issueLetterSchema,
  saveLetterSchema,
} from "@/lib/letters/schema";

// What goes along from the record is put in words here: the domain knows none.
export const beginLetterAction = therapistAction(beginLetterSchema, async (db, input) =>
  beginLetter(db, input, wordingOf(await speech())),
);
// What is typed is in the page already: reading it anew would take the place of what is typed meanwhile.
export const saveLetterAction = therapistAction(saveLetterSchema, saveLetter, { changes: false });
export const checkLetterAction = therapistAction(checkLetterSchema, checkLetter);
export const issueLetterAction = therapistAction(issueLetterSchema, async (db, input) =>
  issueLetter(db, input, wordingOf(await speech())),
);
export const discardLetterAction = therapistAction(discardLetterSchema, discardLetter);
