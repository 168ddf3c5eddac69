import { realNow } from "../clock";
import type { PhoneActor } from "../db/actor";
import { instantColumn } from "../db/dates";

/** Which records a sign-in may still act as. */
export const OWN_RECORD = { diedOn: null, enteredInErrorAt: null, mergedIntoId: null } as const;

/**
 * The sign-ins by which a patient acts as themselves in this clinic at present: not those of the same user who works here,
 * or helps somebody, in that browser. Of two records in one clinic a user has one, whatever the sign-in was opened with.
 */
export const openAsPatient = ({ userId, clinicId }: Pick<PhoneActor, "userId" | "clinicId">) => ({
  ...{ userId, activeClinicId: clinicId, activePatientId: { not: null } },
  ...{ revokedAt: null, expiresAt: { gt: instantColumn(realNow()) } },
});
