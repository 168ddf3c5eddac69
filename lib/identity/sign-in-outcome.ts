import { channel } from "node:diagnostics_channel";

/**
 * How a step of signing in ended: `code-needed` after the right password, `expired` where the code came too late, `busy` by
 * whatever kept it from being answered.
 */
export type SignInOutcome = "opened" | "code-needed" | "expired" | "wrong" | "too-many" | "busy";

/** What is told of a try: no name, which may be a mistyped password, and no password. `network` is where it came from, as far as that is known. */
export type SignInTold = { outcome: SignInOutcome; network: string };

/** Node has one for the process: the server's build has this module more than once, and what serves it has it again. */
const told = channel("plexus.sign-in");

export const tellSignIn = (one: SignInTold): void => told.publish(one);

/** Has a listener hear of each try in this process. */
export const onSignIn = (listen: (one: SignInTold) => void): void =>
  told.subscribe((message) => listen(message as SignInTold));
