/** Who made the link: staff for a patient, an owner for a member, whoever runs the installation. */
export type ResetKind = "patient" | "member" | "operator";

/** How long a link is good for: it is handed over while the person waits for it. */
export const LIFETIME_HOURS = 24;

/** How long the account page tells of a reset. */
export const TOLD_DAYS = 90;
