/** Longer than any address of ours. */
const LONGEST = 2_000;

/** Pages to which nobody is sent back: they are for who is not signed in, or are no pages. */
const NOT_THERE = /^\/(sign-in|invite|reset|api|_next)(\/|$)/;

const HOME = "/";

/** Stands for our own origin while an address is read. */
const HERE = "https://plexus.invalid";

/** Control characters and backslashes, which browsers read as something else than what stands there. */
const isPlain = (text: string): boolean =>
  [...text].every((letter) => letter > " " && letter !== "\u007f" && letter !== "\\");

/**
 * The page of ours that was asked for, query included; home for anything else. It never leads to another origin,
 * whatever `asked` is.
 */
export function returnTo(asked: unknown): string {
  if (typeof asked !== "string" || asked.length > LONGEST) return HOME;
  if (!asked.startsWith("/") || asked.startsWith("//") || !isPlain(asked)) return HOME;
  const url = URL.parse(asked, HERE);
  if (url?.origin !== HERE || NOT_THERE.test(url.pathname)) return HOME;
  url.searchParams.delete("_rsc");
  const path = `${url.pathname}${url.search}`;
  // "/.//somewhere.else" reads as "//somewhere.else", which a browser takes for another host.
  return path.startsWith("//") ? HOME : path;
}

/** The sign-in page, from which one gets back to where one was. */
export function signInAddress(asked: unknown): string {
  const to = returnTo(asked);
  return to === HOME ? "/sign-in" : `/sign-in?${new URLSearchParams({ to })}`;
}
