import { proveAction } from "@/app/_actions/identity";
import type { Action } from "@/app/_ui/form/use-action";

/** Sends the password that a form asks for, and then does what needs it. */
export const proveThen =
  (action: Action<null>): Action<null> =>
  async (input) => {
    const proved = await proveAction(input);
    return proved.ok ? action(input) : proved;
  };
