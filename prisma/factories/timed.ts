/** What a piece of work answers, and how long it took. */
export async function timed<T>(work: Promise<T>): Promise<{ ms: number; answer: T }> {
  const began = performance.now();
  const answer = await work;
  return { ms: performance.now() - began, answer };
}
