import { getConsentNow } from "../../consents/queries";
import type { PhoneActor } from "../../db/actor";
import type { Db } from "../../db/scope";
import { getZones } from "../../patients/queries";
import type { DueScreening } from "../../screenings/due";
import { getDueScreening } from "../../screenings/queries";
import { localDateAt } from "../../time/local-day";

/**
 * The questions that a stop or a warning chart asks, which lead every page of the phone until they are answered; null where
 * none are open. They keep no exercise back, so that nothing else would remind of them.
 */
export async function getLeadingQuestions(db: Db<PhoneActor>): Promise<DueScreening | null> {
  const { patientId } = db.actor;
  const due = await getDueScreening(db, patientId, localDateAt(await getZones(db, patientId), db.now));
  if (due?.occasion !== "stop") return null;
  const { withheld } = await getConsentNow(db, patientId);
  return withheld === "logging" ? null : due;
}
