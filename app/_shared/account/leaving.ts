type Work = () => Promise<void>;

const works = new Map<Work, () => void>();

/**
 * What is to be done before somebody signs out on this device; answers with what ends it.
 * @param goOn where the sign-out failed, and they are signed in still
 */
export function beforeLeaving(work: Work, goOn: () => void = () => {}): () => void {
  works.set(work, goOn);
  return () => void works.delete(work);
}

/** So long a sign-out or a sign-in waits: nobody is kept from either because something of it failed, or hangs. */
const PATIENCE_MS = 2_000;

/** Waits for work, and neither for what fails nor for what hangs. */
export async function inTime(work: readonly Promise<unknown>[]): Promise<void> {
  await Promise.race([Promise.allSettled(work), new Promise((go) => setTimeout(go, PATIENCE_MS))]);
}

export const tidyUp = (): Promise<void> => inTime([...works.keys()].map((work) => work()));

/** Tidies up and signs out. @returns whether that worked: else they are signed in still */
export async function leaveBy(signOut: () => Promise<unknown>): Promise<boolean> {
  await tidyUp();
  try {
    await signOut();
    return true;
  } catch {
    for (const goOn of works.values()) goOn();
    return false;
  }
}
