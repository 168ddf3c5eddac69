/** What a patient may decide. */
export const CONSENT_KINDS = ["given", "withdrawn"] as const;
export type ConsentKind = (typeof CONSENT_KINDS)[number];

/** So many decisions of one kind in a day by the phone: nobody changes their mind so often. */
export const MOST_A_DAY = 60;

/** How it was decided: by the patient on the phone, or recorded by staff from a signed paper or a spoken word. */
export const CONSENT_SOURCES = ["phone", "paper", "word"] as const;
export type ConsentSource = (typeof CONSENT_SOURCES)[number];

/**
 * Every edition of the text that was ever asked for, the newest last, and the SHA-256 of its English words. The words are
 * messages, `consent.text`; a test holds that those of an edition never change.
 */
export const CONSENT_TEXTS = [
  { wording: "2026-11", digest: "5d1de6c42f2a154bd9a5d041e03b17cd1dda363995660f77f945d75fe03b1e57" },
] as const satisfies readonly { wording: string; digest: string }[];

export type ConsentWording = (typeof CONSENT_TEXTS)[number]["wording"];

/** The edition that is asked for now. */
export const CONSENT_WORDING: ConsentWording = "2026-11";
