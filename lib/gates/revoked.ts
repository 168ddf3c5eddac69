import { asAuth, rescope } from "../db/scope";
import { tokenFromCookie } from "../identity/current";
import { tokenHash } from "../identity/token";
import type { ClinicId, PatientId, UserId } from "../ids";
import { listOtherNames } from "../patients/merge/queries";

/**
 * The records of whoever was signed in with this token, and the leave by which they help others, where somebody ended
 * that sign-in from elsewhere: the device removes what it keeps of them. Records that the sign-in was
 * taken off meanwhile are among them: what the device keeps of those was never theirs. Null for any other token, also for
 * one that has expired and one that its own device ended.
 */
export const resolveRevoked = (token: string): Promise<string[] | null> =>
  asAuth(null, async (db) => {
    const row = await db.tx.signIn.findFirst({
      where: { tokenHash: tokenHash(token), revokedAt: { not: null }, endedHere: false },
      select: { userId: true, unlinkedFrom: true },
    });
    if (!row) return null;
    const userId = row.userId as UserId;
    const own = await rescope(db, { kind: "auth", userId });
    const records = await own.tx.patient.findMany({
      where: { userId },
      select: { id: true, clinicId: true },
    });
    // What a phone keeps of whom somebody helps is by the leave, whether it stands or not.
    const leave = await own.tx.helper.findMany({ where: { userId }, select: { id: true } });
    const owners = leave.map(({ id }) => id);
    for (const { id, clinicId } of records) {
      const ids = { patientId: id as PatientId, clinicId: clinicId as ClinicId };
      const patient = await rescope(own, { kind: "patient", userId, ...ids });
      owners.push(id, ...(await listOtherNames(patient, ids.patientId)));
    }
    owners.push(...row.unlinkedFrom);
    return [...new Set(owners)];
  });

/** The same of this request's cookie. */
export async function getRevoked(): Promise<string[] | null> {
  const token = await tokenFromCookie();
  return token ? resolveRevoked(token) : null;
}
