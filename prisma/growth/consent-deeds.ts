import { now } from "../../lib/clock";
import { recordConsents, recordStaffConsent } from "../../lib/consents/mutations";
import { CONSENT_WORDING } from "../../lib/consents/vocabulary";
import type { ConsentId } from "../../lib/ids";
import { newId } from "../../lib/new-id";
import { type Cast, clock, phone, staff } from "./cast";

const said = { kind: "given", wording: CONSENT_WORDING, locale: "en" } as const;
const consent = () => ({ type: "consent", id: newId<string>(), ...clock(), ...said });

export const CONSENT_DEEDS = {
  recordConsents: (c: Cast) =>
    phone(c, (db) => recordConsents(db, { sentAt: now().toString(), items: [consent()] })),
  recordStaffConsent: (c: Cast) =>
    staff(c, (db) =>
      recordStaffConsent(db, {
        ...{ id: newId<ConsentId>(), patientId: c.patient.id, source: "paper", ...said },
      }),
    ),
};
