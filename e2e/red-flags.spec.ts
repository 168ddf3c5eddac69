import type { Page } from "playwright/test";
import { no, sayNo } from "./asking";
import { findings } from "./axe";
import { addPatient, expect, test } from "./fixtures";

const wrong = (page: Page) => page.getByRole("button", { name: "Something is wrong" });
const yes = (page: Page) => page.getByRole("button", { name: "Yes", exact: true });
const heading = (page: Page, name: string | RegExp) => page.getByRole("heading", { name });

test("every page of a patient leads to the first question and the number in one tap", async ({
  home,
  phone,
  visitor,
}) => {
  const { user } = await addPatient(home);
  const page = await phone(user);
  for (const address of ["/today", "/plan", "/progress", "/me", "/nerve", "/body-chart"]) {
    await page.goto(address);
    await wrong(page).click();
    const sheet = page.getByRole("dialog", { name: "What is wrong?" });
    await expect(sheet.getByRole("link", { name: "Call 999" })).toBeVisible();
    expect(
      (await sheet.getByRole("button", { name: /Something else/ }).boundingBox())?.height,
    ).toBeGreaterThan(47);
  }
  expect(await findings(page)).toEqual([]);
  // What belongs to nobody has no shell of a patient; it shows a number all the same.
  for (const address of ["/not-there", "/sign-in"]) {
    const stranger = await visitor("phone");
    await stranger.goto(address);
    await expect(stranger.getByRole("link", { name: "112" })).toHaveAttribute("href", "tel:112");
  }
});

test("where the code of the questions does not come, whom to call is there all the same; once it comes, they are asked", async ({
  home,
  phone,
}) => {
  const { user } = await addPatient(home);
  const page = await phone(user);
  // All that a page needs at first is named in it; the rest is what comes later.
  const first = new Set<string>();
  let lost = true;
  await page.route("**/today", async (route) => {
    const answer = await route.fetch();
    const html = await answer.text();
    for (const [path] of html.matchAll(/\/_next\/static\/chunks\/[\w.~%-]+\.js/g)) first.add(path);
    await route.fulfill({ response: answer });
  });
  await page.route("**/_next/static/chunks/*.js*", (route) =>
    !lost || first.has(new URL(route.request().url()).pathname) ? route.continue() : route.abort(),
  );
  await page.goto("/today");
  await wrong(page).click();
  const help = page.getByRole("alert").filter({ hasText: "The questions didn’t load" });
  await expect(help.getByRole("link", { name: "Call 999" })).toBeVisible();
  await help.getByRole("button", { name: "Close" }).click();
  await expect(help).toHaveCount(0);
  lost = false;
  await wrong(page).click();
  await page.getByRole("button", { name: /My knee/ }).click();
  await expect(page.getByText("Question 1 of 4")).toBeVisible();
});

test("no to all is said only after each was shown, and what was answered survives a reload", async ({
  home,
  phone,
}) => {
  const { user } = await addPatient(home);
  const page = await phone(user);
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto("/today");
  await wrong(page).click();
  await page.getByRole("button", { name: /My knee/ }).click();
  await sayNo(page, 2, 4);
  await page.reload();
  await wrong(page).click();
  await page.getByRole("button", { name: /My knee/ }).click();
  await expect(page.getByText("Question 3 of 4")).toBeVisible();
  await no(page).press("Enter");
  await expect(page.getByRole("button", { name: "No to all of these" })).toHaveCount(0);
  await no(page).press("Enter");
  expect(await findings(page)).toEqual([]);
  const box = await page.getByRole("button", { name: "No to all of these" }).boundingBox();
  expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(320);
  await page.getByRole("button", { name: /A stuck knee/ }).click();
  await no(page).press("Enter");
  await page.getByRole("button", { name: "No to all of these" }).click();
  await expect(heading(page, "No warning signs")).toBeFocused();
  await expect(page.getByText("You said no to all 4 questions.")).toBeVisible();
});

test("a double tap on No answers one question", async ({ home, phone }) => {
  const { user } = await addPatient(home);
  const page = await phone(user);
  await page.goto("/today");
  await wrong(page).click();
  await page.getByRole("button", { name: /My knee/ }).click();
  await expect(page.getByText("Question 1 of 4")).toBeVisible();
  await no(page).dblclick();
  await expect(page.getByText("Question 2 of 4")).toBeVisible();
  await expect(heading(page, "Did a knee turn red and very painful?")).toBeVisible();
});

test("a yes without a network says that the clinic doesn't know, and goes before everything else", async ({
  home,
  phone,
}) => {
  const { user } = await addPatient(home);
  const page = await phone(user);
  await page.goto("/today");
  // The questions' code comes once the page is at rest; a person is never as fast as to be before it.
  await page.waitForLoadState("networkidle");
  await page.context().setOffline(true);
  await page.getByRole("button", { name: /^Done/ }).first().click();
  await expect(page.getByText("Not sent yet.").first()).toBeVisible();
  await wrong(page).click();
  await page.getByRole("button", { name: /Chest pain or hard to breathe/ }).click();
  await expect(heading(page, "Please call 999 now")).toBeVisible();
  await expect(page.getByRole("dialog")).toContainText("Your clinic doesn’t know yet. Call.");
  await page.getByRole("button", { name: "Close" }).click();
  const unsent = page.getByRole("alert").filter({ hasText: "Your clinic doesn’t know yet. Call." });
  await expect(unsent.getByRole("link", { name: "Call 999" })).toBeVisible();
  await unsent.getByRole("button", { name: "What to do now" }).click();
  await expect(page.getByRole("dialog")).toContainText("Your clinic doesn’t know yet. Call.");
  await page.getByRole("button", { name: "Close" }).click();

  const sent: string[] = [];
  page.on("request", (request) => {
    if (request.method() === "POST" && request.url().includes("/api/v1/")) sent.push(request.url());
  });
  await page.context().setOffline(false);
  await expect(page.getByRole("region", { name: /^Don’t exercise until/ })).toBeVisible();
  await expect(unsent).toBeHidden();
  await expect.poll(() => sent.length).toBeGreaterThan(1);
  expect(sent[0]).toContain("/api/v1/screenings");
});

test("a yes locks what another page of the phone shows, and one that is opened while it waits", async ({
  home,
  phone,
}) => {
  const { user } = await addPatient(home);
  const page = await phone(user);
  const other = await page.context().newPage();
  const doneOn = (one: Page) => one.getByRole("button", { name: /^Done:/ }).and(one.locator(":visible"));
  const lock = (one: Page) => one.getByRole("region", { name: /^Don’t exercise until/ });
  const unsent = (one: Page) =>
    one.getByRole("alert").filter({ hasText: "Your clinic doesn’t know yet. Call." });
  for (const one of [page, other]) {
    await one.goto("/today");
    await expect(doneOn(one).first()).toBeVisible();
  }
  await page.context().route("**/api/v1/screenings", (route) => route.abort());
  await wrong(page).click();
  await page.getByRole("button", { name: /Chest pain or hard to breathe/ }).click();
  await expect(heading(page, "Please call 999 now")).toBeVisible();
  const later = await page.context().newPage();
  await later.goto("/today");
  for (const one of [other, later]) {
    await expect(lock(one)).toBeVisible();
    await expect(unsent(one)).toBeVisible();
    await expect(doneOn(one)).toHaveCount(0);
  }
  await page.context().unroute("**/api/v1/screenings");
  await later.evaluate(() => window.dispatchEvent(new Event("online")));
  for (const one of [other, later]) {
    await expect(unsent(one)).toBeHidden();
    await expect(lock(one)).toContainText("You told us about a warning sign");
    await expect(doneOn(one)).toHaveCount(0);
  }
});

test("consent and the first screening withhold exercises, and a withdrawal what is to be logged", async ({
  home,
  phone,
  desk,
}) => {
  const { patient, user } = await addPatient(home, { consented: false, screened: false });
  const page = await phone(user);
  await page.goto("/today");
  await expect(heading(page, "Who reads what, and when")).toBeVisible();
  await expect(page.getByText("In danger, call 999.")).toBeVisible();
  await expect(page.getByRole("button", { name: /^Done/ })).toHaveCount(0);
  await page.getByRole("button", { name: "Go on" }).click();
  await page.reload();
  await expect(heading(page, "What is kept about you")).toBeVisible();
  const agree = page.getByRole("button", { name: "Agree and go on" });
  await expect(agree).toBeDisabled();
  await page.getByRole("checkbox").check();
  await agree.click();
  await expect(heading(page, "Your day")).toBeVisible();
  // By a key, as in `sayNo`.
  await page.getByRole("button", { name: "Skip the tour" }).press("Enter");
  await sayNo(page, 1, 16);
  await page.keyboard.press("Escape");

  const therapist = await desk(home.therapistUser);
  await therapist.goto(`/patients/${patient.id}/screenings/new`);
  const save = therapist.getByRole("button", { name: "Save: no to all" });
  await expect(save).toBeDisabled();
  for (const question of await therapist.getByRole("radiogroup").all())
    await question.getByRole("radio", { name: "No" }).check();
  await save.click();
  await expect(therapist.getByRole("listitem").first()).toContainText("No to all 16 questions");
  await expect(therapist.getByRole("listitem").first()).toContainText(
    "First questions · asked by Hanna Lind",
  );

  await page.goto("/today");
  await expect(page.getByRole("button", { name: /^Done/ }).first()).toBeVisible();

  await page.goto("/me");
  await page.getByRole("button", { name: "Withdraw consent" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Withdraw consent" }).click();
  await expect(page.getByText(/^You withdrew it on/)).toBeVisible();
  await page.goto("/today");
  await expect(heading(page, "You withdrew your consent")).toBeVisible();
  await expect(page.getByRole("button", { name: /^Done/ })).toHaveCount(0);
  await expect(wrong(page)).toBeVisible();
  await expect(page.locator('a[href="/body-chart"]')).toHaveCount(0);
  await page.goto("/body-chart");
  await expect(page.getByText("You withdrew your consent")).toBeVisible();
  await therapist.goto("/caseload");
  await expect(therapist.getByRole("row", { name: /Withdrew consent on \d/ })).toBeVisible();
  await therapist.goto(`/patients/${patient.id}`);
  await expect(therapist.getByText(/Withdrew consent \d/)).toBeVisible();
  await therapist.goto(`/patients/${patient.id}/consents`);
  await expect(therapist.getByRole("listitem").first()).toContainText("Consent withdrawn");
});

test("a yes is not lost by leaving at its second question", async ({ home, phone }) => {
  const { user } = await addPatient(home);
  const page = await phone(user);
  await page.goto("/today");
  await wrong(page).click();
  await page.getByRole("button", { name: /Numb, tingling or weak/ }).click();
  await sayNo(page, 5, 6);
  await yes(page).click();
  await expect(heading(page, "Is it new, or very weak?")).toBeFocused();
  await page.reload();
  await expect(page.getByRole("region", { name: /^Don’t exercise until/ })).toBeVisible();
});
