import type { LetterId } from "../../lib/ids";
import {
  beginLetter,
  checkLetter,
  discardLetter,
  issueLetter,
  saveLetter,
} from "../../lib/letters/mutations";
import { newId } from "../../lib/new-id";
import { plainWording, shownLetter } from "../factories/letters";
import { type Cast, staff } from "./cast";

const wording = plainWording();
const letter = (c: Cast) => c.kept.letter as LetterId;
const begin = (c: Cast, letterId: LetterId) => {
  const given = { letterId, patientId: c.patient.id, alertId: null, replacesId: null };
  return staff(c, (db) => beginLetter(db, { ...given, kind: "gp" }, wording));
};
const shown = (c: Cast) => staff(c, (db) => shownLetter(db, letter(c), wording));

/** What is written to somebody outside the clinic. */
export const LETTER_DEEDS = {
  beginLetter: (c: Cast) => {
    c.kept.letter = newId<LetterId>();
    return begin(c, letter(c));
  },
  saveLetter: (c: Cast) => {
    const changes = { recipient: "Dr Amos", opening: "Thank you" };
    return staff(c, (db) => saveLetter(db, { letterId: letter(c), changes, before: {} }));
  },
  checkLetter: async (c: Cast) => {
    const { letterId, seen } = await shown(c);
    return staff(c, (db) => checkLetter(db, { letterId, seen }));
  },
  issueLetter: async (c: Cast) => {
    const given = await shown(c);
    return staff(c, (db) => issueLetter(db, given, wording));
  },
  discardLetter: async (c: Cast) => {
    const letterId = newId<LetterId>();
    await begin(c, letterId);
    return staff(c, (db) => discardLetter(db, { letterId }));
  },
};
