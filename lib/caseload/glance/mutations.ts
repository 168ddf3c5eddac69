import { listReach, type Reach } from "../../body-charts/queries";
import type { StaffActor } from "../../db/actor";
import type { Db } from "../../db/scope";
import { emit } from "../../events/emit";
import { mayEnterLogs, mayPrescribe } from "../../patients/policy";
import { getCare } from "../../patients/queries";
import { fail, ok, type Result } from "../../result";
import type { LocalDate } from "../../time/calendar-date";
import { wallDate } from "../../time/local-day";
import { type GlancePerson, type GlanceStanding, getGlancePerson, getGlanceStanding } from "./queries";
import type { GlanceAt } from "./schema";

export type Glance = GlancePerson & {
  /** Null for whoever is on no caseload. */
  standing: GlanceStanding | null;
  /** By the last body chart. */
  reach: Reach | null;
  /** An episode is open. */
  open: boolean;
  /** In the clinic's zone. */
  today: LocalDate;
  prescribes: boolean;
  enters: boolean;
};

/** A patient as the palette shows them before anything is opened, with one audit row, and what whoever looks may do for them. */
export async function readGlance(db: Db<StaffActor>, { patientId }: GlanceAt): Promise<Result<Glance>> {
  const person = await getGlancePerson(db, patientId);
  const care = await getCare(db, patientId);
  if (!person || !care) return fail("not-found");
  const standing = await getGlanceStanding(db, patientId);
  const reach = (await listReach(db, [patientId])).get(patientId) ?? null;
  await emit(db, { kind: "caseload.read", patientIds: [patientId] });
  const open = person.since !== null && person.until === null;
  return ok({
    ...{ ...person, standing, reach, open, today: wallDate(person.zone, db.now) },
    prescribes: open && mayPrescribe(db.actor, care, db.now),
    enters: open && mayEnterLogs(db.actor, care, db.now),
  });
}
