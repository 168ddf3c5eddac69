import { cookies } from "next/headers";
import { encode } from "next-auth/jwt";
import { authOptions } from "./options";
import { cookieName } from "./own-cookie";

/** Puts a sign-in's token into this browser's cookie, in the way next-auth does when somebody signs in. */
export async function keepToken(token: string): Promise<void> {
  const { secret, session, cookies: own } = authOptions();
  const maxAge = session?.maxAge;
  if (!secret || !maxAge) throw new Error("NEXTAUTH_SECRET is not set");
  const value = await encode({ token: { signIn: token }, secret, maxAge });
  (await cookies()).set(cookieName("sign-in"), value, { ...own?.sessionToken?.options, maxAge });
}
