import { availableParallelism } from "node:os";
import { hash, verify } from "@node-rs/argon2";
import { turnsFor } from "../turns";
import { passwordOf } from "./vocabulary";

/** argon2id with OWASP's second recommended setting: 19 MiB, two passes, one lane. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** A core stays for the pages, and of the four threads that do such work one. */
const AT_ONCE = Math.max(1, Math.min(4, availableParallelism()) - 1);

/** Some seconds' work. */
const MOST_WAITING = 50;

const turns = turnsFor("passwords", { atOnce: AT_ONCE, mostWaiting: MOST_WAITING });
const inTurn = <T>(work: () => Promise<T>, ahead: boolean): Promise<T> => turns.run("all", work, { ahead });

/** Whoever chooses a password has shown who they are: their turn comes before strangers'. @throws what is busy */
export const hashPassword = (password: string): Promise<string> =>
  inTurn(() => hash(passwordOf(password), COST), true);

/** As it was typed, too: until 0068 passwords were hashed so. */
async function verifies(against: string, typed: string): Promise<boolean> {
  const password = passwordOf(typed);
  return (await verify(against, password)) || (password !== typed && (await verify(against, typed)));
}

let decoy: Promise<string> | undefined;

/**
 * Takes as long for an unknown user as for a known one, so that nobody learns who has an account.
 * @param isStranger whether others' turns come first
 * @throws what is busy, where too many wait for their turn
 */
export async function passwordMatches(
  stored: string | null,
  password: string,
  { isStranger = false } = {},
): Promise<boolean> {
  decoy ??= hash("nobody's password", COST);
  const against = stored ?? (await decoy);
  const matches = await inTurn(() => verifies(against, password).catch(() => false), !isStranger);
  return stored !== null && matches;
}
