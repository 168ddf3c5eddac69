import { realNow } from "../clock";
import type { AuthActor } from "../db/actor";
import { instantColumn, instantOf, isoDate } from "../db/dates";
import { asAuth, type Db, rescope } from "../db/scope";
import { emit } from "../events/emit";
import { lockUser } from "../identity/as-checked";
import { makerMay } from "../identity/links/maker";
import { type Before, beforeOf, refuseSame, refuseWeak } from "../identity/new-password";
import { OWN_RECORD } from "../identity/own-record";
import { hashPassword } from "../identity/password";
import { withinLimit } from "../identity/rate-limit";
import { actingRolesOf, endOthers } from "../identity/sign-in";
import { tokenHash } from "../identity/token";
import type { ClinicId, UserId } from "../ids";
import { inviteState, MAX_TRIES, refusalOf } from "../invites/invite-state";
import { fail, ok, type Result } from "../result";
import { reachOf, stillReaches } from "./policy";
import type { NewPassword, ResetToken } from "./schema";
import type { ResetKind } from "./vocabulary";

/** What a link says before anything was proved: the clinic, and whether a date of birth is asked for. */
export type ResetGreeting = { clinicName: string; asksBirth: boolean };

type Open = {
  own: Db<AuthActor>;
  id: string;
  userId: UserId;
  clinicId: ClinicId;
  kind: ResetKind;
  /** The record whose date of birth proves that it is them. */
  patient: { id: string; dateOfBirth: Date } | null;
};

/** Guesses count, known links do not, so that nobody's guessing keeps a person out. */
async function limited<T>(result: Result<T>, from: string): Promise<Result<T>> {
  const guess = !result.ok && result.error === "not-found";
  return guess && !(await withinLimit("reset", from)) ? fail("too-many") : result;
}

/** Finds the open link of a token; its user stays locked until the transaction ends. */
async function lockReset(db: Db<AuthActor>, token: string): Promise<Result<Open>> {
  const where = { tokenHash: tokenHash(token) };
  const found = await db.tx.passwordReset.findFirst({ where, select: { userId: true } });
  if (!found) return fail("not-found");
  const userId = found.userId as UserId;
  const own = await rescope<AuthActor>(db, { kind: "auth", userId });
  await lockUser(own, userId);
  const row = await own.tx.passwordReset.findFirst({ where });
  if (!row) return fail("not-found");
  const { usedAt, revokedAt, tries, expiresAt, clinicId } = row;
  const dates = {
    expiresAt: instantOf(expiresAt),
    used: usedAt !== null,
    revoked: revokedAt !== null,
    tries,
  };
  const state = inviteState(dates, realNow());
  if (state !== "open") return fail(refusalOf[state]);
  const kind = row.kind as ResetKind;
  // An operator's has no maker.
  if (kind !== "operator" && !(await makerMay(own, kind, row.createdById))) return fail("expired");
  // Access changed since: another clinic was joined, the sign-in was unlinked, the person left.
  if (!stillReaches(kind, reachOf(await actingRolesOf(own, userId), clinicId))) return fail("expired");
  const patient =
    kind === "patient"
      ? await own.tx.patient.findFirst({
          where: { clinicId, userId, ...OWN_RECORD },
          select: { id: true, dateOfBirth: true },
        })
      : null;
  return ok({ own, id: row.id, userId, clinicId: clinicId as ClinicId, kind, patient });
}

/** Opens the link. @param from the network address, for the rate limit */
export async function openReset({ token }: ResetToken, from: string): Promise<Result<ResetGreeting>> {
  const result = await asAuth(null, async (db): Promise<Result<ResetGreeting>> => {
    const open = await lockReset(db, token);
    if (!open.ok) return open;
    const { own, clinicId, kind } = open.data;
    const clinic = await own.tx.clinic.findFirst({ where: { id: clinicId }, select: { name: true } });
    return clinic ? ok({ clinicName: clinic.name, asksBirth: kind === "patient" }) : fail("not-found");
  });
  return limited(result, from);
}

const isProved = ({ kind, patient }: Open, dateOfBirth: string | undefined): boolean =>
  kind !== "patient" || (patient !== null && isoDate(patient.dateOfBirth) === dateOfBirth);

/** How many tries are left after a wrong date of birth, counted and committed before the refusal; else whose link it is. */
const prove = ({ token, dateOfBirth }: NewPassword) =>
  asAuth(null, async (db): Promise<Result<number | Before>> => {
    const open = await lockReset(db, token);
    if (!open.ok) return open;
    const { own, id, userId, clinicId } = open.data;
    if (isProved(open.data, dateOfBirth)) return ok(await beforeOf(own, userId));
    const [row] = await own.tx.passwordReset.updateManyAndReturn({
      where: { id },
      data: { tries: { increment: 1 } },
      select: { tries: true },
    });
    const tries = row?.tries ?? MAX_TRIES;
    const clinic = await rescope(own, { kind: "system", clinicId });
    await emit(clinic, { kind: "reset.wrong-birth-date", resetId: id, codes: { tries } });
    return ok(Math.max(0, MAX_TRIES - tries));
  });

/**
 * Which password was the one before is told to whoever has the link: how often is counted before it is compared. It has the
 * length of one that stands alone, whatever the account has: a link tells nobody that there is a second factor.
 */
async function mayBe({ token, password }: NewPassword, before: Before): Promise<Result> {
  const strong = refuseWeak(password, before.names);
  if (!strong.ok) return strong;
  if (!(await withinLimit("reset-link", tokenHash(token))))
    return fail("invalid", { password: "invite.errors.manyTaken" });
  return refuseSame(password, before);
}

/**
 * Sets the new password, spends the link and ends every sign-in of the user, all or nothing.
 * @returns what they sign in with, which is forgotten as often as the password
 */
export async function spendReset(input: NewPassword, from: string): Promise<Result<{ identifier: string }>> {
  const proved = await prove(input);
  if (!proved.ok) return limited(proved, from);
  if (proved.data === 0) return fail("too-many");
  if (typeof proved.data === "number")
    return fail("invalid", {
      dateOfBirth: input.dateOfBirth ? `invite.errors.triesLeft.${proved.data}` : "required",
    });
  const before = proved.data;
  const chosen = await mayBe(input, before);
  if (!chosen.ok) return chosen;
  const passwordHash = await hashPassword(input.password);
  return asAuth(null, async (db): Promise<Result<{ identifier: string }>> => {
    const open = await lockReset(db, input.token);
    if (!open.ok) return open;
    const { own, id, userId, clinicId, patient } = open.data;
    if (!isProved(open.data, input.dateOfBirth)) return fail("expired");
    const user = await own.tx.user.findFirst({
      where: { id: userId },
      select: { loginName: true, address: true, passwordHash: true },
    });
    // Changed meanwhile: whether the new one is the one before was asked of another.
    if (user?.passwordHash !== before.passwordHash) return fail("conflict");
    const at = instantColumn(realNow());
    await own.tx.user.updateMany({ where: { id: userId }, data: { passwordHash } });
    await endOthers(own, userId);
    await own.tx.passwordReset.updateMany({ where: { id }, data: { usedAt: at } });
    const clinic = await rescope(own, { kind: "system", clinicId });
    await emit(clinic, { kind: "reset.use", patientId: patient?.id, resetId: id, userId });
    return ok({ identifier: user.loginName ?? user.address ?? "" });
  });
}
