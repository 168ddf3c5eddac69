import { mkdirSync } from "node:fs";
import { refreshCaseload } from "../lib/caseload/projection/mutations";
import { asSystem } from "../lib/db/scope";
import { makePatient } from "../prisma/factories";
import { addPatient, test } from "./fixtures";

test("look", async ({ home, desk, phone }) => {
  test.setTimeout(300_000);
  mkdirSync("/tmp/look", { recursive: true });
  const { patient, user } = await addPatient(home);
  const second = await makePatient(home.clinic, {
    lead: home.member,
    user: null,
    givenName: "Zoë",
    familyName: "Müller",
  });
  await asSystem(home.clinic.id, (db) => refreshCaseload(db, [second.id]));
  const page = await desk(home.therapistUser);
  const shot = async (name: string) => {
    for (const scheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme: scheme });
      await page.screenshot({ path: `/tmp/look/${name}-${scheme}.png` });
    }
    await page.emulateMedia({ colorScheme: "light" });
  };
  await page.goto(`/patients/${patient.id}`);
  await page.getByRole("button", { name: "More actions" }).click();
  await shot("menu");
  await page.getByRole("menuitem", { name: "Correct details" }).click();
  await shot("correct");
  await page.getByRole("dialog").getByLabel("Family name").fill("Núñez");
  await page.getByRole("dialog").getByLabel("Phone").fill("+44 20 7946 0018");
  await page.getByRole("dialog").getByRole("button", { name: "Save corrections" }).click();
  await page.locator("s", { hasText: "Ruiz" }).waitFor();
  await page.locator("s", { hasText: "Ruiz" }).scrollIntoViewIfNeeded();
  await shot("corrected");
  await page.goto("/clinic/audit");
  await shot("audit");
  await page.goto("/caseload");
  await page.getByRole("combobox", { name: "Find a patient" }).fill("m");
  await page.getByRole("option").first().waitFor();
  await shot("find");
  await page.goto(`/patients/${patient.id}/log`);
  await page.getByRole("button", { name: "One log in detail" }).click();
  const box = page.getByRole("dialog").getByRole("spinbutton").first();
  await box.fill("2.5");
  await box.press("Tab");
  await shot("number");
  const hand = await phone(user);
  for (const address of ["/today", "/progress", "/plan", "/me"]) {
    await hand.goto(address);
    await hand.screenshot({ path: `/tmp/look/phone${address.replace("/", "-")}.png` });
  }
});
