import type { Locator, Page } from "playwright/test";

/** What somebody does at a desk, counted: one click, one key or several pressed together, one field that is typed in. */
export type Hands = {
  click: (on: Locator) => Promise<void>;
  /** One after the other, each counted. */
  press: (...keys: string[]) => Promise<void>;
  fill: (field: Locator, words: string) => Promise<void>;
  /** How much was done since these hands began. */
  count: () => number;
};

export function handsAt(page: Page): Hands {
  let count = 0;
  return {
    click: async (on) => {
      count += 1;
      await on.click();
    },
    press: async (...keys) => {
      for (const key of keys) {
        count += 1;
        await page.keyboard.press(key);
      }
    },
    fill: async (field, words) => {
      count += 1;
      await field.fill(words);
    },
    count: () => count,
  };
}
