import type { Page } from "playwright/test";

/** The link that a page has just shown. */
export const linkOn = async (page: Page): Promise<string> =>
  (await page.getByLabel("Link", { exact: true }).textContent()) ?? "";

export async function typeBirth(page: Page, day: string, month: string, year: string): Promise<void> {
  await page.getByLabel("Day").fill(day);
  await page.getByLabel("Month").fill(month);
  await page.getByLabel("Year").fill(year);
  await page.getByRole("button", { name: "Go on" }).click();
}

/** Marta Ruiz of the factories joins with her link, under a name that she chooses. */
export async function join(phone: Page, link: string): Promise<void> {
  await phone.goto(link);
  await typeBirth(phone, "14", "3", "1967");
  await phone.getByRole("radio", { name: "A name I choose" }).click();
  await phone.getByLabel("Name to sign in with").fill(`marta-${crypto.randomUUID().slice(0, 8)}`);
  await phone.getByLabel("New password").fill("four plain words together");
  await phone.getByRole("button", { name: "Make my sign-in" }).click();
  await phone.waitForURL("**/today");
}
