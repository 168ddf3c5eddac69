import type { Browser, Page } from "playwright/test";
import { enterAs, type Told, type Who } from "../every-page";
import { HOST, SCRIPTS, scriptsIn } from "./scripts";

/** Runs in the page: what of a text has become a part of it. That one stands in a label or a field is as it should be. */
function partsOfTexts(host: string): string[] {
  const leads = ["href", "src", "srcdoc", "data", "action", "content", "style"];
  const isPart = (one: Element) =>
    one.getAttributeNames().some((name) => name.startsWith("on")) ||
    leads.some((name) => /^\s*(javascript|data:text)/i.test(one.getAttribute(name) ?? "")) ||
    leads.some((name) => one.getAttribute(name)?.includes(host)) ||
    (["script", "style"].includes(one.localName) && /^\s*(hit\(|[*@].*hit\.invalid)/.test(one.textContent));
  return [...document.querySelectorAll("*")]
    .filter(isPart)
    .map((one) => one.outerHTML.slice(0, one.outerHTML.indexOf(">") + 1));
}

/** A page on which it is noted whatever runs of a text, or is asked for by it, and whatever the page's policy stops. */
export async function watched(browser: Browser, storageState: Awaited<ReturnType<typeof stateOf>> | null) {
  const context = await browser.newContext(storageState ? { storageState } : {});
  const noted: string[] = [];
  await context.route(`**://${HOST}/**`, (route) => {
    noted.push(`asks for ${route.request().url()}`);
    return route.abort();
  });
  await context.exposeFunction("hit", (nth: number) => void noted.push(`runs ${SCRIPTS[nth]}`));
  await context.exposeFunction("breaks", (what: string) => void noted.push(`breaks its policy: ${what}`));
  await context.addInitScript(() =>
    document.addEventListener("securitypolicyviolation", (event) =>
      Reflect.get(window, "breaks")(`${event.violatedDirective} ${event.blockedURI}`),
    ),
  );
  return { page: await context.newPage(), noted };
}

/** What has come of the texts on the page that is open: those that are a part of it, and the numbers of those to be read. */
export async function lookedAt(page: Page): Promise<{ parts: string[]; read: number[] }> {
  const parts = await page.evaluate(partsOfTexts, HOST);
  return { parts, read: scriptsIn(await page.content()) };
}

const stateOf = async (who: Who, told: Told) => (await enterAs(who, told)).storageState();

export type Crawled = { broken: string[]; read: number[] };

/** Opens each page, and says which broke its policy or ran a text, and which texts were there to be read. */
export async function crawl(
  browser: Browser,
  who: Who,
  told: Told,
  paths: readonly string[],
): Promise<Crawled> {
  const { page, noted } = await watched(browser, await stateOf(who, told));
  const crawled: Crawled = { broken: [], read: [] };
  for (const path of paths) {
    const answer = await page.goto(told.origin + path, { waitUntil: "load" });
    const { parts, read } = await lookedAt(page);
    const failed = (answer?.status() ?? 500) >= 500 ? [`is answered with ${answer?.status()}`] : [];
    for (const one of [...failed, ...parts, ...noted.splice(0)]) crawled.broken.push(`${who} ${path} ${one}`);
    crawled.read.push(...read);
  }
  await page.context().close();
  return crawled;
}
