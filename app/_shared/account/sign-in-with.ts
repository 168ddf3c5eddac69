import { signIn } from "next-auth/react";
import { done, fail, type Result } from "@/lib/result";
import { textOf } from "../../_ui/form/text-of";
import type { Action } from "../../_ui/form/use-action";
import { forgetLists } from "../lists/kept-list";
import { inTime } from "./leaving";

/** What this phone keeps is of whoever was signed in before: whoever is now must not be shown it. */
async function keepNobody(): Promise<void> {
  const { keepNoneBut } = await import("../../(patient)/_kept/keep-none");
  await keepNoneBut(null);
}

/** Sends name and password to the credentials endpoint, which sets the cookie. What was compared and is wrong has one answer, whoever exists. */
export async function signInWith(identifier: string, password: string): Promise<Result> {
  const fields = {
    ...(identifier.trim() === "" ? { identifier: "required" } : {}),
    ...(password === "" ? { password: "required" } : {}),
  };
  if (Object.keys(fields).length > 0) return fail("invalid", fields);
  const answer = await signIn("credentials", {
    ...({ redirect: false, identifier, password } as const),
    // Left out, it is this page's address, which next-auth keeps in a cookie.
    callbackUrl: "/",
  });
  if (answer?.error === "busy") return fail("busy");
  if (answer?.error === "code-needed") return fail("code-needed");
  if (answer?.error === "too-many") return fail("invalid", { password: "signIn.errors.limited" });
  if (!answer?.ok || answer.error) return fail("invalid", { password: "signIn.errors.wrong" });
  return signedIn();
}

async function signedIn(): Promise<Result> {
  forgetLists();
  await inTime([keepNobody()]);
  return done;
}

/** Sends the code of the second step, which belongs to the browser in which the password was right. */
export async function signInWithCode(code: string): Promise<Result> {
  if (code.trim() === "") return fail("invalid", { code: "required" });
  const answer = await signIn("code", { ...({ redirect: false, code } as const), callbackUrl: "/" });
  if (answer?.error === "busy") return fail("busy");
  if (answer?.error === "expired") return fail("expired");
  if (answer?.error === "too-many") return fail("invalid", { code: "account.factor.errors.tooMany" });
  if (!answer?.ok || answer.error) return fail("invalid", { code: "account.factor.errors.code" });
  return signedIn();
}

/**
 * Sends what makes or changes a password, and signs in with it: what was just typed is not asked for again. Where a second
 * step follows, the sign-in page asks for it.
 */
export const thenSignIn =
  (action: Action<{ identifier: string }>): Action<null> =>
  async (input) => {
    const result = await action(input);
    if (!result.ok) return result;
    await signInWith(result.data.identifier, textOf(input, "password"));
    return done;
  };

/** A whole new page, so that nothing of whoever was here before stays in memory. */
export const startAfresh = (path = "/") => window.location.assign(path);
