/** Share of the picture that has to be in view before it moves. */
const IN_VIEW = 0.6;

type Seen = (inView: boolean) => void;

const watched = new Map<Element, Seen>();
let watcher: IntersectionObserver | undefined;

const asOneReads = (one: Element, other: Element): number =>
  one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;

/** A busy page hands over several entries of one picture at once: the last says how it is now. */
function tell(entries: IntersectionObserverEntry[]): void {
  const latest = new Map(entries.map(({ target, isIntersecting }) => [target, isIntersecting]));
  for (const picture of [...latest.keys()].sort(asOneReads))
    watched.get(picture)?.(latest.get(picture) === true);
}

/**
 * Calls back when enough of the picture comes into view or leaves it. Pictures that come together are called in the
 * order one reads them: with an observer each, a browser would call them in an order of its own.
 *
 * @returns what ends it
 */
export function watchInView(picture: Element, seen: Seen): () => void {
  watcher ??= new IntersectionObserver(tell, { threshold: IN_VIEW });
  watched.set(picture, seen);
  watcher.observe(picture);
  return () => {
    watched.delete(picture);
    watcher?.unobserve(picture);
  };
}
