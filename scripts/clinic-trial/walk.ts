import type { Browser, Page } from "playwright";
import { FORMS } from "../../lib/screenings/vocabulary";

export const ZONE = "Europe/London";
const PASSWORD = "four plain words together";

async function joinAs(page: Page, link: string, name: string): Promise<void> {
  await page.goto(link);
  const day = page.getByLabel("Day");
  const byName = page.getByRole("radio", { name: "A name I choose" });
  await day.or(byName).first().waitFor();
  if (await day.isVisible()) {
    await day.fill("14");
    await page.getByLabel("Month").fill("3");
    await page.getByLabel("Year").fill("1967");
    await page.getByRole("button", { name: "Go on" }).click();
  }
  await byName.click();
  await page.getByLabel("Name to sign in with").fill(name);
  await page.getByLabel("New password").fill(PASSWORD);
  await page.getByRole("button", { name: "Make my sign-in" }).click();
}

/** The owner, who treats as well, takes on a patient and publishes a plan. @returns the patient's link */
async function takeOn(desk: Page): Promise<string> {
  await desk.waitForURL("**/caseload");
  await desk.goto(new URL("/patients/new", desk.url()).href);
  await desk.getByLabel("Given name").fill("Marta");
  await desk.getByLabel("Family name").fill("Ruiz");
  await desk.getByLabel("Date of birth").fill("1967-03-14");
  await desk.getByRole("radio", { name: "Left" }).check({ force: true });
  await desk.getByRole("button", { name: "Create the patient" }).click();
  await desk.waitForURL(/\/patients\/[0-9a-f-]{36}/);
  const record = desk.url().replace(/(\/patients\/[0-9a-f-]{36}).*/, "$1");
  await desk.goto(`${record}/plan`);
  await desk.waitForFunction(() => document.documentElement.dataset.keys !== undefined);
  await desk.getByRole("radio", { name: /No directional preference/ }).focus();
  await desk.keyboard.press("Enter");
  await desk.getByRole("heading", { name: "Plan v1" }).waitFor();
  await desk.locator("[data-row]").first().waitFor();
  const today = new Date().toLocaleDateString("sv", { timeZone: ZONE });
  await desk.getByLabel("In force from").fill(today);
  await desk.keyboard.press("Control+Enter");
  await desk.waitForURL(record);
  await desk.goto(`${record}/invite`);
  await desk.getByRole("button", { name: "Make a link" }).click();
  return (await desk.getByLabel("Link", { exact: true }).textContent()) ?? "";
}

/** Before the first exercise: who reads what, a yes to it, and the questions about warning signs. */
async function beginAsPatient(phone: Page): Promise<void> {
  await phone.waitForURL("**/today");
  await phone.getByRole("button", { name: "Go on" }).click();
  await phone.getByRole("checkbox").check();
  await phone.getByRole("button", { name: "Agree and go on" }).click();
  // By a key: a tap so soon after the one before is taken for a double tap.
  await phone.getByRole("button", { name: "Skip the tour" }).press("Enter");
  for (const at of FORMS.full.keys()) {
    await phone.getByText(`Question ${at + 1} of ${FORMS.full.length}`).waitFor();
    await phone.getByRole("button", { name: "No", exact: true }).press("Enter");
  }
  const stored = phone.waitForResponse("**/api/v1/screenings");
  await phone.getByRole("button", { name: "No to all of these" }).click();
  if (!(await stored).ok()) throw new Error("The first questions were refused.");
}

async function logFirst(phone: Page): Promise<void> {
  await phone.goto(new URL("/today", phone.url()).href);
  const done = phone.getByRole("button", { name: /^Done: / }).and(phone.locator(":visible"));
  const answered = phone.waitForResponse("**/api/v1/dose-logs");
  const [answer] = await Promise.all([answered, done.first().click()]);
  if (!answer.ok()) throw new Error("The first log was refused.");
  const undo = phone.getByRole("button", { name: /^Undo / });
  await undo.first().waitFor();
}

/** From the owner's link, as `npm run clinic` prints it, to a patient's first log. */
export async function walk(browser: Browser, ownerLink: string): Promise<void> {
  // A server that is tried out has a certificate that it made itself.
  const english = { locale: "en-GB", ignoreHTTPSErrors: true };
  const desk = await (await browser.newContext(english)).newPage();
  await joinAs(desk, ownerLink, "margaret");
  const link = await takeOn(desk);
  const phone = await (
    await browser.newContext({
      ...english,
      viewport: { width: 390, height: 844 },
      hasTouch: true,
      isMobile: true,
    })
  ).newPage();
  await joinAs(phone, link, "marta");
  await beginAsPatient(phone);
  await logFirst(phone);
}
