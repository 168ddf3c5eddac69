const after = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

/**
 * Has work done one at a time: of however many times it is asked for while it is at it, it is done once more.
 * @param patienceMs work that takes longer hangs, and is no longer waited for
 */
export function onceMore(work: () => Promise<void>, patienceMs: number): () => Promise<void> {
  let running: Promise<void> | null = null;
  let again = false;
  const run = async () => {
    try {
      do {
        again = false;
        await Promise.race([work(), after(patienceMs)]);
      } while (again);
    } finally {
      running = null;
    }
  };
  return () => {
    again = running !== null;
    running ??= run();
    return running;
  };
}
