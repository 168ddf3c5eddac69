import { createTransport } from "nodemailer";
import { z } from "zod";
import type { Answer } from "../deliveries/retry";
import type { Message } from "./message";

export type Mail = Message & {
  to: string /** The same for every attempt, so that a second copy is known as one. */;
  id: string;
};
export type SendMail = (mail: Mail) => Promise<Answer>;

/** Long enough for a busy server; one that never answers holds up other mail for no longer. */
const TIMEOUT_MS = 10_000;

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

/** Mail by SMTP. `url` is smtp:// or smtps:// with name and password; `from` an address, or a name with one. */
export function smtp({ url, from }: { url: string; from: string }): SendMail {
  const transport = createTransport({
    url,
    connectionTimeout: TIMEOUT_MS,
    greetingTimeout: TIMEOUT_MS,
    socketTimeout: TIMEOUT_MS,
  });
  return async ({ to, subject, text, id }) => {
    const headers = { "Auto-Submitted": "auto-generated" };
    try {
      await transport.sendMail({ from, to, subject, text, messageId: id, headers });
      return { taken: true };
    } catch (error) {
      return mailRefusal(error);
    }
  };
}
