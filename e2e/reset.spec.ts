import type { Page } from "playwright/test";
import { makeMember, makeUser } from "../prisma/factories";
import { addPatient, expect, test } from "./fixtures";

const PASSWORD = "four plain words together";

const linkOn = async (page: Page) => (await page.getByLabel("Link", { exact: true }).textContent()) ?? "";

test("a patient who forgot the password gets a link at the desk, and is told of it", async ({
  home,
  desk,
  phone,
  visitor,
}) => {
  const { patient, user } = await addPatient(home);
  const old = await phone(user);
  await old.goto("/me");
  const staff = await desk(home.therapistUser);
  await staff.goto(`/patients/${patient.id}`);
  await staff.getByRole("button", { name: "More actions" }).click();
  await staff.getByRole("menuitem", { name: "Reset the password" }).click();
  await staff.getByLabel("How do you know it’s them?").fill("Here at the desk, I know their face");
  await staff.getByRole("button", { name: "Make a link" }).click();
  const link = await linkOn(staff);
  expect(link).toContain("/reset#");

  const other = await visitor("phone");
  const asked: string[] = [];
  other.on("request", (request) => asked.push(request.url()));
  const answer = await other.goto(link);
  expect(answer?.headers()["referrer-policy"]).toBe("no-referrer");
  await other.getByLabel("Day").fill("14");
  await other.getByLabel("Month").fill("3");
  await other.getByLabel("Year").fill("1968");
  await other.getByLabel("New password").fill(PASSWORD);
  await other.getByRole("button", { name: "Save and sign in" }).click();
  await expect(other.getByText("4 attempts left")).toBeVisible();
  await other.getByLabel("Year").fill("1967");
  await other.getByLabel("New password").fill("Marta-Marta-1967");
  await other.getByRole("button", { name: "Save and sign in" }).click();
  await expect(other.getByText("This is mostly a name or a word that goes with you")).toBeVisible();
  await other.getByLabel("New password").fill(PASSWORD);
  await other.getByRole("button", { name: "Save and sign in" }).click();
  await other.waitForURL("/today");
  const secret = new URL(link).hash.slice(1);
  expect(asked.some((url) => url.includes(secret) && !url.includes("#"))).toBe(false);

  await expect(other.getByText(/Your password was reset on .* Hanna Lind/)).toBeVisible();
  await other.getByRole("button", { name: "That was me" }).click();
  await expect(other.getByText(/Your password was reset/)).toHaveCount(0);
  await other.goto("/me");
  await expect(other.getByText(/Your password was reset on .* Hanna Lind/)).toBeVisible();

  await old.goto("/me");
  await expect(old).toHaveURL(/\/sign-in/);
});

test("a new password that could be guessed, or that is the one of before, is refused at its field", async ({
  home,
  desk,
}) => {
  const user = await makeUser({ password: PASSWORD });
  await makeMember(home.clinic, { user, name: "Wilhelmina Frost" });
  const page = await desk(user);
  await page.goto("/account");
  const field = page.getByLabel("New password");
  await expect(field).toHaveAccessibleDescription(/15 characters or more.*Leave out your name/);
  for (const [typed, said] of [
    ["            ", "Use 15 characters or more"],
    ["Wilhelmina Frost 99", "This is mostly a name or a word that goes with you"],
    ["qwertyuiop12345", "Many people use this"],
    [PASSWORD, "This is the password you had before."],
  ] as const) {
    await page.getByLabel("Current password").fill(PASSWORD);
    await field.fill(typed);
    await page.getByRole("button", { name: "Change the password" }).click();
    await expect(page.getByText(said)).toBeVisible();
    await expect(field).toHaveAttribute("aria-invalid", "true");
  }
  await field.fill("three ships and a harbour");
  await page.getByRole("button", { name: "Change the password" }).click();
  await expect(page.getByText("Password changed.")).toBeVisible();
});
