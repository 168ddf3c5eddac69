import type { Page } from "playwright/test";
import { runAs } from "../lib/gates/run";
import { endHelp } from "../lib/helpers/mutations";
import { newId } from "../lib/new-id";
import { makeHelper, makeUser, patientActor } from "../prisma/factories";
import { findingsInBothThemes } from "./axe";
import { stand } from "./clock";
import { addPatient, expect, prescriptionOf, test } from "./fixtures";

const PASSWORD = "four plain words together";

const doneButton = (page: Page) => page.getByRole("button", { name: /^Done: / }).first();

async function typeBirth(page: Page) {
  await page.getByLabel("Day").fill("14");
  await page.getByLabel("Month").fill("3");
  await page.getByLabel("Year").fill("1967");
  await page.getByRole("button", { name: "Go on" }).click();
}

test("a helper joins with the patient's leave, logs under their own name, and is gone at once when it ends", async ({
  home,
  phone,
  visitor,
  desk,
}) => {
  test.setTimeout(120_000);
  const { patient, user } = await addPatient(home);
  const own = await phone(user);
  await own.goto("/me");
  await own.getByRole("button", { name: "Add a helper" }).click();
  await own.getByLabel("What you call them").fill("Ana");
  await own.getByLabel("Who they are to you").fill("daughter");
  await own.getByRole("button", { name: "Make a link" }).click();
  const link = (await own.getByLabel("Link", { exact: true }).textContent()) ?? "";
  await own.getByRole("button", { name: "Done" }).click();
  await expect(own.getByText("Ana, daughter")).toBeVisible();
  await expect(own.getByText(/^The link is open until/)).toBeVisible();

  const theirs = await visitor("phone");
  await theirs.goto(link);
  await expect(theirs.getByText("Marta")).toHaveCount(0);
  await typeBirth(theirs);
  await expect(theirs.getByRole("heading", { name: "You can help Marta" })).toBeVisible();
  await theirs.getByRole("radio", { name: "A name I choose" }).check();
  await theirs.getByLabel("Name to sign in with").fill(`ana-${crypto.randomUUID().slice(0, 8)}`);
  await theirs.getByLabel("New password").fill(PASSWORD);
  await theirs.getByRole("button", { name: "Make my sign-in" }).click();
  await theirs.waitForURL("**/today");
  await expect(theirs.getByText("For Marta")).toBeVisible();
  await expect(theirs.getByRole("heading", { level: 1, name: /, Ana$/ })).toBeVisible();
  const stored = theirs.waitForResponse((answer) => answer.url().endsWith("/api/v1/dose-logs"));
  await doneButton(theirs).click();
  expect((await stored).ok()).toBe(true);
  await theirs.reload();
  await expect(theirs.getByText(/entered by Ana/).first()).toBeVisible();
  expect(await findingsInBothThemes(theirs)).toEqual([]);

  await theirs.goto("/me");
  await expect(theirs.getByRole("heading", { name: "You help Marta" })).toBeVisible();
  for (const gone of ["Add a helper", "Withdraw consent", "Show me around"])
    await expect(theirs.getByRole("button", { name: gone })).toHaveCount(0);
  expect(await findingsInBothThemes(theirs)).toEqual([]);

  await own.goto("/today");
  await expect(own.getByText(/entered by Ana/).first()).toBeVisible();
  const staff = await desk(home.therapistUser);
  await staff.goto(`/patients/${patient.id}/helpers`);
  await expect(staff.getByText("Ana, daughter")).toBeVisible();
  await expect(staff.getByText("Added on the patient’s phone")).toBeVisible();
  expect(await findingsInBothThemes(staff)).toEqual([]);

  await own.goto("/me");
  await own.getByRole("button", { name: "End access for Ana" }).click();
  await expect(own.getByText("Ana no longer has access.")).toBeVisible();
  await theirs.goto("/today");
  await expect(theirs.getByRole("heading", { name: "You are no longer a helper" })).toBeVisible();
  await expect(theirs.getByText("Marta")).toHaveCount(0);
});

test("what a helper entered without a network is refused after the end, told plainly, and leaves the phone", async ({
  home,
  phone,
}) => {
  const { patient } = await addPatient(home);
  const user = await makeUser();
  const helper = await makeHelper(patient, { user, name: "Ana" });
  const page = await phone(user);
  await page.clock.install();
  await page.goto("/today");
  await page.route("**/api/v1/dose-logs", (route) => route.abort());
  await doneButton(page).click();
  await expect(page.getByText("Not sent yet.")).toBeVisible();
  await stand(page);
  await runAs(patientActor(patient), (db) => endHelp(db, { helperId: helper.id }));
  await page.unroute("**/api/v1/dose-logs");
  await page.goto("/today");
  await expect(page.getByRole("heading", { name: "You are no longer a helper" })).toBeVisible();
  await expect(page.getByRole("alert").getByText(/One entry was not sent before that/)).toBeVisible();
  await page.reload();
  await expect(page.getByRole("heading", { name: "You are no longer a helper" })).toBeVisible();
  await expect(page.getByText(/One entry was not sent/)).toHaveCount(0);
});

test("a helper decides nothing that is the patient's, whatever their phone sends, and sends nobody else's entries", async ({
  home,
  phone,
}) => {
  const { patient, content } = await addPatient(home);
  const other = await addPatient(home, { familyName: "Quillfeather" });
  const user = await makeUser();
  const helper = await makeHelper(patient, { user });
  const page = await phone(user);
  await page.goto("/today");
  const at = new Date().toISOString();
  const post = async (path: string, owner: string | undefined, items: object[]) => {
    const data = { v: 1, ...(owner ? { for: owner } : {}), sentAt: at, items };
    return (await page.context().request.post(path, { data })).status();
  };
  const clock = { deviceAt: at, zone: "Europe/London" };
  const consent = {
    type: "consent",
    id: newId<string>(),
    kind: "withdrawn",
    wording: "2026-11",
    locale: "en",
  };
  expect(await post("/api/v1/consents", helper.id, [{ ...consent, ...clock }])).toBe(404);
  const log = () => ({
    ...{ type: "log", id: newId<string>(), prescriptionId: prescriptionOf(content, 0), ...clock },
    body: { quick: true },
  });
  for (const owner of [patient.id, other.patient.id, undefined])
    expect(await post("/api/v1/dose-logs", owner, [log()])).toBe(403);
  expect(await post("/api/v1/dose-logs", helper.id, [log()])).toBe(200);
  for (const address of [
    `/patients/${patient.id}`,
    `/patients/${patient.id}/helpers`,
    "/caseload",
    `/api/v1/patients/${other.patient.id}/adherence`,
  ])
    expect((await page.context().request.get(address)).status()).toBe(404);
  expect((await page.context().request.get(`/api/v1/patients/${patient.id}/adherence`)).status()).toBe(200);
});

test("a helper of somebody who has not agreed yet is told that this is theirs to do", async ({
  home,
  phone,
}) => {
  const { patient } = await addPatient(home, { consented: false, screened: false });
  const user = await makeUser();
  await makeHelper(patient, { user });
  const page = await phone(user);
  await page.goto("/today");
  await expect(page.getByText("Marta has not agreed yet")).toBeVisible();
  await expect(page.getByRole("button", { name: /agree/i })).toHaveCount(0);
  await expect(page.getByRole("dialog")).toHaveCount(0);
});
