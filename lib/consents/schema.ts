import { z } from "zod";
import { consentId, patientId } from "../ids";
import { text } from "../text";
import { instant } from "../time/schema";
import { CONSENT_KINDS, CONSENT_TEXTS } from "./vocabulary";

const decision = {
  id: consentId,
  kind: z.enum(CONSENT_KINDS),
  /** The edition that was read; none that there never was. */
  wording: z.enum(CONSENT_TEXTS.map(({ wording }) => wording)),
};

/** A consent, or its withdrawal, as a phone sends it. The id is the client's, and the clock its own word. */
export const consentItem = z.object({
  ...decision,
  type: z.literal("consent"),
  deviceAt: instant,
  zone: text.min(1).max(64),
  /** The language it was read in. */
  locale: text.min(2).max(16),
});
export type ConsentItem = z.infer<typeof consentItem>;

/** The envelope of `POST /api/v1/consents`. Items are parsed one by one, so that a bad one loses only itself. */
export const consentEnvelope = z.object({ sentAt: instant, items: z.array(z.unknown()).min(1).max(50) });
export type ConsentEnvelope = z.infer<typeof consentEnvelope>;

/** What a patient decided on paper or by word, as staff record it. */
export const staffConsentSchema = z.object({
  ...decision,
  patientId,
  source: z.enum(["paper", "word"]),
  locale: text.min(2).max(16),
});
export type StaffConsent = z.infer<typeof staffConsentSchema>;
