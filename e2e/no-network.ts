import type { Page } from "playwright/test";
import { test as base, expect } from "./fixtures";
import { type Line, openLine } from "./line";

/** On a line of its own. Named first by each test: what is set up first goes last, and no page is left without its network. */
export const test = base.extend<{ line: Line }>({
  lineOfItsOwn: true,
  line: async ({ baseURL }, use) => {
    const line = await openLine(baseURL ?? "");
    await use(line);
    await line.end();
  },
});

/** What the phone keeps of anybody, by whose it is. */
export const owners = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<string[]>((done, failed) => {
        const asked = indexedDB.open("plexus");
        asked.onerror = () => failed(asked.error);
        asked.onsuccess = () => {
          const keys = asked.result.transaction("kept").objectStore("kept").getAllKeys();
          keys.onsuccess = () => {
            asked.result.close();
            done(keys.result.map((key) => String(key)));
          };
        };
      }),
  );

/** What the worker keeps, as addresses, by the build it is of. */
export const kept = (page: Page) =>
  page.evaluate(async () => {
    const names = await caches.keys();
    const requests = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
    return { names, paths: requests.flat().map(({ url }) => new URL(url).pathname) };
  });

/** The page was there once: the worker has the shell, and the phone has the days. */
export async function visit(page: Page, line: Line): Promise<void> {
  await page.goto(`${line.origin}/today`);
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await expect.poll(() => owners(page)).toHaveLength(3);
}

/** For pages and worker alike: nobody is there, and the browser says so, before anything is asked that nobody answers. */
export async function cut(page: Page, line: Line): Promise<void> {
  await page.context().setOffline(true);
  await line.cut();
}

export async function mend(page: Page, line: Line): Promise<void> {
  await line.mend();
  await page.context().setOffline(false);
}

/** The phone was put away, and is taken up again. */
export async function reopen(
  page: Page,
  address: string,
  prepare: (opened: Page) => Promise<void> = async () => {},
): Promise<Page> {
  const context = page.context();
  await page.close();
  const opened = await context.newPage();
  await prepare(opened);
  await opened.goto(address);
  return opened;
}
