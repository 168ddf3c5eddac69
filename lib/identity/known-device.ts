import { createHash } from "node:crypto";
import { z } from "zod";
import { realNow } from "../clock";
import { text } from "../text";
import { forgive } from "./rate-limit";
import { seal, unseal } from "./sealed";
import { newToken } from "./token";
import { identifierOf } from "./vocabulary";

/** So many people of one device are known on it; the one who came longest ago gives way. */
const MOST_NAMES = 5;
export const LIFETIME_DAYS = 400;
const DAY_MS = 86_400_000;

/** All of the cookie, however many are known: more than five take. */
const LENGTH = 384;
const PURPOSE = "known device";

const knownDevice = z.object({
  id: text,
  /** Who has signed in on it, as hashes that are this device's own, with the day on which they last did. */
  names: z.array(z.object({ hash: text, day: z.int() })).max(MOST_NAMES),
});
/** A browser, and who has proved there before that they know their password. It opens nothing: its guesses are counted apart. */
export type KnownDevice = z.infer<typeof knownDevice>;

const today = (): number => Math.floor(realNow().epochMilliseconds / DAY_MS);

const hashOn = ({ id }: KnownDevice, name: string): string =>
  createHash("sha256")
    .update(`${id} ${identifierOf(name)}`)
    .digest("base64url")
    .slice(0, 22);

/** Did this person sign in on it within the lifetime of the cookie? A browser may keep it for longer. */
export const isKnownOn = (device: KnownDevice | null, name: string): device is KnownDevice =>
  device?.names.some(({ hash, day }) => hash === hashOn(device, name) && today() - day < LIFETIME_DAYS) ??
  false;

/** The device, on which this person is known from today on. */
export function withKnown(device: KnownDevice | null, name: string): KnownDevice {
  const { id, names } = device ?? { id: newToken(), names: [] };
  const own = { hash: hashOn({ id, names }, name), day: today() };
  return { id, names: [own, ...names.filter(({ hash }) => hash !== own.hash)].slice(0, MOST_NAMES) };
}

export const sealDevice = (device: KnownDevice, secret: string): string =>
  seal(device, PURPOSE, secret, LENGTH);

/** Null for what was not sealed here: a device of which nobody is known. */
export const unsealDevice = (sealed: string | undefined, secret: string): KnownDevice | null =>
  (sealed && knownDevice.safeParse(unseal(sealed, PURPOSE, secret)).data) || null;

/** The limits of this person's tries on this device, each with what they are counted under. */
export const knownLimits = ({ id }: KnownDevice, name: string) =>
  [
    ["sign-in-known", `${id} ${identifierOf(name)}`],
    ["sign-in-known-name", identifierOf(name)],
  ] as const;

export const forgiveKnown = (device: KnownDevice, name: string): Promise<unknown> =>
  Promise.all(knownLimits(device, name).map(([limit, key]) => forgive(limit, key)));
