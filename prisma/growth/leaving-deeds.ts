import { handOver, passOn, readLeaving } from "../../lib/clinics/leaving/mutations";
import { removeMember } from "../../lib/clinics/mutations";
import { asSystem } from "../../lib/db/scope";
import { type Cast, staff } from "./cast";

/** What becomes of what somebody led who hands it over, or leaves. */
export const LEAVING_DEEDS = {
  readLeaving: (c: Cast) => staff(c, (db) => readLeaving(db, { memberId: c.leaver.id })),
  passOn: async (c: Cast) => {
    const passed = await staff(c, (db) => passOn(db, { memberId: c.leaver.id, to: c.owner.id }));
    // What they led they lead again, so that there is something left as they go.
    const theirs = { where: { clinicId: c.patient.clinicId, memberId: c.leaver.id }, data: { lead: true } };
    await asSystem(c.patient.clinicId, (db) => db.tx.careTeam.updateMany(theirs));
    return passed;
  },
  removeMember: (c: Cast) => staff(c, (db) => removeMember(db, { memberId: c.leaver.id })),
  handOver: (c: Cast) => staff(c, (db) => handOver(db, { memberId: c.owner.id })),
};
