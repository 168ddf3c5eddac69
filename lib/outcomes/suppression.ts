import { LEAST_SHOWN } from "./vocabulary";

/**
 * Which groups of a table are hidden whose total may be known. Each that somebody is in, and fewer than ten; and where what is hidden
 * could be worked out from the total and the others, the next groups in their order as well. Which is next goes by place and never by
 * size: "the smallest of the others" would say that it is no larger than any that is shown. A group of nobody is shown.
 * @returns one for each group, or null where nothing may be shown, the total neither
 */
export function hiddenOf(counts: readonly number[]): boolean[] | null {
  const hidden = counts.map((count) => count > 0 && count < LEAST_SHOWN);
  const sum = () => counts.reduce((all, count, at) => (hidden[at] ? all + count : all), 0);
  const first = hidden.indexOf(true);
  if (first === -1) return hidden;
  for (let step = 1; step <= counts.length; step += 1) {
    const many = hidden.filter(Boolean).length;
    // Where their sum is the most that they could be, they are nine each, and the sum would say so.
    if (many > 1 && sum() === many * (LEAST_SHOWN - 1)) return null;
    if (many > 1 && sum() >= LEAST_SHOWN) return hidden;
    const at = (first + step) % counts.length;
    hidden[at] ||= (counts[at] ?? 0) > 0;
  }
  return null;
}

/** A group, null where it has no name and is of the others. */
export type Named = { name: string | null; count: number };

/**
 * The names that are shown of groups, the rest being others together. Neither a group nor the others are of fewer than ten: where the
 * others would be, the last by name joins them.
 * @returns null where there are not ten in all
 */
export function namesShown(groups: readonly Named[]): string[] | null {
  const total = groups.reduce((all, { count }) => all + count, 0);
  if (total < LEAST_SHOWN) return null;
  const large = groups.flatMap(({ name, count }) =>
    name !== null && count >= LEAST_SHOWN ? [{ name, count }] : [],
  );
  const shown = large.sort((a, b) => (a.name < b.name ? -1 : 1));
  const others = total - shown.reduce((all, { count }) => all + count, 0);
  if (others > 0 && others < LEAST_SHOWN) shown.pop();
  return shown.map(({ name }) => name);
}
