import { z } from "zod";
import { realNow } from "../../clock";
import type { AuthActor } from "../../db/actor";
import { asAuth, type Db } from "../../db/scope";
import { type UserId, userId as userIdOf } from "../../ids";
import { fail, ok, type Result } from "../../result";
import { text } from "../../text";
import { lockUser, markOf } from "../as-checked";
import { deviceOf } from "../device";
import type { KnownDevice } from "../known-device";
import { seal, unseal } from "../sealed";
import { addSignIn, endOthers } from "../sign-in";
import { noteWrongCode, tellChange } from "./changed";
import { admitCode, takeCode } from "./check";

/** So long the password counts as typed, until the code comes. */
export const STEP_MINUTES = 10;

const PURPOSE = "second step";
const LENGTH = 200;

const step = z.object({ userId: userIdOf, password: text, until: z.int() });
/** Whose password was right in this browser, and which one it was. It opens nothing without a code. */
export type Step = z.infer<typeof step>;

export const stepFor = (userId: UserId, passwordHash: string): Step => ({
  userId,
  password: markOf(passwordHash),
  until: realNow().add({ minutes: STEP_MINUTES }).epochMilliseconds,
});

export const sealStep = (content: Step, secret: string): string => seal(content, PURPOSE, secret, LENGTH);

/** Null for what was not sealed here, and for one that is over. */
export function unsealStep(sealed: string | undefined, secret: string): Step | null {
  const { data } = step.safeParse(sealed ? unseal(sealed, PURPOSE, secret) : null);
  return data && data.until >= realNow().epochMilliseconds ? data : null;
}

/** A sign-in's token, and what the person signed in with. */
type Opened = { token: string; identifier: string };

type Asking = { device?: KnownDevice | null; agent?: string };

/** What the person signs in with; null where the password was changed since, or the second factor turned off. */
async function nameFor(db: Db<AuthActor>, { userId, password }: Step): Promise<string | null> {
  const user = await db.tx.user.findFirst({
    where: { id: userId, factor: { isNot: null } },
    select: { loginName: true, address: true, passwordHash: true },
  });
  if (!user || markOf(user.passwordHash) !== password) return null;
  return user.loginName ?? user.address ?? "";
}

/**
 * The second step: the code of somebody whose password was right a short while ago. `expired` where the password was
 * changed meanwhile or the second factor turned off: the first step comes anew.
 */
export async function signInByCode(
  step: Step,
  typed: string,
  { device = null, agent }: Asking = {},
): Promise<Result<Opened>> {
  const { userId } = step;
  const name = await asAuth(userId, (db) => nameFor(db, step));
  if (name === null) return fail("expired");
  const forgiven = await admitCode({ userId, name, device }, typed);
  if (!forgiven) return fail("too-many");
  const opened = await asAuth(userId, async (db): Promise<Result<Opened>> => {
    await lockUser(db, userId);
    const identifier = await nameFor(db, step);
    if (identifier === null) return fail("expired");
    const proof = await takeCode(db, typed);
    if (!proof) return fail("invalid");
    if (proof === "recovery") {
      // Whoever has the phone that was lost is signed in on it, maybe.
      await endOthers(db, userId);
      await tellChange(db, userId, "recovery");
    }
    return ok({ identifier, token: await addSignIn(db, userId, deviceOf(agent)) });
  });
  if (opened.ok) await forgiven().catch(() => undefined);
  else if (opened.error === "invalid") await noteWrongCode(userId);
  return opened;
}
