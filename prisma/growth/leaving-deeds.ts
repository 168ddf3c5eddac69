import { handOver, passOn, readLeaving } from "../../lib/clinics/leaving/mutations";
import { removeMember } from "../../lib/clinics/mutations";
import { asSystem } from "../../lib/db/scope";
import { type Cast, staff } from "./cast";

/** What becomes of what somebody led who hands it over, or leaves. */
export const LEAVING_DEEDS = {
  readLeaving: (c: Cast) => staff(c, (db) => readLeaving(db, { memberId: c.leaver.id })),
  passOn: async (c: Cast) => {
    const { clinicId } = c.patient;
    const theirs = { clinicId, memberId: c.leaver.id, lead: true };
    const led = await asSystem(clinicId, (db) => db.tx.careTeam.findMany({ where: theirs }));
    const passed = await staff(c, (db) => passOn(db, { memberId: c.leaver.id, to: c.owner.id }));
    // What they led they lead again, so that there is something left as they go.
    const patientId = { in: led.map((row) => row.patientId) };
    await asSystem(clinicId, async (db) => {
      const lead = (memberId: string, data: { lead: boolean }) =>
        db.tx.careTeam.updateMany({ where: { clinicId, memberId, patientId }, data });
      await lead(c.owner.id, { lead: false });
      await lead(c.leaver.id, { lead: true });
    });
    return passed;
  },
  removeMember: (c: Cast) => staff(c, (db) => removeMember(db, { memberId: c.leaver.id })),
  handOver: (c: Cast) => staff(c, (db) => handOver(db, { memberId: c.owner.id })),
};
