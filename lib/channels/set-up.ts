/** Whether this installation sends mail: by SMTP, or into a demo's own inbox. */
export const isMailSetUp = (): boolean => Boolean(process.env.PLEXUS_SMTP) || isDemoInbox();

/** Whether mail is kept in the demo's inbox, and sent nowhere. */
export const isDemoInbox = (): boolean => process.env.PLEXUS_MODE === "demo" && !process.env.PLEXUS_SMTP;
