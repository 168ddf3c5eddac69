import type { Page } from "playwright/test";
import { codeAt } from "../lib/identity/factor/totp";
import { findings } from "./axe";
import { addPatient, expect, test } from "./fixtures";

const STEP = 30_000;

/** Turns it on where the account stands, and hands back the app's secret and the recovery codes. */
async function turnOn(page: Page, password: string): Promise<{ secret: string; codes: string[] }> {
  await page.getByRole("button", { name: "Set up two-step sign-in" }).click();
  await page.getByLabel("Password", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Go on", exact: true }).click();
  await expect(page.getByRole("img", { name: "Picture to scan with the app" })).toBeVisible();
  const key = (await page.getByLabel("Key for the app").textContent()) ?? "";
  const secret = key.replaceAll(" ", "");
  expect(await findings(page)).toEqual([]);
  await page.getByLabel("Code from your app").fill("000 00");
  await page.getByRole("button", { name: "Turn on two-step sign-in" }).click();
  await expect(page.getByText("This code is wrong or has already been used.")).toBeVisible();
  await page.getByLabel("Code from your app").fill(codeAt(secret, Date.now() - STEP));
  await page.getByRole("button", { name: "Turn on two-step sign-in" }).click();
  const list = page.getByRole("list", { name: "Your recovery codes" }).getByRole("listitem");
  await expect(list).toHaveCount(10);
  const codes = await list.allTextContents();
  expect(await findings(page)).toEqual([]);
  await page.getByRole("button", { name: "Copy", exact: true }).click();
  await expect(page.getByRole("button", { name: "Copied" })).toBeFocused();
  await page.getByRole("button", { name: "I’ve saved my codes" }).click();
  await expect(page.getByText("10 recovery codes are left.")).toBeVisible();
  return { secret, codes };
}

async function typePassword(page: Page, user: { loginName: string | null; password: string }): Promise<void> {
  await page.goto("/sign-in");
  await page.getByLabel("Name or email address").fill(user.loginName ?? "");
  await page.getByLabel("Password", { exact: true }).fill(user.password);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
}

const goOn = (page: Page) => page.getByRole("button", { name: "Go on", exact: true }).click();

test("a patient turns on two-step sign-in on the phone, and gets in by the app and by a recovery code", async ({
  home,
  phone,
  visitor,
}) => {
  const { user } = await addPatient(home);
  const own = await phone(user);
  await own.goto("/me");
  const { secret, codes } = await turnOn(own, user.password);
  await expect(own.getByText(/two-step sign-in was turned on/)).toBeVisible();
  await own.getByRole("button", { name: "That was me" }).click();
  await expect(own.getByText(/two-step sign-in was turned on/)).toHaveCount(0);

  const other = await visitor("phone");
  await typePassword(other, user);
  const code = other.getByLabel("Code from your app");
  await expect(code).toBeFocused();
  await expect(code).toHaveAttribute("inputmode", "numeric");
  await expect(code).toHaveAttribute("autocomplete", "one-time-code");
  expect(await findings(other)).toEqual([]);
  // The password alone opens nothing, also not by going elsewhere.
  await other.goto("/today");
  await expect(other).toHaveURL(/\/sign-in/);
  await expect(code).toBeVisible();
  await code.fill("12");
  await goOn(other);
  await expect(other.getByText("This code is wrong or has already been used.")).toBeVisible();
  await code.fill(codeAt(secret, Date.now()));
  await goOn(other);
  await other.waitForURL("/today");

  const lost = await visitor("phone");
  await typePassword(lost, user);
  await lost.getByRole("button", { name: "Use a recovery code instead" }).click();
  await lost.getByLabel("Recovery code").fill((codes[0] ?? "").toUpperCase());
  await goOn(lost);
  await lost.waitForURL("/today");
  await expect(lost.getByText(/a recovery code was used to sign in/)).toBeVisible();
  await own.goto("/me");
  await expect(own).toHaveURL(/\/sign-in/);

  await lost.goto("/me");
  await expect(lost.getByText("9 recovery codes are left.")).toBeVisible();
  await lost.getByRole("button", { name: "Make new recovery codes" }).click();
  await lost.getByLabel("Password", { exact: true }).fill(user.password);
  await lost.getByLabel("Code from your app").fill(codes[1] ?? "");
  await lost.getByRole("button", { name: "Make new recovery codes" }).click();
  const list = lost.getByRole("list", { name: "Your recovery codes" }).getByRole("listitem");
  await expect(list).toHaveCount(10);
  const fresh = await list.allTextContents();
  await lost.getByRole("button", { name: "I’ve saved my codes" }).click();
  await expect(lost.getByText("10 recovery codes are left.")).toBeVisible();
  await lost.getByRole("button", { name: "Turn off two-step sign-in" }).click();
  await lost.getByLabel("Password", { exact: true }).fill(user.password);
  await lost.getByLabel("Code from your app").fill(fresh[0] ?? "");
  await lost.getByRole("button", { name: "Turn off two-step sign-in" }).click();
  await expect(lost.getByRole("button", { name: "Set up two-step sign-in" })).toBeVisible();
});

test("a member turns it on at the desk, and signs in by both steps, or with another name instead", async ({
  home,
  desk,
  visitor,
}) => {
  const page = await desk(home.therapistUser);
  // As by an address without TLS.
  await page.addInitScript(() => Object.defineProperty(navigator, "clipboard", { value: undefined }));
  await page.goto("/account");
  const { secret } = await turnOn(page, home.therapistUser.password);
  const other = await visitor("desk");
  await typePassword(other, home.therapistUser);
  await other.getByRole("button", { name: "Sign in as someone else" }).click();
  await expect(other.getByLabel("Name or email address")).toBeVisible();
  await other.reload();
  await expect(other.getByLabel("Name or email address")).toBeVisible();
  await typePassword(other, home.therapistUser);
  await other.getByLabel("Code from your app").fill(codeAt(secret, Date.now()));
  await goOn(other);
  await other.waitForURL("/caseload");
  await expect(other.getByText(/two-step sign-in was turned on/)).toBeVisible();
});
