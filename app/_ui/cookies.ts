export type Cookie = { name: string; value: string };

const DAY_SECONDS = 86_400;

/**
 * Keeps what the next page is drawn by; no request is made, so that it holds without a connection too.
 * @param value without what a cookie can't have: a word or an id
 * @param days 0 takes it away
 */
export function keepCookie(name: string, value: string, days: number): void {
  const secure = location.protocol === "https:" ? "; secure" : "";
  Object.assign(document, {
    cookie: `${name}=${value}; path=/; max-age=${days * DAY_SECONDS}; samesite=lax${secure}`,
  });
}

/** The cookies that the page's own scripts can read; none where there is no page. */
export function cookiesHere(): Cookie[] {
  const all = globalThis.document?.cookie;
  if (!all) return [];
  return all.split("; ").map((text) => {
    const [name = "", value = ""] = text.split("=");
    return { name, value };
  });
}
