import { realNow } from "../clock";
import type { AuthActor } from "../db/actor";
import { instantColumn, instantOf } from "../db/dates";
import { asAuth, type Db } from "../db/scope";
import { emit } from "../events/emit";
import { done, fail, type Result } from "../result";
import type { Current } from "./current";
import type { Device } from "./device";
import { type FactorRecord, getFactor } from "./factor/queries";
import { beforeOf, refuseSame, refuseWeak } from "./new-password";
import { hashPassword } from "./password";
import { mayAct, provesOwn, standsStill } from "./proof";
import type { ChangePassword, EndSignIn, Switch } from "./schema";
import { type ActingRole, actingRolesOf, endOthers, takeRole } from "./sign-in";

export type Account = {
  loginName: string | null;
  address: string | null;
  actingRoles: ActingRole[];
  /** The sign-ins that are open now, this one first, then by when they were used last. */
  signIns: OwnSignIn[];
  factor: FactorRecord | null;
};

/** `since` and `used` are instants, the latter to the hour; null for one of before that was kept. */
export type OwnSignIn = Device & { id: string; since: string; used: string | null; here: boolean };

/** More devices than anybody uses; whoever has more ends them all at once. */
const SHOWN = 20;

const open = () => ({ revokedAt: null, expiresAt: { gt: instantColumn(realNow()) } });

/** What a signed-in user sees of themselves, whatever they act as. */
export async function getAccount(db: Db<AuthActor>, current: Current): Promise<Account | null> {
  const { userId, signInId } = current;
  const user = await db.tx.user.findFirst({
    where: { id: userId },
    select: {
      loginName: true,
      address: true,
      signIns: {
        where: open(),
        select: { id: true, createdAt: true, usedAt: true, device: true, browser: true },
        orderBy: [{ usedAt: { sort: "desc", nulls: "last" } }, { createdAt: "desc" }, { id: "asc" }],
        take: SHOWN,
      },
    },
  });
  if (!user) return null;
  return {
    loginName: user.loginName,
    address: user.address,
    actingRoles: await actingRolesOf(db, userId),
    factor: await getFactor(db),
    signIns: user.signIns
      .map((row) => ({
        id: row.id,
        device: (row.device ?? null) as Device["device"],
        browser: (row.browser ?? null) as Device["browser"],
        since: instantOf(row.createdAt).toString(),
        used: row.usedAt && instantOf(row.usedAt).toString(),
        here: row.id === signInId,
      }))
      .sort((a, b) => Number(b.here) - Number(a.here)),
  };
}

/** Ends every sign-in of this user, the present one too: its own device removes nothing that is not sent yet. */
export const signOutEverywhere = (current: Current): Promise<Result> =>
  asAuth(current.userId, async (db) => {
    await endOthers(db, current.userId);
    await db.tx.signIn.updateMany({
      where: { id: current.signInId, userId: current.userId },
      data: { endedHere: true },
    });
    await emit(db, { kind: "sign-in.end-all", userId: current.userId });
    return done;
  });

/** Ends another of one's own sign-ins: that device is signed out at its next contact, and removes what it keeps. */
export const endOtherSignIn = (current: Current, { id }: EndSignIn): Promise<Result> =>
  asAuth(current.userId, async (db) => {
    if (id === current.signInId) return fail("invalid");
    const { count } = await db.tx.signIn.updateMany({
      where: { id, userId: current.userId, ...open() },
      data: { revokedAt: instantColumn(realNow()) },
    });
    // Over already: what was asked for holds.
    if (count > 0) await emit(db, { kind: "sign-in.end-other", signInId: id });
    return done;
  });

/** Ends every sign-in of this user but the present one. */
export const endOtherSignIns = (current: Current): Promise<Result> =>
  asAuth(current.userId, async (db) => {
    await endOthers(db, current.userId, current.signInId);
    await emit(db, { kind: "sign-in.end-others", userId: current.userId });
    return done;
  });

/** Acts as another of one's own roles from now on. @returns the sign-in's new token */
export const switchRole = (current: Current, wear: Switch): Promise<Result<string>> =>
  asAuth(current.userId, async (db) =>
    (await mayAct(db, current, wear.as)) ? takeRole(db, current.signInId, wear) : fail("proof-needed"),
  );

/** Needs the present password; ends all other sign-ins. */
export async function changePassword(current: Current, input: ChangePassword): Promise<Result> {
  const { userId, signInId } = current;
  const proved = await provesOwn(userId, input.present, "present");
  if (!proved.ok) return proved;
  const before = await asAuth(userId, (db) => beforeOf(db, userId));
  const strong = refuseWeak(input.password, before.names, proved.data.hasFactor);
  if (!strong.ok) return strong;
  const other = await refuseSame(input.password, before);
  if (!other.ok) return other;
  const passwordHash = await hashPassword(input.password);
  return asAuth(userId, async (db) => {
    // By a reset, from another device, or a second factor was turned off beside which a shorter one would do.
    if (!(await standsStill(db, current, proved.data))) return fail("conflict");
    await db.tx.user.updateMany({ where: { id: userId }, data: { passwordHash } });
    await endOthers(db, userId, signInId);
    await emit(db, { kind: "user.password", userId });
    return done;
  });
}
