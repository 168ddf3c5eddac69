import type { Locator, Page } from "playwright/test";
import { findings } from "./axe";
import { addPatient, expect, test } from "./fixtures";

test.describe("a record is put right", () => {
  test("details are corrected with before and after, and the search finds the new ones", async ({
    home,
    desk,
  }) => {
    const { patient } = await addPatient(home);
    const page = await desk(home.therapistUser);
    await page.goto(`/patients/${patient.id}`);
    await page.getByRole("button", { name: "More actions" }).click();
    await page.getByRole("menuitem", { name: "Correct details" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel("Family name").fill("Núñez");
    await dialog.getByLabel("Date of birth").fill("1971-02-03");
    await dialog.getByLabel("Phone").fill("+44 20 7946 0018");
    await dialog.getByRole("button", { name: "Save corrections" }).click();
    await expect(page.getByRole("heading", { name: /Marta Núñez/ })).toBeVisible();
    await expect(page.locator("s", { hasText: "Ruiz" })).toBeVisible();
    for (const typed of ["nunez", "3.2.1971", "7946 0018"]) {
      await page.getByRole("combobox", { name: "Find a patient" }).fill(typed);
      await expect(page.getByRole("option", { name: /Marta Núñez/ })).toBeVisible();
    }
  });

  test("what the clinic knows beside the plan is written, and the later of two sees what the other wrote", async ({
    home,
    desk,
  }) => {
    const { patient } = await addPatient(home);
    const [hanna, second] = [await desk(home.therapistUser), await desk(home.therapistUser)];
    const opens = async (page: Page) => {
      await page.goto(`/patients/${patient.id}`);
      await page.getByRole("button", { name: "Edit the background" }).click();
      return page.getByRole("dialog", { name: "Edit the background" });
    };
    const [first, later] = [await opens(hanna), await opens(second)];
    await first.getByLabel("Allergies").fill("Penicillin");
    await first.getByLabel("Interpreter").selectOption("Needed at visits");
    await first.getByLabel("Other medicines").fill("Ramipril");
    await first.getByRole("button", { name: "Save" }).click();
    await expect(hanna.getByRole("definition").filter({ hasText: "Penicillin" })).toBeVisible();
    await expect(hanna.getByRole("definition").filter({ hasText: "Needed at visits" })).toBeVisible();
    await later.getByLabel("GP").fill("Dr Mensah");
    await later.getByLabel("Allergies").fill("Latex");
    await later.getByRole("button", { name: "Save" }).click();
    await expect(later.getByText("Now on record: Penicillin")).toBeVisible();
    await expect(later.getByLabel("Allergies")).toHaveValue("Latex");
    expect(await findings(second)).toEqual([]);
    await later.getByLabel("Allergies").fill("Penicillin, latex");
    await later.getByRole("button", { name: "Save" }).click();
    await expect(later).toBeHidden();
    await expect(second.getByRole("definition").filter({ hasText: "Penicillin, latex" })).toBeVisible();
    await expect(second.getByRole("definition").filter({ hasText: "Dr Mensah" })).toBeVisible();
    // What only the first one wrote is still there.
    await expect(second.getByRole("definition").filter({ hasText: "Ramipril" })).toBeVisible();
    await expect(second.getByRole("definition").filter({ hasText: "Needed at visits" })).toBeVisible();
  });

  test("a discharge is undone, and a record entered in error leaves the search and comes back", async ({
    home,
    desk,
  }) => {
    const { patient } = await addPatient(home);
    const page = await desk(home.therapistUser);
    await page.goto(`/patients/${patient.id}`);
    const choose = async (name: string) => {
      await page.getByRole("button", { name: "More actions" }).click();
      await page.getByRole("menuitem", { name }).click();
    };
    await choose("Discharge");
    await page.getByRole("dialog").getByRole("button", { name: "Discharge" }).click();
    await page.getByRole("button", { name: "Undo the discharge" }).click();
    await page.getByRole("dialog").getByLabel("Why").fill("wrong patient");
    await page.getByRole("dialog").getByRole("button", { name: "Undo the discharge" }).click();
    await expect(page.getByRole("link", { name: "Edit plan" })).toBeVisible();

    await choose("Entered in error");
    await page.getByRole("dialog").getByLabel("Why").fill("made twice");
    await page.getByRole("dialog").getByRole("button", { name: "Mark as entered in error" }).click();
    await expect(page.getByText("Entered in error", { exact: false }).first()).toBeVisible();
    await page.getByRole("combobox", { name: "Find a patient" }).fill("ruiz");
    await expect(page.getByText("No patient matches")).toBeVisible();
    await page.goto("/clinic/in-error");
    await page.getByRole("link", { name: "Marta Ruiz" }).click();
    await choose("Restore the record");
    await page.getByRole("dialog").getByLabel("Why").fill("it was right");
    await page.getByRole("dialog").getByRole("button", { name: "Restore" }).click();
    await expect(page.getByRole("link", { name: "Edit plan" })).toBeVisible();
  });

  test("the search stands at every width and is reached by its key", async ({ home, desk }) => {
    await addPatient(home);
    const page = await desk(home.therapistUser);
    await page.setViewportSize({ width: 600, height: 800 });
    await page.goto("/caseload");
    await page.keyboard.press("/");
    await page.keyboard.type("RUIZ, marta");
    await expect(page.getByRole("option", { name: /Marta Ruiz/ })).toBeVisible();
    await page.keyboard.press("Enter");
    await expect(page.getByRole("heading", { name: /Marta Ruiz/ })).toBeVisible();
  });
});

test.describe("what was typed", () => {
  test("a number that is none is refused beside its field and nothing is sent", async ({ home, desk }) => {
    const { patient } = await addPatient(home);
    const page = await desk(home.therapistUser);
    await page.goto(`/patients/${patient.id}/log`);
    await page.getByRole("button", { name: "One log in detail" }).click();
    const dialog = page.getByRole("dialog");
    const sets = dialog.getByRole("spinbutton").first();
    await sets.fill("2.5");
    await sets.press("Tab");
    await expect(dialog.getByText("Enter a whole number.")).toBeVisible();
    await dialog.getByRole("button", { name: /save/i }).click();
    await expect(sets).toBeFocused();
    await sets.fill("٢");
    await sets.press("Tab");
    await expect(sets).toHaveValue("2");
    await expect(dialog.getByText("Enter a whole number.")).toBeHidden();
    // What is out of range is not changed behind anybody's back.
    await sets.fill("999");
    await sets.press("Tab");
    await expect(dialog.getByText(/^From \d+ to [\d,]+\.$/)).toBeVisible();
    await expect(sets).toHaveValue("999");
  });

  test("is asked about before it is lost by a link or by the way back", async ({ home, desk }) => {
    const page = await desk(home.therapistUser);
    await page.goto("/caseload");
    await page.goto("/patients/new");
    await page.getByLabel("Given name").fill("Half");
    const asked: string[] = [];
    page.on("dialog", (dialog) => {
      asked.push(dialog.type());
      void dialog.dismiss();
    });
    await page.locator('header a[href="/exercises"]').click();
    await expect(page.getByLabel("Given name")).toHaveValue("Half");
    expect(asked).toEqual(["confirm"]);
    await page.evaluate(() => history.back());
    await expect.poll(() => asked).toHaveLength(2);
    await expect(page.getByLabel("Given name")).toHaveValue("Half");
    page.removeAllListeners("dialog");
    page.on("dialog", (dialog) => void dialog.accept());
    await page.locator('header a[href="/exercises"]').click();
    await expect(page).toHaveURL(/\/exercises/);
  });

  test("is asked about in a half-typed sheet, and in a note on the phone", async ({ home, desk, phone }) => {
    const { patient, user, content } = await addPatient(home, { days: 3 });
    const stays = async (page: Page, address: string, field: Locator, link: Locator) => {
      let asked = 0;
      page.on("dialog", (dialog) => {
        asked += 1;
        void dialog.dismiss();
      });
      await page.goto(address);
      await field.click();
      await field.fill("2");
      await link.click();
      await expect.poll(() => asked, address).toBe(1);
      await expect(field, address).toHaveValue("2");
      // Nothing is left to ask about.
      await field.fill("");
      page.removeAllListeners("dialog");
    };
    const page = await desk(home.therapistUser);
    const cell = page.getByRole("textbox", { name: /logged/ }).first();
    await stays(page, `/patients/${patient.id}/log`, cell, page.locator('header a[href="/exercises"]'));

    const own = await phone(user);
    const ofKind = (kind: string) =>
      content.phases[0]?.prescriptions.find((entry) => entry.kind === kind)?.id ?? "";
    for (const kind of ["mobility", "sitting-limit"]) {
      const note = own.getByLabel("Anything to add?");
      const back = own.locator('a[href^="/today"]:visible').first();
      await stays(own, `/today/${ofKind(kind)}?slot=1`, note, back);
    }
  });
});
