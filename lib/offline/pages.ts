/** The document that stands in for a patient's page while there is no network. It holds code and words, and no data. */
export const SHELL = "/offline";

/** Where the worker comes from; it serves all addresses of the program. */
export const WORKER = "/worker.js";

/** Said to a worker that waits: the page that says it is of the worker's own build. */
export const TAKE_OVER = "take-over";

/** The name under which a browser with Background Sync wakes the worker, to send what waits. */
export const SEND = "plexus-outbox";

/** The fragment of an address that opens "What is wrong?" at once. */
export const WRONG = "#wrong";

/** The pages that the shell has as well, out of what the phone keeps. The first that fits is the one. */
const KEPT_PAGES = {
  today: /^\/(today)?$/,
  workout: /^\/today\/workout$/,
  turn: /^\/today\/[^/]+$/,
  plan: /^\/plan$/,
  chart: /^\/body-chart$/,
  learn: /^\/learn$/,
  card: /^\/learn\/[^/]+$/,
  inbox: /^\/inbox$/,
} as const;

export type KeptPage = keyof typeof KEPT_PAGES;

/** Which of them stands at an address; null for none. */
export const keptPageOf = (path: string): KeptPage | null =>
  (Object.keys(KEPT_PAGES) as KeptPage[]).find((page) => KEPT_PAGES[page].test(path)) ?? null;

const PAGES = [
  ...["/today", "/plan", "/progress", "/me", "/body-chart", "/nerve", "/session"],
  ...["/learn", "/inbox"],
] as const;

/** A page of the patient's phone, or the start page, which leads to it. */
export const isPatientPage = (path: string): boolean =>
  path === "/" || PAGES.some((page) => path === page || path.startsWith(`${page}/`));
