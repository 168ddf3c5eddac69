import type { Route } from "playwright/test";
import { addPatient, expect, taken } from "./fixtures";
import { test, visit } from "./no-network";

/*
 * A line that goes in the middle of an answer: what has arrived by then is not a page, and takes the place of none.
 */

/** About where the shell of a page is there and its content is not; more than any of what leads to another address. */
const HALF = 25_000;

test("a page whose code does not come is asked for anew, once the network is back, and comes alive", async ({
  home,
  phone,
}) => {
  const { user } = await addPatient(home, { days: 3 });
  const page = await phone(user);
  const asked: string[] = [];
  let gone = true;
  const come = (name: string) => async (route: Route) => {
    asked.push(name);
    await (gone ? route.abort() : route.continue());
  };
  await page.route("**/_next/static/chunks/*.js", come("code"));
  await page.route("**/api/health/live", come("whether it is there"));
  // It is there once the page has come alive.
  const opened = page.goto("/today");
  await expect.poll(() => asked).toContain("whether it is there");
  await expect(page.getByRole("heading", { level: 1, name: /^Good / })).toBeVisible();
  gone = false;
  await opened;
  // A document of which nothing has come yet has nothing that is not alive either.
  await expect(page.locator("html[data-alive]")).toHaveCount(1);
  await page.getByRole("button", { name: "Something is wrong" }).click();
  await expect(page.getByRole("heading", { name: "What is wrong?" })).toBeVisible();
});

test.describe("with the phone's worker", () => {
  test.use({ worker: true });

  test("a page that breaks off is what the phone keeps, or says that it needs the network", async ({
    line,
    home,
    phone,
  }) => {
    const { user } = await addPatient(home, { days: 3 });
    const page = await phone(user);
    await visit(page, line);
    line.breakOff(HALF);
    await page.goto(`${line.origin}/plan`);
    await expect(page.getByRole("heading", { level: 1, name: "Your plan" })).toBeVisible();
    await page.goto(`${line.origin}/me`);
    await expect(page.getByRole("heading", { name: "This page needs the internet" })).toBeVisible();
    await expect(page.getByRole("button", { name: "Something is wrong" })).toBeVisible();
    await line.mend();
    await page.goto(`${line.origin}/me`);
    await expect(page.getByText("Time zone for your day")).toBeVisible();
  });

  test("what was saved stays in sight where the page that is asked for anew breaks off", async ({
    line,
    home,
    phone,
  }) => {
    const { user } = await addPatient(home, { days: 3 });
    const page = await phone(user);
    await visit(page, line);
    line.breakOff(HALF);
    const walk = page.getByRole("listitem").filter({ hasText: "Walking" }).first();
    const arrived = taken(page, "/api/v1/dose-logs");
    await walk.getByRole("button", { name: /^Done/ }).first().click();
    await arrived;
    await expect(walk).toContainText("Done");
    await expect(page.getByRole("button", { name: "Something is wrong" })).toBeVisible();
    await expect(page.getByRole("heading", { level: 1, name: /^Good / })).toBeVisible();
  });
});
