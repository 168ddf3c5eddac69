import { extractText } from "unpdf";
import { longSince } from "../prisma/factories";
import { download } from "./downloads";
import { addPatient, expect, test } from "./fixtures";

test("the patient reads who opened their record, and what they changed", async ({ home, desk, phone }) => {
  const { patient, user } = await addPatient(home);
  const page = await phone(user);
  await page.goto("/me");
  await page.getByRole("link", { name: /^Who looked/ }).click();
  await expect(page.getByText("Nobody has opened your record yet")).toBeVisible();
  const staff = await desk(home.therapistUser);
  await staff.goto(`/patients/${patient.id}`);
  await staff.goto(`/patients/${patient.id}/why`);
  await page.reload();
  const row = page.getByRole("listitem").filter({ hasText: "Hanna Lind" });
  await expect(row).toHaveCount(1);
  await expect(row).toHaveText(/Hanna Lind, Therapist\s*Opened your record/);
});

test("the patient downloads all that is stored of them, once the password was typed", async ({
  home,
  phone,
}) => {
  const { patient, user } = await addPatient(home);
  const page = await phone(user);
  await longSince(user);
  const refused = await page.context().request.get("/api/download/data", { maxRedirects: 0 });
  expect([refused.status(), refused.headers().location]).toEqual([303, "/me/data"]);
  await page.goto("/me");
  await page.getByRole("link", { name: /^Your data/ }).click();
  await page.getByLabel("Password", { exact: true }).fill("not the password");
  await page.getByRole("button", { name: "Go on" }).click();
  await expect(page.getByText("This isn’t your current password.").first()).toBeVisible();
  await page.getByLabel("Password", { exact: true }).fill(user.password);
  await page.getByRole("button", { name: "Go on" }).click();
  await expect(page.getByText("You can download it for ten minutes from now.")).toBeVisible();
  const json = await download(page, /JSON/);
  expect(json.name).toMatch(/^plexus-\d{4}-\d\d-\d\d\.json$/);
  const file = JSON.parse(json.bytes.toString());
  expect([file.complete, file.records[0].id]).toEqual([true, patient.id]);
  expect(file.records[0].tables.Prescription.length).toBeGreaterThan(3);
  const pdf = await download(page, /PDF/);
  expect(pdf.name).toMatch(/^plexus-.*\.pdf$/);
  const { text } = await extractText(new Uint8Array(pdf.bytes), { mergePages: true });
  for (const words of ["Your plan now", "Press-up, face down", "Page 1 of", "Marta Ruiz", "You agreed"])
    expect(text).toContain(words);
});

test("the patient asks for a correction, and reads what became of it", async ({ home, desk, phone }) => {
  const { patient, user } = await addPatient(home);
  const page = await phone(user);
  await page.goto("/me/data");
  await page.getByRole("radio", { name: "My phone number" }).check();
  await page.getByLabel("What is wrong, and what would be right?").fill("It ends with 7.");
  await page.getByRole("button", { name: "Send it to your clinic" }).click();
  const asked = page.getByRole("list", { name: "What you asked for" });
  await expect(asked).toContainText(/On your clinic’s list since/);
  await expect(page.getByLabel("What is wrong, and what would be right?")).toHaveValue("");

  const staff = await desk(home.therapistUser);
  await staff.goto(`/patients/${patient.id}`);
  const request = staff.getByRole("region", { name: "Asked to be corrected" });
  await expect(request).toContainText("It ends with 7.");
  await request.getByRole("button", { name: "Answer" }).click();
  // By its name: a toast is a dialog by role as well, and comes while this one goes.
  const dialog = staff.getByRole("dialog", { name: "Asked to be corrected" });
  await dialog.getByRole("radio", { name: /^Not changed/ }).check();
  await dialog.getByRole("button", { name: "Answer" }).click();
  await expect(dialog.getByText("Please fill this in.").first()).toBeVisible();
  await dialog.getByLabel("Your words to the patient").fill("That is your brother’s number.");
  await dialog.getByRole("button", { name: "Answer" }).click();
  // While the dialog is open nothing else is there for anybody who asks by role.
  await expect(dialog).toBeHidden();
  await expect(request).toBeHidden();
  await page.reload();
  await expect(asked).toContainText(/Not changed, .*Hanna Lind wrote: “That is your brother’s number.”/);
});
