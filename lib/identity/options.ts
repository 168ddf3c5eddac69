import type { NextAuthOptions } from "next-auth";
import Credentials from "next-auth/providers/credentials";
import { z } from "zod";
import type { Result } from "../result";
import { text } from "../text";
import { askingDevice, makeKnown } from "./device-cookie";
import { signInByCode, stepFor } from "./factor/step";
import { askingStep, forgetStep, keepStep } from "./factor/step-cookie";
import type { KnownDevice } from "./known-device";
import { networkAddress } from "./network-address";
import { cookieName, ownCookie } from "./own-cookie";
import { endSignIn, signIn } from "./sign-in";
import { type SignInOutcome, tellSignIn } from "./sign-in-outcome";

const credentials = z.object({
  identifier: text.min(1).max(254),
  password: text.min(1).max(256),
});

const code = z.object({ code: text.min(1).max(40) });

type Asking = { from?: unknown; agent?: unknown; device?: KnownDevice | null };

/**
 * @returns what the cookie is made of and who it is for; null for a wrong name or password
 * @throws `too-many` where nothing was compared, `code-needed` where the second step follows, `busy` whatever went wrong
 */
export async function authorize(
  input: unknown,
  { from, agent, device }: Asking = {},
): Promise<{ id: string; identifier: string } | null> {
  const parsed = credentials.safeParse(input);
  if (!parsed.success) return null;
  const { identifier, password } = parsed.data;
  const onStep = (...of: Parameters<typeof stepFor>) => keepStep(stepFor(...of));
  const asking = { device, agent: text.safeParse(agent).data, onStep };
  const network = networkAddress(text.safeParse(from).data);
  const opened = await told(network, signIn(identifier, password, network, asking));
  if (opened.ok) return { id: opened.data, identifier };
  if (opened.error === "too-many" || opened.error === "code-needed") throw new Error(opened.error);
  return null;
}

/**
 * The second step, in the browser in which the password was right.
 * @returns as above; null for a wrong code
 * @throws `expired` where the password has to be typed again, else as above
 */
export async function authorizeCode(
  input: unknown,
  { from, agent }: Pick<Asking, "from" | "agent"> = {},
): Promise<{ id: string } | null> {
  const parsed = code.safeParse(input);
  if (!parsed.success) return null;
  const step = await askingStep();
  const network = networkAddress(text.safeParse(from).data);
  if (!step) {
    tellSignIn({ outcome: "expired", network });
    throw new Error("expired");
  }
  const asking = { device: await askingDevice(), agent: text.safeParse(agent).data };
  const opened = await told(network, signInByCode(step, parsed.data.code, asking));
  if (!opened.ok) {
    if (opened.error === "invalid") return null;
    throw new Error(opened.error);
  }
  await makeKnown(opened.data.identifier);
  await forgetStep();
  return { id: opened.data.token };
}

/** Tells how a try ended. */
async function told<T>(network: string, trying: Promise<Result<T>>): Promise<Result<T>> {
  const opened = await trying.catch((error: unknown) => {
    tellSignIn({ outcome: "busy", network });
    return unanswered(error);
  });
  tellSignIn({ outcome: outcomeOf(opened), network });
  return opened;
}

function outcomeOf(opened: Result<unknown>): SignInOutcome {
  if (opened.ok) return "opened";
  const { error } = opened;
  return error === "too-many" || error === "code-needed" || error === "expired" ? error : "wrong";
}

/** next-auth puts the message of what is thrown into an address; the log gets no values either. */
function unanswered(error: unknown): never {
  const { name, code } = Object(error);
  console.error("A sign-in could not be answered:", name, code);
  throw new Error("busy");
}

/**
 * next-auth checks credentials and keeps the cookie. The cookie carries an opaque sign-in token and nothing else;
 * it is resolved against Postgres at every request, so that revoking works at once.
 */
export const authOptions = (): NextAuthOptions => ({
  secret: process.env.NEXTAUTH_SECRET,
  session: { strategy: "jwt", maxAge: 60 * 24 * 60 * 60 },
  pages: { signIn: "/sign-in", error: "/sign-in" },
  cookies: {
    sessionToken: {
      name: cookieName("sign-in"),
      options: ownCookie(),
    },
    // By its own name next-auth's could be set by any host of the same domain; what it says is not read (scripts/admit.ts).
    callbackUrl: { name: cookieName("callback-url"), options: ownCookie() },
  },
  providers: [
    Credentials({
      credentials: { identifier: {}, password: { type: "password" } },
      authorize: async (input, { headers }) => {
        const asking = { from: headers?.["x-forwarded-for"], agent: headers?.["user-agent"] };
        const opened = await authorize(input, { ...asking, device: await askingDevice() });
        if (opened) {
          await makeKnown(opened.identifier);
          await forgetStep();
        }
        return opened && { id: opened.id };
      },
    }),
    Credentials({
      ...{ id: "code", credentials: { code: {} } },
      authorize: (input, { headers }) =>
        authorizeCode(input, { from: headers?.["x-forwarded-for"], agent: headers?.["user-agent"] }),
    }),
  ],
  callbacks: {
    // Whatever the browser sends with an update is ignored: the token carries the sign-in and nothing else.
    jwt: ({ token, user }) => (user ? { signIn: user.id } : { signIn: token.signIn }),
    session: ({ session }) => ({ expires: session.expires }),
    // Where else would a sign-in lead than to this program? What is no address at all is not an error either.
    redirect: ({ url, baseUrl }) => {
      const to = URL.parse(url, baseUrl);
      return to?.origin === baseUrl ? to.href : baseUrl;
    },
  },
  events: {
    signOut: async ({ token }) => {
      if (typeof token?.signIn === "string") await endSignIn(token.signIn);
    },
  },
});
