import type { Reason } from "../reasons";

/** How a reason was handled; undefined where nobody did. */
export const handlingOf = <One extends { flag: string }>(
  handled: readonly One[],
  flag: string,
): One | undefined => handled.find((one) => one.flag === flag);

/** A reason as a page sends it back, to say which one it showed. */
export const wordOf = (reason: Reason): string => JSON.stringify(reason);
