/** One field of a form that is saved as it is typed, while somebody else may write in it as well. */
type Field<T> = {
  /** What is in the page now, and what the server has now. */
  mine: T;
  theirs: T;
  /** What the page knew the server to have when it sent. */
  was: T;
  /** What was sent of it; left out where it was not touched. */
  sent?: { value: T } | undefined;
  /** A choice between the two is open already. */
  waits: boolean;
};

/**
 * What becomes of a field in a page that heard of the server. `theirs`: nobody touched it here, and it comes in as it is there;
 * `mine`: it stays, and is sent where it was not; `choice`: both touched it, and somebody chooses. Typing while it was on its
 * way is touching too, and so is what was sent, even where it was put back since to what it had been.
 */
export function meet<T>(
  { mine, theirs, was, sent, waits }: Field<T>,
  isSame: (one: T, other: T) => boolean,
): "mine" | "theirs" | "choice" {
  if (isSame(mine, theirs)) return "mine";
  if (waits) return "choice";
  if (!sent && isSame(mine, was)) return "theirs";
  const isOurs = sent !== undefined && isSame(theirs, sent.value);
  return isOurs || isSame(theirs, was) ? "mine" : "choice";
}
