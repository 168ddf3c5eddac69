type Work = () => Promise<void>;

const works = new Set<Work>();

/** What is to be done before somebody signs out on this device; answers with what ends it. */
export function beforeLeaving(work: Work): () => void {
  works.add(work);
  return () => void works.delete(work);
}

/** Nobody is kept signed in because something of it failed. */
export const tidyUp = async (): Promise<void> =>
  void (await Promise.allSettled([...works].map((work) => work())));
