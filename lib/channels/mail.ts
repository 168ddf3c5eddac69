import { connect } from "node:net";
import { addAbortSignal } from "node:stream";
import { createTransport } from "nodemailer";
import SMTPTransport from "nodemailer/lib/smtp-transport/index.js";
import { z } from "zod";
import type { Answer } from "../deliveries/retry";
import type { Message } from "./message";

export type Mail = Message & {
  to: string /** The same for every attempt, so that a second copy is known as one. */;
  id: string;
};
export type SendMail = (mail: Mail) => Promise<Answer>;

/** Long enough for a busy server; one that never answers, or a byte at a time, holds up other mail for no longer. */
const DEADLINE_MS = 10_000;

const refusal = z.object({
  code: z.unknown().optional(),
  responseCode: z.number().optional(),
});

/** Codes of the library that speak of the message or its recipient, not of the server. */
const OF_THE_MESSAGE = new Set(["EENVELOPE", "EMESSAGE"]);

/** A number of the 500s for this very message is for good; anything else may be mended: a password, a full disk. */
export function mailRefusal(error: unknown): Answer {
  const { code, responseCode } = refusal.safeParse(error).data ?? {};
  const forGood = OF_THE_MESSAGE.has(String(code)) && responseCode !== undefined && responseCode >= 500;
  return {
    taken: false,
    code: String(responseCode ?? code ?? "unknown"),
    why: forGood ? "refused" : "later",
  };
}

/**
 * A connection of our own, cut off by the signal wherever the talk with the server stands. The library's own limits are
 * each for one step or for silence: a byte now and then lasts for ever.
 */
const connectUntil =
  (signal: AbortSignal): SMTPTransport.Options["getSocket"] =>
  ({ host = "localhost", secure, port = secure ? 465 : 587 }, done) => {
    const socket = addAbortSignal(signal, connect({ host, port: Number(port) }));
    const refused = (error: Error) => done(error, null);
    socket.once("error", refused);
    socket.once("connect", () => {
      socket.off("error", refused);
      done(null, { connection: socket });
    });
  };

type Server = { url: string; from: string; deadlineMs?: number };

/** Mail by SMTP. `url` is smtp:// or smtps:// with name and password; `from` an address, or a name with one. */
export function smtp({ url, from, deadlineMs = DEADLINE_MS }: Server): SendMail {
  return async ({ to, subject, text, id }) => {
    const deadline = AbortSignal.timeout(deadlineMs);
    // Made here, because `createTransport` would drop whatever stands beside a url.
    const transport = createTransport(new SMTPTransport({ url, getSocket: connectUntil(deadline) }));
    const headers = { "Auto-Submitted": "auto-generated" };
    try {
      await transport.sendMail({ from, to, subject, text, messageId: id, headers });
      return { taken: true };
    } catch (error) {
      return mailRefusal(deadline.aborted ? { code: "ETIMEDOUT" } : error);
    }
  };
}
