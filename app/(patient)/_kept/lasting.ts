/** Kept beside what is kept of a person, and says nothing of anybody. */
const ASKED = "plexus-lasting";

function isFirst(): boolean {
  try {
    const first = localStorage.getItem(ASKED) === null;
    localStorage.setItem(ASKED, "1");
    return first;
  } catch {
    return false;
  }
}

/** Asks the browser, once, to remove nothing of ours when it is short of room. */
export async function askToLast(): Promise<void> {
  if (!navigator.storage?.persist || (await navigator.storage.persisted()) || !isFirst()) return;
  await navigator.storage.persist();
}

/** Whether the browser has promised to. */
export const isLasting = async (): Promise<boolean> => (await navigator.storage?.persisted?.()) ?? false;
