import type { Page } from "playwright/test";
import { makeClinic, makeMember } from "../prisma/factories";
import { findingsInBothThemes } from "./axe";
import { addPatient, expect, test } from "./fixtures";

const heading = (page: Page, name: string) => page.getByRole("heading", { level: 1, name: new RegExp(name) });

test("J and K go through the list one came from: after a reload, in two tabs, and in a new one", async ({
  home,
  desk,
}) => {
  for (const familyName of ["Abel", "Baker", "Cole"]) await addPatient(home, { familyName });
  const page = await desk(home.therapistUser);
  await page.goto("/caseload?sort=name");
  await page.getByRole("link", { name: "Marta Abel", exact: true }).click();
  await expect(heading(page, "Abel")).toBeVisible();
  await expect(page.getByText("1 of 3")).toBeVisible();
  expect(page.url(), "nothing but the patient stands in the address").toMatch(/\/patients\/[^/?]+$/);
  await page.keyboard.press("j");
  await expect(heading(page, "Baker")).toBeVisible();
  await page.reload();
  await expect(page.getByText("2 of 3")).toBeVisible();

  const other = await page.context().newPage();
  await other.goto("/caseload?sort=name&view=new");
  await other.getByRole("link", { name: "Marta Cole", exact: true }).click();
  await expect(heading(other, "Cole")).toBeVisible();
  // What is kept of the list is read once the page stands.
  await expect(other.getByText("3 of 3")).toBeVisible();
  await other.keyboard.press("k");
  await expect(heading(other, "Baker")).toBeVisible();
  await expect(other.getByRole("link", { name: "Caseload" }).last()).toHaveAttribute("href", /view=new/);

  await page.keyboard.press("j");
  await expect(heading(page, "Cole")).toBeVisible();
  await page.keyboard.press("j");
  await expect(heading(page, "Cole"), "the last one stays").toBeVisible();
  await expect(page.getByRole("link", { name: "Caseload" }).last()).not.toHaveAttribute("href", /view=new/);

  const opened = await page.context().newPage();
  await opened.goto(page.url());
  await expect(opened.getByText("3 of 3")).toBeVisible();
});

test("how far back one looks stays the same from one patient to the next", async ({ home, desk }) => {
  for (const familyName of ["Abel", "Baker"]) await addPatient(home, { familyName, days: 40 });
  const page = await desk(home.therapistUser);
  await page.goto("/caseload?sort=name");
  await page.getByRole("link", { name: "Marta Abel", exact: true }).click();
  await page.getByRole("link", { name: "4 weeks" }).click();
  await expect(page).toHaveURL(/range=4w/);
  await page.getByRole("button", { name: "Next patient" }).click();
  await expect(heading(page, "Baker")).toBeVisible();
  await expect(page).toHaveURL(/range=4w/);
});

test("the palette finds a patient, a page and an action of the page, all by keyboard", async ({
  home,
  desk,
}) => {
  const { patient } = await addPatient(home, { familyName: "Àlvarez" });
  const page = await desk(home.therapistUser);
  await page.goto("/visits");
  await page.keyboard.press("Control+k");
  const box = page.getByRole("combobox", { name: "Find a patient, a page or an action" });
  await expect(box).toBeFocused();
  expect(await findingsInBothThemes(page)).toEqual([]);
  await box.fill("alva");
  await expect(page.getByRole("option", { name: /Marta Àlvarez/ })).toBeVisible();
  const glance = page.getByRole("complementary", { name: "Marta Àlvarez at a glance" });
  await expect(glance).toContainText("Left leg · day");
  await expect(glance).toContainText("Last log");
  // No key of a message that the palette doesn't bring along.
  await expect(page.getByRole("dialog")).not.toContainText(/\b[a-z]+[A-Z]?\w*\.\w+\.\w+/);
  expect(await findingsInBothThemes(page)).toEqual([]);

  // What can be done for her alone, and back again.
  const about = page.getByRole("combobox", { name: "Find what to do for Marta Àlvarez" });
  await page.keyboard.press("Tab");
  await expect(about).toBeFocused();
  await page.keyboard.press("Backspace");
  await expect(box).toBeFocused();
  await box.fill("alva");
  await expect(page.getByRole("group", { name: "What to do for Marta Àlvarez" })).toContainText("Edit plan");
  const tab = page.waitForEvent("popup");
  await page.keyboard.press("Control+Enter");
  await expect(heading(await tab, "Àlvarez")).toBeVisible();
  await page.keyboard.press("Tab");
  await about.fill("edit");
  await expect(page.getByRole("option")).toHaveCount(1);
  await page.keyboard.press("Enter");
  await page.waitForURL(`**/patients/${patient.id}/plan`);

  await page.goto("/visits");
  await page.keyboard.press("Control+k");
  await box.fill("alva");
  await page.getByRole("option", { name: /Marta Àlvarez/ }).waitFor();
  await page.keyboard.press("Enter");
  await expect(heading(page, "Àlvarez")).toBeVisible();

  await page.keyboard.press("Control+k");
  await box.fill("> graph");
  await page.keyboard.press("Enter");
  await expect(box).toHaveCount(0);
  await expect(page.getByRole("table", { name: "Timeline" })).toBeVisible();

  await page.keyboard.press("Control+k");
  await box.fill("library");
  await page.keyboard.press("Enter");
  await page.waitForURL("**/exercises");
  await page.keyboard.press("Control+k");
  await expect(page.getByRole("group", { name: "Opened last" }).getByRole("option")).toContainText("Àlvarez");
  await box.fill("nobody of this name");
  await expect(page.getByText("Nothing by that name.")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(box).toHaveCount(0);
  expect(page.url()).not.toContain(patient.id);
});

test("the sheet has every shortcut, and one that is switched off does nothing any more", async ({
  home,
  desk,
}) => {
  await addPatient(home);
  const page = await desk(home.therapistUser);
  await page.goto("/caseload");
  await page.keyboard.press("g");
  await page.keyboard.press("v");
  await page.waitForURL("**/visits");
  await page.keyboard.press("?");
  const sheet = page.getByRole("dialog", { name: "Keyboard shortcuts" });
  await expect(sheet.getByRole("checkbox", { name: /Go to the caseload/ })).toBeChecked();
  expect(await findingsInBothThemes(page)).toEqual([]);
  await sheet.getByRole("checkbox", { name: /Go to the search/ }).uncheck();
  await page.keyboard.press("Escape");
  await expect(sheet).toHaveCount(0);
  const search = page.getByRole("combobox", { name: "Find a patient" });
  await page.keyboard.press("/");
  await expect(search).not.toBeFocused();
  await page.reload();
  await page.locator("html[data-keys]").waitFor({ state: "attached" });
  await page.keyboard.press("/");
  await expect(search).not.toBeFocused();

  await page.keyboard.press("?");
  await sheet.getByRole("button", { name: "Switch off all single keys" }).click();
  await sheet.getByRole("button", { name: "Switch on all single keys" }).click();
  await page.keyboard.press("Escape");
  await expect(sheet).toHaveCount(0);
  await page.keyboard.press("/");
  await expect(search).toBeFocused();
  await page.keyboard.type("?g");
  await expect(search, "no shortcut runs while one types").toHaveValue("?g");
});

test("whoever works in two clinics changes between them at the head of the desk", async ({ home, desk }) => {
  const { patient } = await addPatient(home);
  const page = await desk(home.therapistUser);
  await page.goto("/caseload");
  const change = page.getByRole("button", { name: /, change the clinic$/ });
  await expect(page.getByRole("link", { name: "Marta Ruiz", exact: true })).toBeVisible();
  await expect(change).toHaveCount(0);
  await makeMember(await makeClinic({ name: "Harbour Street" }), { user: home.therapistUser });
  await page.goto("/caseload");
  expect(await findingsInBothThemes(page)).toEqual([]);
  await change.click();
  await expect(page.getByRole("menuitem", { name: `${home.clinic.name} chosen` })).toBeVisible();
  await page.getByRole("menuitem", { name: "Harbour Street" }).click();
  await expect(page.getByRole("button", { name: "Harbour Street, change the clinic" })).toBeVisible();
  await expect(page.getByText("No open patients yet")).toBeVisible();
  expect((await page.context().request.get(`/patients/${patient.id}`)).status()).toBe(404);
});
