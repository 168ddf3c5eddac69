import { addPatient, expect, test } from "./fixtures";

test("a second record of one person is warned of, merged and taken apart again", async ({ home, desk }) => {
  const { patient } = await addPatient(home);
  const page = await desk(home.therapistUser);
  await page.goto("/patients/new");
  await page.getByLabel("Given name").fill("Martha");
  await page.getByLabel("Family name").fill("Ruiz");
  await page.getByLabel("Date of birth").fill("1967-03-14");
  await page.getByLabel("Phone").fill("020 7946 0018");
  await page.getByRole("radio", { name: "Left" }).check();
  await page.getByLabel("Phone").press("Enter");
  const likely = page.getByRole("list", { name: "Records that may be of this person" });
  await expect(likely).toContainText("a similar name, the same date of birth");
  await expect(page.getByLabel("Given name")).toHaveValue("Martha");
  await page.getByRole("button", { name: "This is somebody else: create the patient" }).click();
  await expect(page.getByRole("heading", { name: /Martha Ruiz/ })).toBeVisible();

  const choose = async (name: string) => {
    await page.getByRole("button", { name: "More actions" }).click();
    await page.getByRole("menuitem", { name }).click();
  };
  const dialog = page.getByRole("dialog");
  const merge = async () => {
    await choose("This is the same person as …");
    await dialog.getByRole("searchbox", { name: "Find the other record" }).fill("14.3.1967");
    await dialog.getByRole("radio", { name: /Marta Ruiz/ }).check();
    await dialog.getByRole("radio", { name: "The other one" }).check();
    await dialog.getByLabel("Why").fill("registered twice");
    await dialog.getByRole("button", { name: "Merge the records" }).click();
  };
  await merge();
  await expect(dialog.getByText("Both records have an open episode", { exact: false }).first()).toBeVisible();
  page.once("dialog", (asked) => asked.accept());
  await dialog.getByRole("button", { name: "Cancel" }).click();
  await choose("Discharge");
  await dialog.getByRole("button", { name: "Discharge" }).click();
  await expect(page.getByRole("button", { name: "Undo the discharge" })).toBeVisible();
  await merge();
  await expect(page).toHaveURL(new RegExp(patient.id));
  await expect(page.getByRole("heading", { name: "Also recorded as" })).toBeVisible();
  await page.getByRole("link", { name: "Martha Ruiz" }).click();
  await expect(page.getByText("This record was merged into Marta Ruiz", { exact: false })).toBeVisible();
  await page.getByRole("button", { name: "Undo the merge" }).click();
  await dialog.getByLabel("Why").fill("mother and daughter");
  await dialog.getByRole("button", { name: "Undo the merge" }).click();
  await expect(page.getByRole("button", { name: "Undo the discharge" })).toBeVisible();
});
