type Work = () => Promise<void>;

const works = new Set<Work>();

/** What is to be done before somebody signs out on this device; answers with what ends it. */
export function beforeLeaving(work: Work): () => void {
  works.add(work);
  return () => void works.delete(work);
}

/** So long a sign-out waits: nobody is kept signed in because something of it failed, or hangs. */
const PATIENCE_MS = 2_000;

export async function tidyUp(): Promise<void> {
  const done = Promise.allSettled([...works].map((work) => work()));
  await Promise.race([done, new Promise((go) => setTimeout(go, PATIENCE_MS))]);
}
