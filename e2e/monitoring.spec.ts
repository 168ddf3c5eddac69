import { makeLog, makeMember, makeUser } from "../prisma/factories";
import { findings } from "./axe";
import { localDay } from "./days";
import { addPatient, expect, prescriptionOf, test } from "./fixtures";

test("an owner turns monitoring on; a therapist records set-up and time, and reads what is met, never what to bill", async ({
  home,
  desk,
}) => {
  test.setTimeout(120_000);
  const { patient, content } = await addPatient(home, { days: 10, familyName: "Quillfeather" });
  for (const days of [1, 2, 3])
    await makeLog(patient, { prescriptionId: prescriptionOf(content, 0), localDate: localDay(days) });
  const page = await desk(home.therapistUser);
  await page.goto(`/patients/${patient.id}`);
  await expect(page.getByRole("heading", { name: "Remote monitoring" })).toHaveCount(0);
  await page.goto("/clinic/monitoring");
  await page.getByRole("button", { name: "Turn on" }).click();
  await expect(page.getByText("Nobody is monitored")).toBeVisible();
  await expect(page.getByText("It never says what to bill")).toBeVisible();

  await page.goto(`/patients/${patient.id}`);
  await page.getByRole("link", { name: "Open the ledger" }).click();
  await page.waitForURL("**/monitoring");
  await page.getByRole("button", { name: "Record set-up" }).click();
  await page.getByRole("textbox", { name: "What was set up and explained" }).fill("Logging on her own phone");
  await page.getByRole("button", { name: "Save" }).click();
  const ledger = page.getByRole("table", { name: /^Periods and months/ });
  await expect(ledger.getByRole("row", { name: /^Period 1/ })).toContainText("0 days with data");

  await makeLog(patient, { prescriptionId: prescriptionOf(content, 0), localDate: localDay() });
  await page.getByRole("button", { name: "Add time" }).click();
  const dialog = page.getByRole("dialog");
  const minutes = dialog.getByRole("textbox", { name: "Minutes spent" });
  await minutes.fill("٢٥");
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect(dialog.getByText(/required|Please/i).first()).toBeVisible();
  await dialog.getByRole("textbox", { name: "What was done" }).fill("Talked the plan through");
  for (const wrong of ["7,5", "200", "twenty"]) {
    await minutes.fill(wrong);
    await dialog.getByRole("button", { name: "Save" }).click();
    await expect(dialog.getByText("Enter 1 to 120 minutes.").first()).toBeVisible();
    await expect(minutes).toHaveValue(wrong);
  }
  await minutes.fill("٢٥");
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect(ledger.getByText("98980 met")).toBeVisible();
  await expect(ledger.getByText("98979 not met")).toBeVisible();
  await expect(ledger.getByRole("row", { name: /^Period 1/ })).toContainText("1 day with data");
  await expect(ledger.getByRole("row", { name: /^Period 1/ })).toContainText("1 of 16 days");
  expect(await findings(page)).toEqual([]);

  await page.getByRole("button", { name: /^Counter the entry of/ }).click();
  await page.getByRole("textbox", { name: "Reason" }).fill("Entered for another patient");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("countered: Entered for another patient")).toBeVisible();
  await expect(ledger.getByText("98980 met")).toHaveCount(0);

  await page.goto("/clinic/monitoring");
  await expect(page.getByRole("table", { name: "Monitored patients" })).toContainText("Quillfeather");
  expect(await findings(page)).toEqual([]);
  const csv = await page.context().request.get("/clinic/monitoring/csv");
  expect(csv.headers()["content-type"]).toContain("text/csv");
  expect(await csv.text()).toContain("Quillfeather");

  const owner = await makeUser();
  await makeMember(home.clinic, { user: owner, roles: ["owner"] });
  const other = await desk(owner);
  await other.goto("/clinic/monitoring");
  await expect(other.getByRole("button", { name: "Turn off" })).toBeVisible();
  await expect(other.getByText("Quillfeather")).toHaveCount(0);
  expect((await other.context().request.get("/clinic/monitoring/csv")).status()).toBe(404);

  await page.goto(`/patients/${patient.id}/monitoring`);
  await page.getByRole("button", { name: "End monitoring" }).click();
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("button", { name: "Record set-up" })).toBeVisible();
});
