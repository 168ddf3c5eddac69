import type { Page } from "playwright/test";
import type { LetterId } from "../lib/ids";
import { expect } from "./fixtures";

/** Begins a letter of a kind from the record, and waits for its page. */
export async function begin(page: Page, patientId: string, kind: string): Promise<LetterId> {
  await page.goto(`/patients/${patientId}`);
  await page.getByRole("button", { name: "Write a letter" }).click();
  const dialog = page.getByRole("dialog", { name: "Write a letter" });
  await dialog.getByRole("radio", { name: kind }).check();
  await dialog.getByRole("button", { name: "Begin the letter" }).click();
  await page.waitForURL(/\/letters\/[0-9a-f-]{36}$/);
  return page.url().split("/").at(-1) as LetterId;
}

export const saved = (page: Page) => expect(page.getByText("Draft saved")).toBeVisible();
/** What asks once more before a letter is issued. */
export const confirm = (page: Page) => page.getByRole("dialog", { name: "Issue this letter?" });
