import { type Cookie, cookiesHere, keepCookie } from "@/app/_ui/cookies";

/** What a phone keeps of one person beside the outbox, and no longer than they are signed in on it. */
const PREFIX = "plexus-of-";
const ID_LENGTH = 36;

const keyOf = (owner: string, name: string): string => `${PREFIX}${owner}-${name}`;

/** Null for nothing, and in a browser that keeps nothing. */
export function readOwn(owner: string, name: string): string | null {
  try {
    return localStorage.getItem(keyOf(owner, name));
  } catch {
    return null;
  }
}

export function writeOwn(owner: string, name: string, text: string): void {
  try {
    localStorage.setItem(keyOf(owner, name), text);
  } catch {
    // A browser that keeps nothing begins anew.
  }
}

const keys = (): string[] => {
  try {
    return Object.keys(localStorage).filter((key) => key.startsWith(PREFIX));
  } catch {
    return [];
  }
};

const DAYS_OF_COOKIES = 30;

/** What a page has to know of this phone before it is drawn, by its name. */
export const ownCookies = (owner: string, all: readonly Cookie[]): Readonly<Record<string, string>> => {
  const start = keyOf(owner, "");
  const own = all.filter(({ name }) => name.startsWith(start));
  return Object.fromEntries(own.map(({ name, value }) => [name.slice(start.length), value]));
};

export const writeOwnCookie = (owner: string, name: string, id: string): void =>
  keepCookie(keyOf(owner, name), id, DAYS_OF_COOKIES);

/** Removes one thing of a person, or all that is kept of them. */
export function removeOwn(owner: string, name = ""): void {
  const wanted = keyOf(owner, name);
  const meant = (key: string) => (name === "" ? key.startsWith(wanted) : key === wanted);
  for (const key of keys()) if (meant(key)) localStorage.removeItem(key);
  for (const cookie of cookiesHere()) if (meant(cookie.name)) keepCookie(cookie.name, "", 0);
}

/** Everybody of whom this phone keeps something. */
export const ownersKept = (): string[] => {
  const cookies = cookiesHere().flatMap(({ name }) => (name.startsWith(PREFIX) ? [name] : []));
  return [
    ...new Set([...keys(), ...cookies].map((key) => key.slice(PREFIX.length, PREFIX.length + ID_LENGTH))),
  ];
};
