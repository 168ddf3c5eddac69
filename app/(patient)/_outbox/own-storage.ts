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

/** Removes one thing of a person, or all that is kept of them. */
export function removeOwn(owner: string, name = ""): void {
  const wanted = keyOf(owner, name);
  for (const key of keys())
    if (name === "" ? key.startsWith(wanted) : key === wanted) localStorage.removeItem(key);
}

/** What was answered of the questions about warning signs, until they are through. */
export const ASKED = "asked";

/** Whether this phone keeps answers that somebody left, or anything of another than who is signed in. */
export const isLeftOver = (owner: string): boolean =>
  readOwn(owner, ASKED) !== null || ownersKept().some((one) => one !== owner);

/** Removes what is kept of everybody, but for a yes at its second question: that is handed over first. */
export function removeAllButYes(): void {
  for (const key of keys())
    if (!localStorage.getItem(key)?.includes('"step":"acute"')) localStorage.removeItem(key);
}

/** Everybody of whom this phone keeps something. */
export const ownersKept = (): string[] => [
  ...new Set(keys().map((key) => key.slice(PREFIX.length, PREFIX.length + ID_LENGTH))),
];
