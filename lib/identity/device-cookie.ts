import { cookies } from "next/headers";
import { readConfig } from "../config";
import type { Result } from "../result";
import {
  forgiveKnown,
  type KnownDevice,
  LIFETIME_DAYS,
  sealDevice,
  unsealDevice,
  withKnown,
} from "./known-device";
import { cookieName, ownCookie } from "./own-cookie";

/** The cookies of a request and of its answer. */
type Jar = {
  get: (name: string) => { value: string } | undefined;
  set: (name: string, value: string, options: ReturnType<typeof ownCookie> & { maxAge: number }) => unknown;
};

const secret = () => readConfig(process.env).authSecret;

const deviceIn = (jar: Jar): KnownDevice | null =>
  unsealDevice(jar.get(cookieName("device"))?.value, secret());

/** What the request's own cookie says. */
export const askingDevice = async (): Promise<KnownDevice | null> => deviceIn(await cookies());

/** Somebody has just proved who they are: on this device they are known from now on, whatever was guessed on it before. */
export async function makeKnown(name: string, jar?: Jar): Promise<void> {
  const own = jar ?? (await cookies());
  const device = withKnown(deviceIn(own), name);
  own.set(cookieName("device"), sealDevice(device, secret()), {
    ...ownCookie(),
    maxAge: LIFETIME_DAYS * 24 * 60 * 60,
  });
  // They have proved it: a count that stays for its time is no reason to refuse them.
  await forgiveKnown(device, name).catch(() => undefined);
}

type Named = { identifier: string };

/** The work of a form that ends with a password of one's own: who is sent on to sign in with it is known there. */
export const makingKnown =
  <I>(work: (input: I, from: string) => Promise<Result<Named>>, jar?: Jar) =>
  async (input: I, from: string): Promise<Result<Named>> => {
    const result = await work(input, from);
    if (result.ok) await makeKnown(result.data.identifier, jar);
    return result;
  };
