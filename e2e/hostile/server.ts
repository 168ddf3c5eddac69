import "../../scripts/preflight";
import { readConfig } from "../../lib/config";
import type { Role } from "../../lib/db/actor";
import {
  type MadeUser,
  makeClinic,
  makeMember,
  makePatient,
  makePlanVersion,
  makeUser,
  planFrom,
} from "../../prisma/factories";
import { makeHelper } from "../../prisma/factories/helping";
import { type Cast, cast } from "../../prisma/growth/cast";
import { BEFORE, DEEDS } from "../../prisma/growth/deeds";
import { serve } from "../../scripts/serve";
import type { Made, Person } from "./people";

/*
 * The server of the tests of what strangers send, on a database that nobody else uses. In one clinic everything was done that
 * can be, and in another are those who have no business with it.
 */

/** What leaves something to open on each page that names an id. */
const LEFT = [
  ...["recordCharts", "saveTemplate", "saveTemplateVersion", "createExercise", "createCard", "printSheet"],
  ...["keepPicture", "recordMessages", "beginVisit", "beginMonitoring", "recordTime", "beginLetter"],
];

async function doAll(one: Cast, names: readonly string[]): Promise<void> {
  for (const name of names) {
    await BEFORE[name]?.(one);
    await DEEDS[name]?.(one);
  }
}

const [home, away] = [await makeClinic({ name: "Quillfeather House" }), await makeClinic()];
const [victim, everything, peer] = [await cast(home), await cast(home), await cast(away)];
// Who asks for no more is told sooner.
if (!process.env.PLEXUS_FEW) await doAll(everything, Object.keys(DEEDS));
for (const one of [victim, peer]) {
  await doAll(one, LEFT);
  await BEFORE.decideStop?.(one);
}

async function member(roles: Role[]): Promise<MadeUser> {
  const user = await makeUser();
  await makeMember(away, { roles, user });
  return user;
}

const siblingUser = await makeUser();
const sibling = await makePatient(home, { lead: victim.owner, user: siblingUser });
await makePlanVersion(sibling, await planFrom("disc-extension"));
const [helperUser, siblingHelper] = [await makeUser(), await makeUser()];
await makeHelper(peer.patient, { user: helperUser });
await makeHelper(sibling, { user: siblingHelper });

const person = (user: MadeUser, clinicId: string, near: boolean): Person => ({
  name: user.loginName ?? "",
  password: user.password,
  userId: user.id,
  clinicId,
  near,
});

const made: Omit<Made, "origin"> = {
  homeId: home.id,
  awayId: away.id,
  patients: [victim, everything].map(({ patient }) => patient.id),
  users: [victim, everything].flatMap((one) => [one.staffUser.id, one.patientUser.id, one.leaver.userId]),
  peerId: peer.patient.id,
  victim: person(victim.staffUser, home.id, true),
  victimPatient: person(victim.patientUser, home.id, true),
  people: {
    owner: person(await member(["owner"]), away.id, false),
    therapist: person(await member(["therapist"]), away.id, false),
    both: person(peer.staffUser, away.id, false),
    assistant: person(await member(["assistant"]), away.id, false),
    patient: person(peer.patientUser, away.id, false),
    helper: person(helperUser, away.id, false),
    "another patient": person(siblingUser, home.id, true),
    "another patient's helper": person(siblingHelper, home.id, true),
    nobody: null,
  },
};
const { port } = await serve(readConfig(process.env), { job: false });
process.send?.({ ...made, origin: `http://localhost:${port}` });
