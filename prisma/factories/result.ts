import type { Result } from "../../lib/result";

/** What a result brings that was not refused. */
export function data<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`Refused: ${result.error} ${JSON.stringify(result.fields)}`);
  return result.data;
}

/** The secret of a link. */
export const tokenOf = ({ link }: { link: string }): string => new URL(link).hash.slice(1);
