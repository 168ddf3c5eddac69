import type { NextAuthOptions } from "next-auth";
import Credentials from "next-auth/providers/credentials";
import { z } from "zod";
import { text } from "../text";
import { networkAddress } from "./network-address";
import { endSignIn, signIn } from "./sign-in";

const credentials = z.object({
  identifier: text.min(1).max(254),
  password: text.min(1).max(256),
});

const secure = () => (process.env.PLEXUS_ORIGIN ?? "").startsWith("https://");
export const cookieName = () => `${secure() ? "__Host-" : ""}plexus.sign-in`;

/** @returns what the cookie is made of, null for any kind of refusal. @throws `busy`, whatever went wrong */
export async function authorize(
  input: unknown,
  forwarded: unknown,
  agent?: unknown,
): Promise<{ id: string } | null> {
  const parsed = credentials.safeParse(input);
  if (!parsed.success) return null;
  const from = networkAddress(text.safeParse(forwarded).data);
  const { identifier, password } = parsed.data;
  const token = await signIn(identifier, password, from, text.safeParse(agent).data).catch(unanswered);
  return token ? { id: token } : null;
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
      name: cookieName(),
      options: { httpOnly: true, sameSite: "lax", path: "/", secure: secure() },
    },
  },
  providers: [
    Credentials({
      credentials: { identifier: {}, password: { type: "password" } },
      authorize: (input, { headers }) =>
        authorize(input, headers?.["x-forwarded-for"], headers?.["user-agent"]),
    }),
  ],
  callbacks: {
    // Whatever the browser sends with an update is ignored: the token carries the sign-in and nothing else.
    jwt: ({ token, user }) => (user ? { signIn: user.id } : { signIn: token.signIn }),
    session: ({ session }) => ({ expires: session.expires }),
  },
  events: {
    signOut: async ({ token }) => {
      if (typeof token?.signIn === "string") await endSignIn(token.signIn);
    },
  },
});
