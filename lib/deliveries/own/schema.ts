import { z } from "zod";
import { text } from "../../text";

export const mailSchema = z.object({ address: z.email("email").max(254) });
export type MailInput = z.infer<typeof mailSchema>;

export const proveSchema = z.object({ token: text.min(1).max(200) });
export type Prove = z.infer<typeof proveSchema>;

/** A push service is a public host by name: the server posts to whatever stands here. */
const endpoint = text
  .max(1000)
  .pipe(
    z
      .url({ protocol: /^https$/ })
      .refine((address) => /\.[a-z]{2,}$|^localhost$/i.test(URL.parse(address)?.hostname ?? ""), "invalid"),
  );

const base64url = text.regex(/^[A-Za-z0-9_-]+=*$/, "invalid");

export const subscriptionSchema = z.object({
  endpoint,
  p256dh: base64url.min(80).max(120),
  auth: base64url.min(16).max(60),
});
export type SubscriptionInput = z.infer<typeof subscriptionSchema>;

export const unsubscribeSchema = z.object({ endpoint: text.max(1000) });
export type Unsubscribe = z.infer<typeof unsubscribeSchema>;

export const nothingSchema = z.object({});
