import { type OpenSpan, openSpans } from "../../clinics/care/opening";
import { emergencyNumber } from "../../clinics/emergency-number";
import { getClinic } from "../../clinics/queries";
import type { StaffActor } from "../../db/actor";
import type { Db } from "../../db/scope";
import { getClinicCare } from "../../deliveries/queries";
import { type OpenNow, openNow, opensAfterClosing } from "../promise";

/** What is said of the clinic beside its messages, as it is now. */
export type MessagesClinic = {
  name: string;
  zone: string;
  emergencyNumber: string | null;
  opening: readonly OpenSpan[];
  /** Within how many days on which it is open it answers. */
  answerDays: number;
  openNow: OpenNow;
  /** When it opens again after it next closes, an instant; null where that is unknown. */
  opensAgain: string | null;
};

export async function getMessagesClinic(db: Db<StaffActor>): Promise<MessagesClinic | null> {
  const clinic = await getClinic(db);
  const found = await getClinicCare(db);
  if (!clinic || !found) return null;
  const { care, hours } = found;
  const { name, zone, country } = clinic;
  return {
    ...{ name, zone, emergencyNumber: emergencyNumber(country) },
    ...{ opening: openSpans(care.week), answerDays: care.answerDays, openNow: openNow(hours, db.now) },
    opensAgain: opensAfterClosing(hours, db.now)?.toString() ?? null,
  };
}
