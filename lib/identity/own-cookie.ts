/** Does the browser talk to the program by TLS? */
const secure = () => (process.env.PLEXUS_ORIGIN ?? "").startsWith("https://");

/** What we keep in a browser: a sign-in, who has signed in there, whose password was right just now, and next-auth's page to go back to. */
type Own = "sign-in" | "device" | "step" | "callback-url";

/** The name of a cookie that no other host, and no page without TLS, can have set. */
export const cookieName = (name: Own): string => `${secure() ? "__Host-" : ""}plexus.${name}`;

/** No script reads it, and no other site's form sends it. */
export const ownCookie = () => ({ httpOnly: true, sameSite: "lax", path: "/", secure: secure() }) as const;
