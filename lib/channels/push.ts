import webPush from "web-push";
import type { Answer } from "../deliveries/retry";
import type { Message } from "./message";

export type Subscription = { endpoint: string; p256dh: string; auth: string };
export type Keys = { publicKey: string; privateKey: string };

const TIMEOUT_MS = 10_000;
/** For how long a push service keeps it for a device that is off. */
const TTL_SECONDS = 24 * 60 * 60;

/** 404 and 410: the browser is registered no longer (RFC 8030). Other numbers of the 400s won't change, but for "too many". */
export function pushRefusal(error: unknown): Answer {
  if (!(error instanceof webPush.WebPushError)) return { taken: false, code: "unreachable", why: "later" };
  const { statusCode } = error;
  const code = String(statusCode);
  if (statusCode === 404 || statusCode === 410) return { taken: false, code, why: "gone" };
  const refused = statusCode >= 400 && statusCode < 500 && statusCode !== 408 && statusCode !== 429;
  return { taken: false, code, why: refused ? "refused" : "later" };
}

/** Sends one encrypted push, signed with the clinic's keys. `contact` is the origin by which a push service finds who sent it. */
export async function sendPush(
  subscription: Subscription,
  keys: Keys,
  { message, link, urgent, contact }: { message: Message; link: string; urgent: boolean; contact: string },
): Promise<Answer> {
  const { endpoint, p256dh, auth } = subscription;
  const payload = JSON.stringify({ title: message.subject, link });
  try {
    await webPush.sendNotification({ endpoint, keys: { p256dh, auth } }, payload, {
      vapidDetails: { subject: contact, ...keys },
      timeout: TIMEOUT_MS,
      TTL: TTL_SECONDS,
      urgency: urgent ? "high" : "normal",
      contentEncoding: "aes128gcm",
    });
    return { taken: true };
  } catch (error) {
    return pushRefusal(error);
  }
}
