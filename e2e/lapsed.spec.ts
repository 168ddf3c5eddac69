import type { Page } from "playwright/test";
import type { MadeUser } from "../prisma/factories";
import { addPatient, expect, signIn, test } from "./fixtures";

async function signInByForm(page: Page, user: MadeUser) {
  await page.getByLabel("Name or email address").fill(user.loginName ?? "");
  await page.getByLabel("Password", { exact: true }).fill(user.password);
  await page.getByRole("button", { name: "Sign in" }).click();
}

test("a sign-in that lapses while somebody types says so, and what was typed is saved after signing in again", async ({
  home,
  desk,
}) => {
  const page = await desk(home.therapistUser);
  await page.goto("/clinic/settings");
  const name = page.getByLabel("Name of the clinic");
  await name.fill("Elm Road, new house");
  await page.context().clearCookies();
  await page.getByRole("button", { name: "Save" }).click();
  const notices = page.getByRole("region", { name: "Notices" });
  await expect(notices).toContainText("You were signed out");
  await expect(notices).not.toContainText("access");
  await expect(name).toHaveValue("Elm Road, new house");
  const opened = page.context().waitForEvent("page");
  await notices.getByText("Sign in again", { exact: true }).click();
  await expect((await opened).getByRole("heading", { name: "Sign in" })).toBeVisible();
  await signIn(page.context(), home.therapistUser);
  await page.getByRole("button", { name: "Save" }).click();
  await expect(notices).toContainText("saved");
});

test("who is not signed in comes back to the page that was asked for, its query included, and to no other site", async ({
  home,
  visitor,
}) => {
  const { user } = await addPatient(home);
  const page = await visitor("desk");
  await page.goto("/caseload?view=needs&therapist=all");
  await expect(page).toHaveURL(/\/sign-in\?to=/);
  await signInByForm(page, home.therapistUser);
  await page.waitForURL("**/caseload?view=needs&therapist=all");

  const phone = await visitor("phone");
  const answer = await phone.request.get("/api/v1/today");
  expect([answer.status(), await answer.json()]).toEqual([401, { error: "sign-in" }]);
  await phone.goto("/sign-in?to=%2F%2Fevil.example%2Ftoday");
  await signInByForm(phone, user);
  await phone.waitForURL("**/today");
  expect(new URL(phone.url()).host).toBe(new URL(page.url()).host);
});
