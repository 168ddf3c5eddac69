import { Agent } from "node:https";
import { setTimeout } from "node:timers/promises";
import webPush from "web-push";
import type { Answer } from "../deliveries/retry";
import type { Message, Notice } from "./message";

export type Subscription = { endpoint: string; p256dh: string; auth: string };
export type Keys = { publicKey: string; privateKey: string };

/** As long as mail may take: one that never answers, or a byte at a time, holds up other pushes for no longer. */
const DEADLINE_MS = 10_000;
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

async function lateAfter(deadlineMs: number, settled: AbortSignal): Promise<never> {
  await setTimeout(deadlineMs, undefined, { signal: settled });
  throw new Error("No answer in time");
}

type Push = {
  message: Pick<Message, "subject"> & Partial<Message>;
  link: string;
  urgent: boolean;
  contact: string;
  notice?: Notice;
  /** For how long a push service keeps it for a device that is off. */
  ttlSeconds?: number;
  deadlineMs?: number;
};

/**
 * Sends one encrypted push, signed with the clinic's keys. `contact` is the origin by which a push service finds who sent
 * it. The library's own limit is for silence alone, and once an answer has begun it would wait for its end for ever.
 */
export async function sendPush(
  subscription: Subscription,
  keys: Keys,
  { message, link, urgent, contact, notice, ttlSeconds = TTL_SECONDS, deadlineMs = DEADLINE_MS }: Push,
): Promise<Answer> {
  const { endpoint, p256dh, auth } = subscription;
  const payload = JSON.stringify({ title: message.subject, link, ...notice });
  const agent = new Agent();
  const settled = new AbortController();
  try {
    const sent = webPush.sendNotification({ endpoint, keys: { p256dh, auth } }, payload, {
      vapidDetails: { subject: contact, ...keys },
      agent,
      TTL: ttlSeconds,
      urgency: urgent ? "high" : "normal",
      contentEncoding: "aes128gcm",
    });
    await Promise.race([sent, lateAfter(deadlineMs, settled.signal)]);
    return { taken: true };
  } catch (error) {
    return pushRefusal(error);
  } finally {
    settled.abort();
    agent.destroy();
  }
}
