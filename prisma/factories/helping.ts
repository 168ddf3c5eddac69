import { now } from "../../lib/clock";
import type { HelperActor } from "../../lib/db/actor";
import { asSystem } from "../../lib/db/scope";
import type { HelperId, UserId } from "../../lib/ids";
import { type MadePatient, type MadeUser, makeUser } from "./people";
import { freshRandom } from "./random";
import { insertRows } from "./rows";

export type MadeHelper = { id: HelperId; user: Pick<MadeUser, "id">; actor: HelperActor };

type MakeHelper = { name?: string; relation?: string; user?: Pick<MadeUser, "id"> };

/** Somebody who has joined, with leave that the patient gave on their phone. */
export async function makeHelper(patient: MadePatient, given: MakeHelper = {}): Promise<MadeHelper> {
  const user = given.user ?? (await makeUser());
  const id = freshRandom.uuid<HelperId>();
  const { clinicId, id: patientId } = patient;
  const at = now().toString({ fractionalSecondDigits: 3 });
  await asSystem(clinicId, (db) =>
    insertRows(db, {
      Helper: [
        {
          ...{ id, clinicId, patientId, userId: user.id, source: patient.userId ? "phone" : "word" },
          ...{ name: given.name ?? "Ana", relation: given.relation ?? "daughter" },
          ...{ leaveAt: at, leaveBy: patient.userId ?? patient.lead.userId, joinedAt: at },
        },
      ],
    }),
  );
  const userId = user.id as UserId;
  return { id, user, actor: { kind: "helper", userId, clinicId, patientId, helperId: id } };
}
