import type { Page } from "playwright/test";

/**
 * From now on time passes on a page only when the test says so, however long a busy machine takes: what the phone would try
 * again by itself waits for a tap. Its clock has to be the test's since before it was opened: `page.clock.install()`.
 */
export const stand = async (page: Page) => page.clock.pauseAt((await page.evaluate(() => Date.now())) + 1000);
