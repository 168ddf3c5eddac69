import { setTimeout } from "node:timers/promises";
import { realNow } from "../clock";
import { type AuthActor, type PhoneActor, type Role, type StaffActor, staffKind } from "../db/actor";
import { instantColumn } from "../db/dates";
import { asAuth, type Db, rescope } from "../db/scope";
import { emit } from "../events/emit";
import type { ClinicId, HelperId, MemberId, PatientId, UserId } from "../ids";
import { newId } from "../new-id";
import { fail, ok, type Result } from "../result";
import { type Checked, lockAsChecked } from "./as-checked";
import { type Device, deviceOf } from "./device";
import { admitGuess, type Wait } from "./guess";
import { listHelped } from "./helped";
import type { KnownDevice } from "./known-device";
import { OWN_RECORD } from "./own-record";
import { passwordMatches } from "./password";
import { newToken, tokenHash } from "./token";
import { toHour } from "./use";
import { identifierOf } from "./vocabulary";

/** Staff sign in for a working day, patients and who helps them for two months. */
const LIFETIME = { member: { hours: 12 }, patient: { hours: 24 * 60 }, helper: { hours: 24 * 60 } } as const;

/** Names a role: a member's, a patient's or a helper's id. */
export type ActingRoleId = { as: "member" | "patient" | "helper"; id: string };

/** What somebody may act as: a membership, a patient record or a patient's helper, whose `name` is the patient's. */
export type ActingRole =
  | { as: "member"; id: string; clinicId: string; clinicName: string; name: string; roles: Role[] }
  | { as: "patient"; id: string; clinicId: string; clinicName: string; name: string }
  | { as: "helper"; id: string; clinicId: string; clinicName: string; name: string; patientId: string };

/** All roles of a user, in every clinic: memberships, then their own records, then whom they help, the oldest first. */
export async function actingRolesOf(db: Db, userId: UserId): Promise<ActingRole[]> {
  const [members, patients, helped] = [
    await db.tx.member.findMany({
      where: { userId, leftAt: null },
      select: { id: true, clinicId: true, name: true, roles: true, clinic: { select: { name: true } } },
      orderBy: { createdAt: "asc" },
    }),
    await db.tx.patient.findMany({
      where: { userId, ...OWN_RECORD },
      select: { id: true, clinicId: true, givenName: true, clinic: { select: { name: true } } },
      orderBy: { createdAt: "asc" },
    }),
    await listHelped(db, userId),
  ];
  return [
    ...members.map(
      (m): ActingRole => ({
        as: "member",
        id: m.id,
        clinicId: m.clinicId,
        clinicName: m.clinic.name,
        name: m.name,
        roles: m.roles as Role[],
      }),
    ),
    ...patients.map(
      (p): ActingRole => ({
        as: "patient",
        id: p.id,
        clinicId: p.clinicId,
        clinicName: p.clinic.name,
        name: p.givenName,
      }),
    ),
    ...helped.map(
      ({ actor, clinicName, patient }): ActingRole => ({
        as: "helper",
        id: actor.helperId,
        clinicId: actor.clinicId,
        clinicName,
        name: patient.givenName,
        patientId: actor.patientId,
      }),
    ),
  ];
}

function actorOf(userId: UserId, actingRole: ActingRole): StaffActor | PhoneActor {
  const own = { userId, clinicId: actingRole.clinicId as ClinicId };
  if (actingRole.as === "helper") {
    const { id, patientId } = actingRole;
    return { kind: "helper", ...own, patientId: patientId as PatientId, helperId: id as HelperId };
  }
  return actingRole.as === "member"
    ? {
        kind: staffKind(actingRole.roles),
        ...own,
        memberId: actingRole.id as MemberId,
        roles: actingRole.roles,
      }
    : { kind: "patient", ...own, patientId: actingRole.id as PatientId };
}

/** Written in the clinic of the role; who wears none is no clinic's to know of. Ends the use of `db`. */
async function auditSignIn(
  db: Db,
  userId: UserId,
  actingRole: ActingRole | undefined,
  kind: "sign-in.open" | "sign-in.end",
  signInId: string,
) {
  if (actingRole) await emit(await rescope(db, actorOf(userId, actingRole)), { kind, signInId });
}

const activeColumns = (actingRole: ActingRole | undefined) => ({
  activeClinicId: actingRole?.clinicId ?? null,
  activeMemberId: actingRole?.as === "member" ? actingRole.id : null,
  activePatientId: actingRole?.as === "patient" ? actingRole.id : null,
  activeHelperId: actingRole?.as === "helper" ? actingRole.id : null,
});

/**
 * Changes what a sign-in acts as. As a member it lasts a working day from now at most.
 * @returns the sign-in's new token: whoever had the one before acts as nobody
 */
export async function takeRole(
  db: Db<AuthActor>,
  signInId: string,
  wear: ActingRoleId,
): Promise<Result<string>> {
  const { userId } = db.actor;
  const actingRoles = userId ? await actingRolesOf(db, userId) : [];
  const actingRole = actingRoles.find((h) => h.as === wear.as && h.id === wear.id);
  if (!actingRole || !userId) return fail("not-found");
  const own = { id: signInId, userId, revokedAt: null };
  const latest = instantColumn(realNow().add(LIFETIME[actingRole.as]));
  const token = newToken();
  const data = { ...activeColumns(actingRole), tokenHash: tokenHash(token) };
  const { count } = await db.tx.signIn.updateMany({ where: own, data });
  if (count === 0) return fail("not-found");
  await db.tx.signIn.updateMany({
    where: { ...own, expiresAt: { gt: latest } },
    data: { expiresAt: latest },
  });
  await emit(db, { kind: "sign-in.switch", signInId, roleId: actingRole.id });
  return ok(token);
}

/**
 * Makes the row behind a cookie and returns its token. The first role is worn unless one is named. Ends the use of `db`,
 * whose transaction has locked the user and seen that they stand as they were checked.
 */
export async function addSignIn(
  db: Db<AuthActor>,
  userId: UserId,
  { device, browser }: Device,
  wear?: ActingRoleId,
): Promise<string> {
  const token = newToken();
  const id = newId<string>();
  const actingRoles = await actingRolesOf(db, userId);
  const actingRole =
    (wear && actingRoles.find((h) => h.as === wear.as && h.id === wear.id)) ?? actingRoles[0];
  const present = realNow();
  await db.tx.signIn.createMany({
    data: {
      id,
      tokenHash: tokenHash(token),
      userId,
      ...activeColumns(actingRole),
      ...{ device, browser, usedAt: toHour(present) },
      createdAt: instantColumn(present),
      expiresAt: instantColumn(present.add(LIFETIME[actingRole?.as ?? "member"])),
    },
  });
  await auditSignIn(db, userId, actingRole, "sign-in.open", id);
  return token;
}

/** A chosen name, or an address that has no chosen name. */
async function findUser(name: string): Promise<(Checked & { id: UserId }) | null> {
  const row = await asAuth(null, (db) =>
    db.tx.user.findFirst({
      where: { OR: [{ loginName: name }, { address: name, loginName: null }] },
      select: { id: true, passwordHash: true, factor: { select: { userId: true } } },
    }),
  );
  return row && { id: row.id as UserId, passwordHash: row.passwordHash, hasFactor: row.factor !== null };
}

type SigningIn = {
  /** Where somebody has signed in before. */
  device?: KnownDevice | null;
  /** The User-Agent, of which two words are kept. */
  agent?: string;
  wait?: Wait;
  /** The password was right and its account has a second factor: where the code is waited for is kept. */
  onStep?: (userId: UserId, passwordHash: string) => Promise<void>;
};

/**
 * Checks a name or address and a password; the answer is the sign-in's token. Who does not exist is as wrong as a password
 * is, and `too-many` where nothing was compared. An account with a second factor gets no sign-in by this: `code-needed`.
 * @param from the network, for the rate limits
 */
export async function signIn(
  identifier: string,
  password: string,
  from: string,
  { device = null, agent, wait = setTimeout, onStep }: SigningIn = {},
): Promise<Result<string>> {
  const name = identifierOf(identifier);
  const guess = await admitGuess({ name, from, device }, wait);
  if (!guess) return fail("too-many");
  const user = await findUser(name);
  const matches = await passwordMatches(user?.passwordHash ?? null, password, { isStranger: !guess.known });
  if (!user || !matches) return fail("invalid");
  // The password is right, whatever becomes of the counts.
  await guess.forgiven().catch(() => undefined);
  if (user.hasFactor) {
    await onStep?.(user.id, user.passwordHash);
    return fail("code-needed");
  }
  return asAuth(user.id, async (db) =>
    // Changed since, or a second factor turned on: whoever knew the password before is let in no more.
    (await lockAsChecked(db, user.id, user))
      ? ok(await addSignIn(db, user.id, deviceOf(agent)))
      : fail("invalid"),
  );
}

/** Ends every sign-in of a person but this one, if any: those were opened by what counts no longer. */
export const endOthers = (db: Db<AuthActor>, userId: UserId, here?: string) =>
  db.tx.signIn.updateMany({
    where: { userId, revokedAt: null, ...(here ? { id: { not: here } } : {}) },
    data: { revokedAt: instantColumn(realNow()) },
  });

/** Ends the sign-in behind a cookie. Holds from the very next request on. */
export const endSignIn = (token: string): Promise<void> =>
  asAuth(null, async (db) => {
    const [row] = await db.tx.signIn.updateManyAndReturn({
      where: { tokenHash: tokenHash(token), revokedAt: null },
      data: { revokedAt: instantColumn(realNow()), endedHere: true },
      select: { id: true, userId: true, activeClinicId: true, activeMemberId: true, activeHelperId: true },
    });
    if (!row) return;
    const userId = row.userId as UserId;
    const actingRoles = await actingRolesOf(await rescope(db, { kind: "auth", userId }), userId);
    const named = row.activeMemberId ?? row.activeHelperId;
    const actingRole = actingRoles.find(({ as, id, clinicId }) =>
      named ? id === named : as === "patient" && clinicId === row.activeClinicId,
    );
    await auditSignIn(db, userId, actingRole, "sign-in.end", row.id);
  });
