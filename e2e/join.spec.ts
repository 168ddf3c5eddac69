import { Client } from "pg";
import type { Page } from "playwright/test";
import { tokenHash } from "../lib/identity/token";
import { longSince, makeClinic, makeMember, makePatient, makeUser } from "../prisma/factories";
import { expect, signIn, test } from "./fixtures";
import { linkOn, typeBirth } from "./joining";

const PASSWORD = "four plain words together";
const unique = (word: string) => `${word}-${crypto.randomUUID().slice(0, 8)}`;

async function signInByForm(page: Page, identifier: string, password: string) {
  await page.getByLabel("Name or email address").fill(identifier);
  await page.getByLabel("Password", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Sign in" }).click();
}

test("a patient opens the link, proves the date of birth and lands on Today", async ({
  home,
  desk,
  visitor,
}) => {
  const patient = await makePatient(home.clinic, {
    lead: home.member,
    user: null,
    dateOfBirth: "1967-03-14",
  });
  const staff = await desk(home.therapistUser);
  await staff.goto(`/patients/${patient.id}/invite`);
  await staff.getByRole("button", { name: "Make a link" }).click();
  await expect(staff.getByRole("img", { name: "The link as a code to scan" })).toBeVisible();
  const link = await linkOn(staff);
  expect(link).toContain("/invite#");

  const phone = await visitor("phone");
  const asked: string[] = [];
  phone.on("request", (request) => asked.push(request.url()));
  const answer = await phone.goto(link);
  expect(answer?.headers()["referrer-policy"]).toBe("no-referrer");
  await expect(phone.getByRole("heading", { name: `${home.clinic.name} invites you` })).toBeVisible();
  await expect(phone.getByText("Marta")).toHaveCount(0);
  await typeBirth(phone, "15", "3", "1967");
  await expect(phone.getByText("4 attempts left")).toBeVisible();
  await typeBirth(phone, "14", "3", "1967");
  await expect(phone.getByRole("heading", { name: "Hello Marta" })).toBeVisible();

  await phone.getByRole("radio", { name: "A name I choose" }).check();
  await phone.getByLabel("Name to sign in with").fill(unique("marta"));
  await phone.getByLabel("New password").fill("short");
  await phone.getByRole("button", { name: "Make my sign-in" }).click();
  await expect(phone.getByText("Use 15 characters or more")).toBeVisible();
  await phone.getByLabel("New password").fill("qwertyuiop12345");
  await phone.getByRole("button", { name: "Make my sign-in" }).click();
  await expect(phone.getByText("Many people use this")).toBeVisible();
  await phone.getByLabel("New password").fill(PASSWORD);
  await phone.getByRole("button", { name: "Make my sign-in" }).click();
  await phone.waitForURL("**/today");
  const token = new URL(link).hash.slice(1);
  expect(asked.filter((url) => url.includes(token) && !url.includes(`#${token}`))).toEqual([]);

  const late = await visitor("phone");
  await late.goto(link);
  await expect(late.getByRole("heading", { name: "This link has already been used" })).toBeVisible();
});

/** Keeps the rows that `sql` locks until the returned function is called. */
async function hold(sql: string, values: unknown[]): Promise<() => Promise<void>> {
  const client = new Client({ connectionString: process.env.DATABASE_URL });
  await client.connect();
  await client.query("begin");
  const { rowCount } = await client.query(sql, values);
  expect(rowCount).toBe(1);
  return () => client.end();
}

test("a busy program says so, and what was typed is sent again", async ({ home, desk, visitor }) => {
  const patient = await makePatient(home.clinic, {
    lead: home.member,
    user: null,
    dateOfBirth: "1967-03-14",
  });
  const staff = await desk(home.therapistUser);
  await staff.goto(`/patients/${patient.id}/invite`);
  await staff.getByRole("button", { name: "Make a link" }).click();
  const link = await linkOn(staff);
  const phone = await visitor("phone");
  await phone.goto(link);
  await expect(phone.getByLabel("Day")).toBeVisible();
  const letGo = await hold(`select from "Invite" where "tokenHash" = $1 for update`, [
    tokenHash(new URL(link).hash.slice(1)),
  ]);
  await typeBirth(phone, "14", "3", "1967");
  await expect(phone.getByRole("region", { name: "Notices" })).toContainText("The program is busy");
  await letGo();
  await phone.getByRole("button", { name: "Go on" }).click();
  await expect(phone.getByRole("heading", { name: "Hello Marta" })).toBeVisible();

  const name = unique("waits");
  await makeMember(home.clinic, { user: await makeUser({ loginName: name, password: PASSWORD }) });
  const page = await visitor("desk");
  await page.goto("/sign-in");
  await signInByForm(page, name, "a wrong password");
  await expect(page.getByText("name or password is incorrect")).toBeVisible();
  const release = await hold(`select from "RateLimit" where "key" = $1 for update`, [
    `sign-in-name:${tokenHash(name)}`,
  ]);
  await signInByForm(page, name, PASSWORD);
  await expect(page.getByRole("region", { name: "Notices" })).toContainText("The program is busy");
  await release();
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.waitForURL("**/caseload");
});

test("a page that has to wait too long says so, and is there when it is tried again", async ({
  home,
  browser,
}) => {
  const patient = await makePatient(home.clinic, { lead: home.member });
  // Not through the fixture: the browser reports a page that could not be shown as an error of its own.
  const context = await browser.newContext();
  await signIn(context, home.therapistUser);
  const page = await context.newPage();
  // Nobody has read the caseload since the patient came, so that it is written anew, which takes the row.
  const release = await hold(`select from "Patient" where "id" = $1 for update`, [patient.id]);
  await page.goto("/caseload");
  await expect(page.getByRole("heading", { name: "The program is busy" })).toBeVisible();
  await expect(page.getByText("Reference")).toBeHidden();
  await release();
  await page.getByRole("button", { name: "Try again" }).click();
  await expect(page.getByRole("row", { name: /Ruiz/ })).toBeVisible();
  await context.close();
});

test("a member joins by link, with the roles the owner gave", async ({ home, desk, visitor }) => {
  const owner = await desk(home.therapistUser);
  await owner.goto("/clinic");
  await owner.getByLabel("Name", { exact: true }).fill("Ada Berg");
  await owner.getByRole("checkbox", { name: /^Assistant/ }).check();
  await owner.getByRole("button", { name: "Make a link" }).click();
  const link = await linkOn(owner);
  await expect(owner.getByRole("rowheader", { name: /Ada Berg/ })).toBeVisible();

  const page = await visitor();
  await page.goto(link);
  await expect(
    page.getByRole("heading", { name: `Ada Berg, ${home.clinic.name} invites you` }),
  ).toBeVisible();
  await page
    .getByLabel("Email address")
    .last()
    .fill(`${unique("ada")}@example.org`);
  await page.getByLabel("New password").fill(PASSWORD);
  await page.getByRole("button", { name: "Make my sign-in" }).click();
  await page.waitForURL("**/caseload");
  await page.goto("/clinic");
  await expect(page.getByRole("row", { name: /Ada Berg.*Assistant/ })).toBeVisible();
  await expect(page.getByText("Invite a member")).toHaveCount(0);
});

test("somebody with a sign-in adds the invite to it, and changes what she acts as", async ({
  home,
  desk,
  visitor,
}) => {
  const patient = await makePatient(home.clinic, {
    lead: home.member,
    user: null,
    dateOfBirth: "1950-11-02",
  });
  const known = await makeUser();
  await makeMember(await makeClinic({ name: "Harbour Clinic" }), { user: known, roles: ["owner"] });
  const staff = await desk(home.therapistUser);
  await staff.goto(`/patients/${patient.id}/invite`);
  await staff.getByRole("button", { name: "Make a link" }).click();
  const phone = await visitor("phone");
  await phone.goto(await linkOn(staff));
  await typeBirth(phone, "2", "11", "1950");
  await phone.getByRole("button", { name: "I already have a sign-in" }).click();
  await signInByForm(phone, known.loginName ?? "", known.password);
  await phone.getByRole("button", { name: "Add it" }).click();
  await phone.waitForURL("**/today");
  await phone.goto("/me");
  const toStaff = phone.getByRole("button", { name: /^Change to this: .*, Harbour Clinic$/ });
  await longSince(known);
  await toStaff.click();
  const asked = phone.getByRole("dialog", { name: /Harbour Clinic/ });
  await asked.getByLabel("Password", { exact: true }).fill("not the password");
  await asked.getByRole("button", { name: "Go on" }).click();
  await expect(asked.getByText("This isn’t your current password.").first()).toBeVisible();
  await asked.getByLabel("Password", { exact: true }).fill(known.password);
  await asked.getByRole("button", { name: "Go on" }).click();
  await phone.waitForURL("**/clinic");
  await phone.reload();
  await expect(phone.getByRole("heading", { name: "Clinic", exact: true })).toBeVisible();
});

test("signing out everywhere ends a second browser at its next request", async ({ home, desk, visitor }) => {
  const here = await desk(home.therapistUser);
  const there = await visitor();
  await there.goto("/sign-in");
  await signInByForm(there, home.therapistUser.loginName ?? "", "not the password");
  await expect(there.getByText("name or password is incorrect")).toBeVisible();
  await expect(there.getByLabel("Name or email address")).toHaveValue(home.therapistUser.loginName ?? "");
  await signInByForm(there, home.therapistUser.loginName ?? "", home.therapistUser.password);
  await there.waitForURL("**/caseload");
  await here.goto("/account");
  await here.getByRole("button", { name: "Sign out everywhere" }).click();
  await here.waitForURL("**/sign-in");
  await there.goto("/clinic");
  await expect(there).toHaveURL(/\/sign-in\?to=%2Fclinic$/);
});

test("a form from another clinic is refused, and keeps what was typed", async ({ home, desk }) => {
  const second = await makeClinic({ name: "Harbour Clinic" });
  await makeMember(second, { user: home.therapistUser, roles: ["owner"] });
  const page = await desk(home.therapistUser);
  await page.goto("/clinic/settings");
  await page.getByLabel("Name of the clinic").fill("Typed for the first clinic");
  const tab = await page.context().newPage();
  await tab.goto("/account");
  await tab.getByRole("button", { name: /^Change to this: .*, Harbour Clinic$/ }).click();
  await tab.waitForURL("**/clinic");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("This form belongs to another clinic.").first()).toBeVisible();
  await expect(page.getByLabel("Name of the clinic")).toHaveValue("Typed for the first clinic");
  await tab.goto("/clinic/settings");
  await expect(tab.getByLabel("Name of the clinic")).toHaveValue("Harbour Clinic");
});

test("a new patient is made once, and who belongs nowhere is told so", async ({ home, desk }) => {
  const page = await desk(home.therapistUser);
  await page.goto("/patients/new");
  await page.getByRole("button", { name: "Create the patient" }).click();
  await expect(page.getByLabel("Given name")).toBeFocused();
  await page.getByLabel("Given name").fill("Ruth");
  await page.getByLabel("Family name").fill("Okafor");
  await page.getByLabel("Date of birth").fill("1950-11-02");
  await page.getByRole("radio", { name: "Left" }).check();
  await page.getByRole("checkbox", { name: /^Osteoporosis/ }).check();
  await page.getByRole("checkbox", { name: /^Hip replacement/ }).check();
  await page.getByRole("button", { name: "Create the patient" }).click();
  await expect(page.getByText("Choose the leg.").last()).toBeVisible();
  await page
    .getByRole("radiogroup", { name: /^Hip replacement.*: which leg/ })
    .getByRole("radio", { name: "Right" })
    .check();
  await page.getByRole("button", { name: "Create the patient" }).dblclick();
  await page.waitForURL(/\/patients\/[0-9a-f-]{36}$/);

  const lost = await desk(await makeUser());
  await lost.goto("/");
  await expect(lost.getByRole("heading", { name: "You’re not linked to a clinic" })).toBeVisible();
  await lost.getByRole("button", { name: "Sign out" }).click();
  await lost.waitForURL("**/sign-in");
});
