import type { Page } from "playwright/test";
import { refreshCaseload } from "../lib/caseload/projection/mutations";
import { asSystem } from "../lib/db/scope";
import { makeGoodWeek, makeMember, makePatient, makeUser } from "../prisma/factories";
import { findingsInBothThemes } from "./axe";
import { addPatient, expect, type Home, test } from "./fixtures";

const tryNumbers = (page: Page) => page.getByRole("button", { name: "Try these numbers" }).click();

/** More patients than one part of a run judges, none of them with a plan. */
const addThirty = ({ clinic, member }: Home) =>
  Promise.all(Array.from({ length: 30 }, () => makePatient(clinic, { lead: member, user: null })));

/** Counts the parts that are asked for. They are on their way, and get no answer before they are let go. */
async function holdParts(page: Page) {
  let count = 0;
  let letGo = () => {};
  const isFree = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  await page.route(/\/clinic\/rules/, async (route) => {
    if (route.request().method() === "POST") {
      count += 1;
      await isFree;
    }
    await route.continue();
  });
  return { count: () => count, letGo };
}

test("another number is tried on the last ninety days, says whom it touches, and changes nothing", async ({
  home,
  desk,
}) => {
  const { patient, content } = await addPatient(home, { days: 14, familyName: "Quillfeather" });
  await makeGoodWeek(patient, content, { effort: 5 });
  await asSystem(home.clinic.id, (db) => refreshCaseload(db, [patient.id]));
  const page = await desk(home.therapistUser);
  await page.goto("/clinic");
  await page.getByRole("link", { name: "Progression rules" }).click();
  await expect(page.getByText("This changes nothing.")).toBeVisible();
  await expect(page.getByText("Nothing tried yet")).toBeVisible();

  const form = page.getByRole("form", { name: "Numbers to try" });
  const run = form.getByRole("button", { name: "Try these numbers" });
  await run.click();
  await expect(form.getByText("Change at least one number first.")).toBeVisible();
  const effort = form.getByRole("textbox", { name: /Effort that is too much/ });
  await effort.fill("11");
  await run.click();
  await expect(form.getByText("Enter a whole number from 5 to 10.")).toBeVisible();
  await expect(effort).toBeFocused();
  await expect(effort).toHaveValue("11");

  await effort.fill("5");
  await expect(form.getByText("Changed", { exact: true })).toHaveCount(1);
  await page.keyboard.press("Enter");
  const proposals = page.getByRole("table", { name: "Proposals, by their first day" });
  await expect(proposals.getByRole("row", { name: /^regress/i })).toContainText("1 patient");
  await expect(page.getByText("The one patient with an open episode in these 90 days.")).toBeVisible();
  await expect(page).toHaveURL(/\/clinic\/rules\?hardEffort=5$/);
  const touched = page.locator("li", { hasText: "Quillfeather" });
  await expect(touched).toContainText(/regress gained on/i);
  await expect(
    page.getByRole("img", { name: /^regress by week: 0 by the rules in use, [1-9]/ }),
  ).toBeVisible();
  expect(await findingsInBothThemes(page)).toEqual([]);
  await form.getByRole("textbox", { name: /Effort that is too much/ }).fill("6");
  await expect(page.getByText("The numbers have changed since this run.")).toBeVisible();

  // The same numbers, passed on: they are there and nothing has run.
  await page.goto("/clinic/rules?hardEffort=5&windowDays=3");
  await expect(effort).toHaveValue("5");
  await expect(page.getByText("Nothing tried yet")).toBeVisible();
  await page.goto(`/patients/${patient.id}`);
  await expect(page.getByText("Progression: hold")).toBeVisible();
  await page.goto("/clinic/audit");
  await expect(page.getByRole("row", { name: /Tried out other progression rules/ })).toBeVisible();
});

test("a run can be stopped, and what was judged until then stays with how many it is of", async ({
  home,
  desk,
}) => {
  await addThirty(home);
  const page = await desk(home.therapistUser);
  await page.goto("/clinic/rules?loggedDays=5");
  const held = await holdParts(page);
  await tryNumbers(page);
  await page.getByRole("button", { name: "Stop the run" }).click();
  await expect(page.getByRole("button", { name: "Stopping the run" })).toBeVisible();
  held.letGo();
  await expect(page.getByText("Stopped after 25 of 30 patients")).toBeVisible();
  expect(held.count()).toBe(1);
  await tryNumbers(page);
  await expect(page.getByText("No patient had a plan in these days.")).toBeVisible();
  expect(held.count()).toBe(3);
});

test("a run ends with its page: nothing more is asked for once somebody has left", async ({ home, desk }) => {
  await addThirty(home);
  const page = await desk(home.therapistUser);
  await page.goto("/clinic/rules?loggedDays=5");
  const held = await holdParts(page);
  await tryNumbers(page);
  await expect.poll(held.count).toBe(1);
  await page.getByRole("link", { name: "Care and cover" }).click();
  await expect(page).toHaveURL(/\/clinic\/care$/);
  const answered = page.waitForResponse((response) => response.request().method() === "POST");
  held.letGo();
  await answered;
  // Parts are asked for one after the other: another one of the first run would come before those of the second.
  await page.getByRole("link", { name: "Progression rules" }).click();
  await page.getByRole("textbox", { name: /Days with a log, of seven/ }).fill("5");
  await tryNumbers(page);
  await expect(page.getByText("No patient had a plan in these days.")).toBeVisible();
  expect(held.count()).toBe(3);
});

test("an owner who reads no patient sees sums, of ten or more, once everybody is in them", async ({
  home,
  desk,
}) => {
  const { patient, content } = await addPatient(home, { days: 14, familyName: "Quillfeather" });
  await makeGoodWeek(patient, content, { effort: 5 });
  await Promise.all(Array.from({ length: 29 }, () => addPatient(home, { days: 14 })));
  const user = await makeUser();
  await makeMember(home.clinic, { user, roles: ["owner"] });
  const page = await desk(user);
  await page.goto("/clinic/rules?hardEffort=5");
  let told = "";
  await page.route(/\/clinic\/rules/, async (route) => {
    if (route.request().method() !== "POST") return route.continue();
    const response = await route.fetch();
    told += await response.text();
    await route.fulfill({ response });
  });
  await tryNumbers(page);
  const sums = page.getByRole("table", { name: "Patients, by whose numbers led to the proposal" });
  await expect(sums.getByRole("row", { name: /^regress/i }).getByRole("cell")).toHaveText([
    ...["Not shown", "Not shown", "Not shown", "about 20", "Not shown"],
  ]);
  await expect(
    sums
      .getByRole("row", { name: /^progress/i })
      .getByRole("cell")
      .nth(3),
  ).toHaveText("about 20");
  await expect(page.getByText("Quillfeather")).toHaveCount(0);
  expect(told).toContain("neither");
  expect(told).not.toContain("Quillfeather");
  expect(await findingsInBothThemes(page)).toEqual([]);
});

test("an assistant doesn't find it", async ({ home, desk }) => {
  const user = await makeUser();
  await makeMember(home.clinic, { user, roles: ["assistant"] });
  const page = await desk(user);
  await page.goto("/clinic");
  await expect(page.getByRole("link", { name: "Care and cover" })).toBeVisible();
  await expect(page.getByRole("link", { name: "Progression rules" })).toHaveCount(0);
  expect((await page.context().request.get("/clinic/rules")).status()).toBe(404);
});
