import { now } from "../../lib/clock";
import { newId } from "../../lib/new-id";
import { chooseWeekday, recordScreenings, recordStaffScreening } from "../../lib/screenings/mutations";
import { FORMS, WORDING } from "../../lib/screenings/vocabulary";
import { type Cast, clock, phone, staff } from "./cast";

/** The short form, no to all. */
const screening = () => ({
  ...{ type: "screening", id: newId<string>(), ...clock(), occasion: "weekly", form: "short" },
  wording: WORDING,
  answers: FORMS.short.map((flag) => ({ flag, yes: false })),
});

export const SCREENING_DEEDS = {
  recordScreenings: (c: Cast) =>
    phone(c, (db) =>
      recordScreenings(db, c.patient.id, "patient", { sentAt: now().toString(), items: [screening()] }),
    ),
  recordStaffScreening: (c: Cast) =>
    staff(c, (db) =>
      recordStaffScreening(db, {
        patientId: c.patient.id,
        sentAt: now().toString(),
        screening: screening() as never,
      }),
    ),
  chooseWeekday: (c: Cast) => phone(c, (db) => chooseWeekday(db, { weekday: 4 })),
};
