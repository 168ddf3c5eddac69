/** Answers that were typed and not sent stand in the tab under names that begin so. */
export const DRAFT = "plexus-draft ";

/** Whoever signs out leaves nothing typed behind in this tab. */
export function forgetDrafts(): void {
  try {
    for (const key of Object.keys(sessionStorage)) if (key.startsWith(DRAFT)) sessionStorage.removeItem(key);
  } catch {
    // A browser that keeps nothing has nothing to forget.
  }
}
