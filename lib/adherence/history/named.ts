import type { LogSource } from "../../dose-logs/vocabulary";

export type Authored<T> = T & { authorId: string };

/**
 * What was written in the patient's stead, with the name of who wrote it.
 * @param helpers the names of the patient's helpers, by their user
 */
export const named = <T extends Authored<{ source: LogSource }>>(
  written: T,
  helpers: Readonly<Record<string, string>> = {},
): T & { helper: string | null } => ({
  ...written,
  helper: written.source === "patient" ? (helpers[written.authorId] ?? null) : null,
});
