import { readFile } from "node:fs/promises";
import type { Page } from "playwright/test";
import { expect } from "./fixtures";

/** What a link downloads, and the name that it is kept under. */
export async function download(page: Page, name: RegExp): Promise<{ name: string; bytes: Buffer }> {
  const coming = page.waitForEvent("download");
  await page.getByRole("link", { name }).click();
  const file = await coming;
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
}

/** The PDF that a page's link opens, as it is sent under this name. */
export async function pdfOn(page: Page, file: string): Promise<Uint8Array> {
  const address = (await page.getByRole("link", { name: "Open the PDF" }).getAttribute("href")) ?? "";
  const answer = await page.context().request.get(address);
  expect(answer.headers()).toMatchObject({
    "content-type": "application/pdf",
    "content-disposition": `inline; filename="${file}"`,
    "cache-control": "no-store",
  });
  return new Uint8Array(await answer.body());
}
