/**
 * Whom an unacknowledged alert goes to, in this order: at once; after half the time it must be acknowledged in; when
 * that time ends; after half as long again; after twice as long.
 */
export const STEPS = ["lead", "team", "cover", "clinicians", "owner"] as const;
export type Step = (typeof STEPS)[number];

/** Whom a message goes to that was not answered in time: whoever leads, then who stands in for them, and no further. */
export const MESSAGE_STEPS = ["lead", "cover"] as const satisfies readonly Step[];
export type MessageStep = (typeof MESSAGE_STEPS)[number];

/** In the app it stands on a list; push and mail go to a device. */
export const CHANNELS = ["app", "push", "mail"] as const;
export type Channel = (typeof CHANNELS)[number];

/** What a delivery is for: an alert, a message that waits too long, the proof of an address, a test that somebody asked for. */
export const PURPOSES = ["alert", "message", "proof", "test"] as const;
export type Purpose = (typeof PURPOSES)[number];

/**
 * What became of it. `accepted`: the mail server or the push service took it, which is not that somebody read it; in the
 * app, that it stands on the list. `refused`: for good. `gone`: the device is registered no longer. `unneeded`:
 * acknowledged before it was sent.
 */
export const OUTCOMES = ["accepted", "refused", "gone", "unneeded"] as const;
export type Outcome = (typeof OUTCOMES)[number];
