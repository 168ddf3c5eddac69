import { readFileSync } from "node:fs";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import type { Page } from "playwright/test";
import { addPatient, expect, test } from "./fixtures";

const zipped = (path: string) => gzipSync(readFileSync(`.next/${path}`)).length;

/** React and Next themselves: what every page of an empty app on this Next would load, in bytes compressed. */
function ofEmptyApp(): number {
  const { rootMainFiles } = JSON.parse(readFileSync(".next/build-manifest.json", "utf8"));
  return rootMainFiles.map(zipped).reduce((sum: number, one: number) => sum + one, 0);
}

/** Every script that a page names, which is what it waits for; browsers of today leave the polyfills alone. */
function scriptsOf(html: string): number {
  const scripts = [...html.matchAll(/<script[^>]*\ssrc="\/_next\/([^"?]+)[^>]*>/g)]
    .filter(([tag]) => !/nomodule/i.test(tag))
    .map(([, path = ""]) => path);
  expect(scripts.length).toBeGreaterThan(3);
  return [...new Set(scripts)].map(zipped).reduce((sum, one) => sum + one, 0);
}

/** As the server sends it, in kilobytes. */
const sent = (html: string): number =>
  brotliCompressSync(html, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }).length / 1_000;

const htmlOf = async (page: Page, address: string) => (await page.request.get(address)).text();

/** The greatest share of an empty app's script that a page may load at first, and the most kilobytes of its document. */
const MOST = {
  "/today": { share: 1.3, sent: 34 },
  "/progress": { share: 1.2, sent: 15 },
  "/plan": { share: 1.2, sent: 36 },
} as const;

test("the phone's pages load little more script than an empty app would, and little besides", async ({
  home,
  phone,
}) => {
  const { user } = await addPatient(home);
  const page = await phone(user);
  const empty = ofEmptyApp();
  for (const [address, most] of Object.entries(MOST)) {
    const html = await htmlOf(page, address);
    const [share, size] = [scriptsOf(html) / empty, sent(html)];
    test
      .info()
      .annotations.push({ type: address, description: `${share.toFixed(3)}, ${size.toFixed(1)} kB` });
    expect(share, `${address}, as a share of an empty app's script`).toBeLessThan(most.share);
    expect(size, `${address}, kilobytes in brotli`).toBeLessThan(most.sent);
  }
});

/** The pages whose frames a page asked for on its own, each named once. */
async function askedAhead(page: Page, address: string): Promise<Set<string>> {
  const asked = new Set<string>();
  page.on("request", (one) => {
    if (one.headers()["next-router-prefetch"]) asked.add(new URL(one.url()).pathname);
  });
  await page.goto(address, { waitUntil: "load" });
  return asked;
}

test("a page asks for no other before somebody means it, and then for that one", async ({ home, desk }) => {
  const { patient } = await addPatient(home);
  const page = await desk(home.therapistUser);
  await page.clock.install();
  const asked = await askedAhead(page, "/caseload");
  const record = page.locator(`tr[data-patient] a[href="/patients/${patient.id}"]`).first();
  await record.hover();
  await expect.poll(() => [...asked]).toEqual([`/patients/${patient.id}`]);
  // Those of the bar, which one goes to from everywhere, come once the page has long come up.
  await page.clock.runFor(6_000);
  await expect.poll(() => [...asked]).toEqual(expect.arrayContaining(["/visits", "/messages", "/templates"]));
});
