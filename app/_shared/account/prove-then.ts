import { proveAction } from "@/app/_actions/identity";
import type { Action } from "@/app/_ui/form/use-action";
import { fail } from "@/lib/result";

/**
 * Sends the password that a form asks for, and then does what needs it. Too many wrong ones are said at their field: what a
 * link answers with the same word closes its page.
 */
export const proveThen =
  (action: Action<null>, prove: Action<null> = proveAction): Action<null> =>
  async (input) => {
    const proved = await prove(input);
    if (proved.ok) return action(input);
    return proved.error === "too-many" ? fail("invalid", { password: "account.errors.tooMany" }) : proved;
  };
