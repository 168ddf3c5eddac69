/** Marks that stand together, because each alone would touch the other; `at` is their middle along the lane. */
export type Cluster<M> = { at: number; marks: M[] };

/**
 * Parts the marks of a lane so that no two of what is drawn touch and none reaches out of the lane.
 * @param total the length of the lane
 * @param size how much of it a mark takes up
 */
export function clustered<M extends { at: number }>(
  marks: readonly M[],
  total: number,
  size: number,
): Cluster<M>[] {
  const inside = (at: number) => Math.max(size / 2, Math.min(total - size / 2, at));
  const clusters: Cluster<M>[] = [];
  for (const mark of [...marks].sort((a, b) => a.at - b.at)) {
    const at = inside(mark.at);
    const last = clusters.at(-1);
    if (last && at - last.at < size) last.marks.push(mark);
    else clusters.push({ at, marks: [mark] });
  }
  return clusters;
}

/** Where the words of a label begin; null where there is no room for them, and its mark alone is drawn. */
export type Label<L> = L & { words: number | null };

/**
 * Finds the room for labels that each begin where they stand. One that would reach out of the lane ends with it; of two that
 * would touch the later one is written.
 */
export function labelled<L extends { at: number }>(
  labels: readonly L[],
  total: number,
  size: number,
): Label<L>[] {
  let free = total;
  return [...labels]
    .sort((a, b) => b.at - a.at)
    .map((label) => {
      const words = Math.min(label.at, total - size);
      if (words < 0 || words + size > free) return { ...label, words: null };
      free = words;
      return { ...label, words };
    })
    .reverse();
}

/** Neighbours of one kind as one: where they begin, and how many there are. */
export type Run<K> = { kind: K; start: number; length: number };

/** The stretches of a row of days; a day without a kind belongs to none. `same` says whether two kinds are one stretch. */
export function runsOf<K>(
  kinds: readonly (K | null)[],
  same: (a: K, b: K) => boolean = (a, b) => a === b,
): Run<K>[] {
  const runs: Run<K>[] = [];
  kinds.forEach((kind, index) => {
    if (kind === null) return;
    const last = runs.at(-1);
    if (last && last.start + last.length === index && same(last.kind, kind)) last.length += 1;
    else runs.push({ kind, start: index, length: 1 });
  });
  return runs;
}
