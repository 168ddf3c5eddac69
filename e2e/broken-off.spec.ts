import { addPatient, expect, taken } from "./fixtures";
import { test, visit } from "./no-network";

/*
 * A line that goes in the middle of an answer: what has arrived by then is not a page, and takes the place of none.
 */

/** About where the shell of a page is there and its content is not; more than any of what leads to another address. */
const HALF = 25_000;

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
    await expect(page.getByText(/^You’re offline\./)).toBeVisible();
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
