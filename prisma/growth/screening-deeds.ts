import { recordOwnCheckins } from "../../lib/checkins/merged/mutations";
import { chooseMorningHour, recordCheckins } from "../../lib/checkins/mutations";
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

const checkin = () => ({
  ...{ type: "checkin", kind: "rest-pain", id: newId<string>(), ...clock() },
  body: { pain: 3 },
});

export const SCREENING_DEEDS = {
  recordCheckins: (c: Cast) =>
    phone(c, (db) => recordCheckins(db, c.patient.id, { sentAt: now().toString(), items: [checkin()] })),
  recordOwnCheckins: (c: Cast) =>
    phone(c, (db) => recordOwnCheckins(db, { sentAt: now().toString(), items: [checkin()] })),
  chooseMorningHour: (c: Cast) => phone(c, (db) => chooseMorningHour(db, { hour: 7 })),
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
