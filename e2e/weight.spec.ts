import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import type { Page } from "playwright/test";
import { addPatient, expect, test } from "./fixtures";

const zipped = (path: string) => gzipSync(readFileSync(`.next/${path}`)).length;

/** React and Next themselves: what every page of an empty app on this Next would load, in bytes compressed. */
function ofEmptyApp(): number {
  const { rootMainFiles } = JSON.parse(readFileSync(".next/build-manifest.json", "utf8"));
  return rootMainFiles.map(zipped).reduce((sum: number, one: number) => sum + one, 0);
}

/** Every script that a page names, which is what it waits for; browsers of today leave the polyfills alone. */
async function ofPage(page: Page, address: string): Promise<number> {
  const html = await (await page.request.get(address)).text();
  const scripts = [...html.matchAll(/<script[^>]*\ssrc="\/_next\/([^"?]+)[^>]*>/g)]
    .filter(([tag]) => !/nomodule/i.test(tag))
    .map(([, path = ""]) => path);
  expect(scripts.length).toBeGreaterThan(3);
  return [...new Set(scripts)].map(zipped).reduce((sum, one) => sum + one, 0);
}

/** The greatest share of an empty app's script that a page may load at first. */
const MOST = { "/today": 1.42, "/progress": 1.3, "/plan": 1.3 } as const;

test("the phone's pages load little more script than an empty app would", async ({ home, phone }) => {
  const { user } = await addPatient(home);
  const page = await phone(user);
  const empty = ofEmptyApp();
  for (const [address, most] of Object.entries(MOST)) {
    const share = (await ofPage(page, address)) / empty;
    test.info().annotations.push({ type: address, description: share.toFixed(3) });
    expect(share, `${address}, as a share of an empty app's script`).toBeLessThan(most);
  }
});
