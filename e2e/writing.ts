import type { Page } from "playwright/test";

/** Where a patient writes to the clinic. */
export const boxOn = (phone: Page) => phone.getByRole("textbox", { name: /^Write to/ });
export const sendOn = (phone: Page) => phone.getByRole("button", { name: "Send message" });

/** A patient writes these words to the clinic, and sends them. */
export async function ask(phone: Page, words: string): Promise<void> {
  await boxOn(phone).fill(words);
  await sendOn(phone).click();
}
