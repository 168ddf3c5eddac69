type Work = () => Promise<void>;

const works = new Set<Work>();

/** What is to be done before somebody signs out on this device; answers with what ends it. */
export function beforeLeaving(work: Work): () => void {
  works.add(work);
  return () => void works.delete(work);
}

/** So long a sign-out or a sign-in waits: nobody is kept from either because something of it failed, or hangs. */
const PATIENCE_MS = 2_000;

/** Waits for work, and neither for what fails nor for what hangs. */
export async function inTime(work: readonly Promise<unknown>[]): Promise<void> {
  await Promise.race([Promise.allSettled(work), new Promise((go) => setTimeout(go, PATIENCE_MS))]);
}

export const tidyUp = (): Promise<void> => inTime([...works].map((work) => work()));
