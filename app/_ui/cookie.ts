const DAY_SECONDS = 86_400;

/**
 * Keeps what the next page is drawn by. No request is made, so that it holds without a connection too.
 * @param value a word or an id: nothing that a cookie can't have
 * @param days 0 takes it away
 */
export function keepCookie(name: string, value: string, days: number): void {
  // A page without TLS, as on this machine, may keep none that are secure.
  const secure = globalThis.location?.protocol === "https:" ? "; secure" : "";
  Object.assign(document, {
    cookie: `${name}=${value}; path=/; max-age=${days * DAY_SECONDS}; samesite=lax${secure}`,
  });
}
