import type { Page } from "playwright/test";
import { expect } from "./fixtures";

export const no = (page: Page) => page.getByRole("button", { name: "No", exact: true });

/** Says no so many times, each to a question that is new. */
export async function sayNo(page: Page, times: number, of: number): Promise<void> {
  for (let at = 1; at <= times; at += 1) {
    await expect(page.getByText(`Question ${at} of ${of}`)).toBeVisible();
    // By a key: a tap so soon after the one before is taken for a double tap.
    await no(page).press("Enter");
  }
}
