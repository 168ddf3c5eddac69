import { getContacts, getSeries } from "@/lib/body-charts/queries";
import { ownerOf } from "@/lib/db/actor";
import { getStanding } from "@/lib/deliveries/standing/queries";
import { slugsIn } from "@/lib/education/assigned";
import { getLearn } from "@/lib/education/queries";
import { answer, notFoundAnswer, phoneRoute } from "@/lib/gates/route";
import { getOwnThread } from "@/lib/messages/own/queries";
import { presentOffline } from "@/lib/offline/wire";
import { listOtherNames } from "@/lib/patients/merge/queries";
import { getTodays } from "@/lib/today/queries";

const gate = phoneRoute("read");

/**
 * What the phone of the signed-in patient keeps to go on without a network; never kept by a cache. `?learn=` says which
 * edition of the cards it has: that one is not sent again.
 */
export const GET = (request: Request): Promise<Response> =>
  gate(request, async (db, { clinicPhone }) => {
    const { patientId } = db.actor;
    const todays = await getTodays(db);
    const contacts = await getContacts(db);
    if (!todays || !contacts) return notFoundAnswer();
    const merged = await listOtherNames(db, patientId);
    const charts = await getSeries(db, patientId, 2);
    const standing = await getStanding(db);
    const thread = await getOwnThread(db, null);
    const { library, edition, reads } = await getLearn(db, slugsIn(todays.today.prescriptions));
    const known = new URL(request.url).searchParams.get("learn");
    const learn = { reads, edition, library: known === edition ? null : library };
    const owner = ownerOf(db.actor);
    const given = { owner, merged, clinicPhone, contacts, charts, standing, thread, ...todays, ...learn };
    return answer(presentOffline(given));
  });
