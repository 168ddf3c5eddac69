import { instantColumn } from "../db/dates";
import { asAuth, type Db, rescope } from "../db/scope";
import type { Current } from "../identity/current";
import { NO_ADDRESS } from "../identity/network-address";
import { refuseWeak } from "../identity/new-password";
import { hashPassword } from "../identity/password";
import { mayAct } from "../identity/proof";
import { giveBack, withinLimit } from "../identity/rate-limit";
import { takeRole } from "../identity/sign-in";
import { tokenHash } from "../identity/token";
import type { UserId } from "../ids";
import { newId } from "../new-id";
import { done, fail, ok, type Result } from "../result";
import { compareBirth, enterClinic, lockInvite, namesOf, spendInvite } from "./invite-row";
import type { Accept, Birth, InviteToken, Join } from "./schema";

/** What a link says before anything was proved; for a patient and who helps one the clinic alone. */
export type Greeting = {
  kind: "member" | "patient" | "helper";
  clinicName: string;
  name: string;
  roles: string[];
};

/** Guesses count, known links do not, so that nobody's guessing keeps an invited person out. */
async function limited<T>(result: Result<T>, from: string): Promise<Result<T>> {
  const guess = !result.ok && result.error === "not-found";
  return guess && !(await withinLimit("join", from)) ? fail("too-many") : result;
}

/** Opens the link: who invites, and whom. @param from the network address, for the rate limit */
export async function openInvite({ token }: InviteToken, from: string): Promise<Result<Greeting>> {
  const result = await asAuth(null, async (db): Promise<Result<Greeting>> => {
    const invite = await lockInvite(db, token);
    if (!invite.ok) return invite;
    const { kind, clinicId, name, roles } = invite.data;
    const clinic = await db.tx.clinic.findFirst({ where: { id: clinicId }, select: { name: true } });
    if (!clinic) return fail("not-found");
    return ok({ kind, clinicName: clinic.name, roles, name: kind === "member" ? name : "" });
  });
  return limited(result, from);
}

/**
 * Compares a date of birth with the invited patient's. A wrong one is counted and committed before the refusal is
 * returned; the row's lock lets one comparison run at a time, so that no sixth can slip in.
 */
export async function confirmBirth(input: Birth, from: string): Promise<Result<{ givenName: string }>> {
  const verdict = await asAuth(null, async (db) => {
    const invite = await lockInvite(db, input.token);
    if (!invite.ok) return invite;
    if (invite.data.kind === "member") return ok({ givenName: invite.data.name });
    return compareBirth(await enterClinic(db, invite.data), invite.data, input.dateOfBirth);
  });
  if (!verdict.ok) return limited(verdict, from);
  if ("givenName" in verdict.data) return ok(verdict.data);
  const { triesLeft } = verdict.data;
  return triesLeft === 0
    ? fail("too-many")
    : fail("invalid", { dateOfBirth: `invite.errors.triesLeft.${triesLeft}` });
}

const prove = ({ token, dateOfBirth = "" }: Accept, from: string) =>
  confirmBirth({ token, dateOfBirth }, from);

/** Refuses a password that others would guess: whoever was invited, and what they chose to sign in with, is known. */
async function choose(input: Join): Promise<Result> {
  const named = await asAuth(null, async (db): Promise<Result<string[]>> => {
    const invite = await lockInvite(db, input.token);
    return invite.ok ? ok(await namesOf(db, invite.data)) : invite;
  });
  if (!named.ok) return named;
  const signsInWith = [input.way === "name" ? input.loginName : "", input.address ?? ""];
  return refuseWeak(input.password, [...named.data, ...signsInWith]);
}

/** What is in use is told to whoever chooses it: how often is counted before a password is hashed. */
async function mayChoose({ token }: Join, from: string): Promise<boolean> {
  if (!(await withinLimit("join-invite", tokenHash(token)))) return false;
  return from === NO_ADDRESS || withinLimit("join-from", from);
}

/**
 * Makes a user who signs in with what was chosen, and spends the invite, all or nothing.
 * @returns what they sign in with
 */
export async function join(input: Join, from: string): Promise<Result<{ identifier: string }>> {
  const proved = await prove(input, from);
  if (!proved.ok) return proved;
  const chosen = await choose(input);
  if (!chosen.ok) return chosen;
  if (!(await mayChoose(input, from)))
    return fail("invalid", { [input.way === "name" ? "loginName" : "address"]: "invite.errors.manyTaken" });
  const passwordHash = await hashPassword(input.password);
  const joined = await asAuth(null, async (db): Promise<Result> => {
    const invite = await lockInvite(db, input.token);
    if (!invite.ok) return invite;
    const user = await addUser(db, input, passwordHash);
    if (!user.ok) return user;
    const own = await enterClinic(db, invite.data);
    const actingRole = await spendInvite(own, invite.data, user.data, input.dateOfBirth);
    return actingRole.ok ? done : actingRole;
  });
  if (!joined.ok) return joined;
  // A clinic's desk, where many join, is one network. What can't be given back is gone with its time: they have joined.
  if (from !== NO_ADDRESS) await giveBack("join-from", from).catch(() => undefined);
  return ok({ identifier: input.way === "name" ? input.loginName : input.address });
}

/** A name or an address in use is never claimed by a form: its person signs in, and then accepts. */
async function addUser(db: Db, input: Join, passwordHash: string): Promise<Result<UserId>> {
  const id = newId<UserId>();
  const loginName = input.way === "name" ? input.loginName : null;
  const { address } = input;
  const { count } = await db.tx.user.createMany({
    data: { id, loginName, address, passwordHash, createdAt: instantColumn(db.now) },
    skipDuplicates: true,
  });
  if (count === 1) return ok(id);
  return input.way === "name"
    ? fail("invalid", { loginName: "invite.errors.nameTaken" })
    : fail("invalid", { address: "invite.errors.addressTaken" });
}

/**
 * The invite becomes a further role of somebody who has a sign-in, and they act in it at once.
 * @returns the sign-in's new token
 */
export async function acceptInvite(current: Current, input: Accept, from: string): Promise<Result<string>> {
  const proved = await prove(input, from);
  if (!proved.ok) return proved;
  return asAuth(null, async (db): Promise<Result<string>> => {
    const invite = await lockInvite(db, input.token);
    if (!invite.ok) return invite;
    if (!(await mayAct(db, current, invite.data.kind))) return fail("proof-needed");
    const own = await enterClinic(db, invite.data);
    const actingRole = await spendInvite(own, invite.data, current.userId, input.dateOfBirth);
    if (!actingRole.ok) return actingRole;
    const self = await rescope(own, { kind: "auth", userId: current.userId });
    return takeRole(self, current.signInId, actingRole.data);
  });
}
