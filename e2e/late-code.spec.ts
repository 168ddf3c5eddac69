import type { Page } from "playwright/test";
import { localDay } from "./days";
import { addPatient, expect, test } from "./fixtures";

/** A page whose later code can't be had until it is let through; all that it names at first it has. */
async function withoutLaterCode(page: Page): Promise<() => void> {
  const first = new Set<string>();
  let lost = true;
  await page.route(/\/today(\?|$)/, async (route) => {
    if (route.request().resourceType() !== "document") return route.continue();
    const answer = await route.fetch();
    const html = await answer.text();
    for (const [path] of html.matchAll(/\/_next\/static\/chunks\/[\w.~%-]+\.js/g)) first.add(path);
    await route.fulfill({ response: answer });
  });
  await page.route("**/_next/static/chunks/*.js*", (route) =>
    !lost || first.has(new URL(route.request().url()).pathname) ? route.continue() : route.abort(),
  );
  return () => {
    lost = false;
  };
}

const row = (page: Page) => page.getByRole("listitem").filter({ hasText: "Walking" }).first();
const online = (page: Page) => page.evaluate(() => window.dispatchEvent(new Event("online")));

test("what was not sent is said, with what to do, where the words' own code does not come; it comes with the network", async ({
  home,
  phone,
}) => {
  const { user } = await addPatient(home, { days: 3 });
  const page = await phone(user);
  const come = await withoutLaterCode(page);
  await page.context().route("**/api/v1/dose-logs", (route) => route.abort());
  const yesterday = localDay(1);
  await page.goto(`/today?day=${yesterday}`);
  await row(page).getByRole("button", { name: /^Done/ }).first().click();
  const alert = row(page).getByRole("alert").filter({ hasText: "Not sent yet." });
  await expect(alert).toContainText("Not sent yet. It’s saved on this phone");
  await expect(alert.getByRole("button", { name: "Undo" })).toBeVisible();
  const notice = page.getByRole("alert").filter({ hasText: "1 entry waits to be sent. Saved on this phone" });
  await expect(notice.getByRole("button", { name: "Try now" })).toBeVisible();

  come();
  await online(page);
  await expect(notice).toHaveCount(0);
  await expect(page.getByRole("status").filter({ hasText: /1 entry waits to be sent since/ })).toBeVisible();
  await expect(alert.locator("svg")).toHaveCount(1);
  await alert.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByText(/waits to be sent/)).toHaveCount(0);
});

test("where the question about pain does not come after Done, that is said, and asked for again", async ({
  home,
  phone,
}) => {
  const { user } = await addPatient(home, { days: 3 });
  const page = await phone(user);
  const come = await withoutLaterCode(page);
  const yesterday = localDay(1);
  await page.goto(`/today?day=${yesterday}`);
  await row(page).getByRole("button", { name: /^Done/ }).first().click();
  const missing = row(page).getByText("The question about pain didn’t load.");
  await expect(missing).toBeVisible();
  come();
  await row(page).getByRole("button", { name: "Try again" }).click();
  await expect(row(page).getByText("Pain while you did it?")).toBeVisible();
  await expect(missing).toHaveCount(0);
});
