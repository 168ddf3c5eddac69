import type { Page } from "playwright/test";
import { concludeAssessment, saveAssessment } from "../../lib/assessments/mutations";
import { refreshCaseload } from "../../lib/caseload/projection/mutations";
import { asSystem } from "../../lib/db/scope";
import { runAs } from "../../lib/gates/run";
import type { AssessmentId } from "../../lib/ids";
import { newId } from "../../lib/new-id";
import { makePatient, staffActor } from "../../prisma/factories";
import { sayNo } from "../asking";
import { findings } from "../axe";
import { localDay } from "../days";
import { alive, expect, taken, test } from "../fixtures";
import { handsAt } from "../interactions";
import { join, linkOn } from "../joining";

/*
 * Journey 1: a new patient is registered and invited, joins on a phone, agrees, and is asked about warning signs; the therapist
 * records an assessment by keyboard, takes the template that it suggests, adjusts a dose, and publishes; and the plan is on Today.
 */
test.use({ handset: true });

const DISC = "Disc-dominant, extension-biased";
/** In the therapist's words, and in the patient's. */
const PRESS_UP = "McKenzie press-up (extension in lying)";
const PLAIN_PRESS_UP = "Press-up, face down";
const QUESTIONS = 16;
/** From the concluded assessment to the published plan, and from a row of the caseload, where nothing is adjusted. */
const FROM_ASSESSMENT = 3;
const FROM_CASELOAD = 6;
/** A dose, and a first day other than tomorrow. */
const ADJUSTING = 4;

const heading = (page: Page, name: string | RegExp) => page.getByRole("heading", { name });
/** By a key: a tap so soon after the one before is taken for a double tap. */
const goOn = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).press("Enter");

/** Registers Marta Ruiz and makes her link. @returns where her record is, and the link */
async function register(therapist: Page): Promise<{ record: string; link: string }> {
  await therapist.goto("/caseload");
  await therapist.getByRole("link", { name: "New patient" }).first().click();
  await therapist.getByLabel("Given name").fill("Marta");
  await therapist.getByLabel("Family name").fill("Ruiz");
  await therapist.getByLabel("Date of birth").fill("1967-03-14");
  await therapist.getByRole("radio", { name: "Left" }).check();
  await therapist.getByRole("button", { name: "Create the patient" }).click();
  await therapist.waitForURL(/\/patients\/[0-9a-f-]{36}$/);
  const record = new URL(therapist.url()).pathname;
  await therapist.getByRole("link", { name: "Invite" }).click();
  await therapist.getByRole("button", { name: "Make a link" }).click();
  await expect(therapist.getByRole("img", { name: "The link as a code to scan" })).toBeVisible();
  expect(await findings(therapist)).toEqual([]);
  return { record, link: await linkOn(therapist) };
}

/** Reads, agrees, looks at the tour, and says no to each question about warning signs. */
async function beginOnPhone(phone: Page): Promise<void> {
  await expect(heading(phone, "Who reads what, and when")).toBeVisible();
  expect(await findings(phone)).toEqual([]);
  await goOn(phone, "Go on");
  await expect(heading(phone, "What is kept about you")).toBeVisible();
  await phone.getByRole("checkbox").check();
  const agreed = taken(phone, "/api/v1/consents");
  await goOn(phone, "Agree and go on");
  await expect(heading(phone, "Your day")).toBeVisible();
  await agreed;
  await goOn(phone, "Go on");
  await expect(phone.getByText("Step 4 of 5")).toBeVisible();
  await goOn(phone, "Go on");
  await expect(phone.getByText("Step 5 of 5")).toBeVisible();
  await goOn(phone, "On to the first questions");
  await sayNo(phone, QUESTIONS, QUESTIONS);
  expect(await findings(phone)).toEqual([]);
  const told = taken(phone, "/api/v1/screenings");
  await goOn(phone, "No to all of these");
  await expect(heading(phone, "No warning signs")).toBeFocused();
  await told;
  expect(await findings(phone)).toEqual([]);
  await goOn(phone, "Back");
  await expect(phone.getByText("Your plan is on its way")).toBeVisible();
}

/** Records that bending backwards centralises, with the leg raise, and concludes: all of it by keys. */
async function assess(therapist: Page): Promise<void> {
  const { keyboard } = therapist;
  const row = (name: string) => therapist.getByRole("radiogroup", { name });
  const title = (name: string) => therapist.getByRole("heading", { name, exact: true });
  await therapist.getByRole("link", { name: "New assessment" }).press("Enter");
  await therapist.waitForURL("**/assessments/open");
  await expect(therapist.getByText(`no to all ${QUESTIONS}`)).toBeVisible();
  await alive(therapist);
  await keyboard.press("Alt+2");
  await expect(title("Repeated movement")).toBeFocused();
  await keyboard.press("Tab");
  await keyboard.press("Tab");
  await keyboard.press("1");
  await expect(row("Repeated bending backwards").getByRole("radio", { name: "Centralises" })).toBeChecked();
  await keyboard.press("Tab");
  await keyboard.press("3");
  await expect(row("Repeated bending forwards").getByRole("radio", { name: "No change" })).toBeChecked();
  await keyboard.press("Alt+3");
  await expect(title("Nerve tests")).toBeFocused();
  await keyboard.press("Tab");
  await keyboard.press("Tab");
  await expect(therapist.getByLabel("Straight leg raise, left")).toBeFocused();
  await keyboard.type("38");
  await keyboard.press("Tab");
  await keyboard.press("Tab");
  await keyboard.press("1");
  await expect(row("Felt at that angle").getByRole("radio", { name: "Below the knee" })).toBeChecked();
  const found = therapist.getByRole("region", { name: "What the findings point to" });
  await expect(found.getByText(/^Straight leg raise 38° left/)).toBeVisible();
  await expect(found.getByText(DISC)).toBeVisible();
  await expect(therapist.getByText(/^Saved at/)).toBeVisible();
  expect(await findings(therapist)).toEqual([]);
  await keyboard.press("Alt+7");
  await expect(therapist.getByRole("heading", { name: /^Conclusion/ })).toBeFocused();
  await keyboard.press("Tab");
  await keyboard.press("Space");
  await expect(therapist.getByRole("radio", { name: "Spine-referred" })).toBeChecked();
  await keyboard.press("Tab");
  await keyboard.type("L5, irritable.");
  await keyboard.press("Tab");
  await expect(therapist.getByRole("button", { name: "Conclude" })).toBeFocused();
  await keyboard.press("Enter");
  await expect(heading(therapist, "Spine-referred")).toBeVisible();
  await expect(therapist.getByText("L5, irritable.")).toBeVisible();
}

test("from an invite to Today: a new patient joins and is asked, is assessed by keyboard, and gets the suggested plan", async ({
  home,
  desk,
  visitor,
}) => {
  test.setTimeout(240_000);
  const therapist = await desk(home.therapistUser);
  const { record, link } = await register(therapist);
  const phone = await visitor("phone");
  await join(phone, link);
  await beginOnPhone(phone);

  await therapist.goto(record);
  await therapist.getByRole("link", { name: "Assessments" }).press("Enter");
  await assess(therapist);
  expect(await findings(therapist)).toEqual([]);

  const [publishing, adjusting] = [handsAt(therapist), handsAt(therapist)];
  await publishing.click(therapist.getByRole("link", { name: "Go on to the plan" }));
  const suggested = therapist.getByRole("radio", { name: new RegExp(DISC) });
  await expect(suggested).toBeFocused();
  await expect(suggested).toBeChecked();
  await expect(suggested).toHaveAccessibleName(/Suggested.*Extension centralises is on record\./);
  expect(await findings(therapist)).toEqual([]);
  await publishing.press("Enter");
  await expect(heading(therapist, "Plan v1")).toBeVisible();
  const row = therapist.locator("[data-row]").filter({ hasText: PRESS_UP });
  await adjusting.click(row.getByRole("button", { name: `Edit ${PRESS_UP}`, exact: true }));
  await adjusting.click(row.getByRole("spinbutton", { name: "Repetitions" }));
  await adjusting.press("ArrowDown");
  await expect(row).toContainText("1 × 9");
  await adjusting.fill(therapist.getByLabel("In force from"), localDay());
  expect(await findings(therapist)).toEqual([]);
  await publishing.press("Control+Enter");
  await expect(therapist.getByText("Plan v1 published.")).toBeVisible();
  await therapist.waitForURL(`**${record}`);
  expect(publishing.count()).toBeLessThanOrEqual(FROM_ASSESSMENT);
  expect(adjusting.count()).toBeLessThanOrEqual(ADJUSTING);

  await phone.reload();
  await expect(phone.getByText("Your plan is on its way")).toBeHidden();
  // More often than a day has parts, so that it is in the one that runs, whichever that is.
  await expect(phone.getByRole("button", { name: `Done: ${PLAIN_PRESS_UP}` })).toBeVisible();
  await expect(phone.getByRole("listitem").filter({ hasText: PLAIN_PRESS_UP })).toContainText("9");
  expect(await findings(phone)).toEqual([]);
});

test("with nothing adjusted it takes three from a concluded assessment, and six at most from the caseload, by hand or by key", async ({
  home,
  desk,
}) => {
  const add = (familyName: string) => makePatient(home.clinic, { lead: home.member, familyName });
  const [byKey, byHand, assessed] = [await add("Adams"), await add("Baker"), await add("Clark")];
  const answers = { "repeated-extension": "centralises" } as const;
  const assessmentId = newId<AssessmentId>();
  await runAs(staffActor(home.member), async (db) => {
    const entered = { changes: answers, before: {}, exists: false };
    await saveAssessment(db, { assessmentId, patientId: assessed.id, ...entered });
    const acute = "unknown" as const;
    await concludeAssessment(db, { assessmentId, answers, conclusion: "spine-referred", acute });
  });
  await asSystem(home.clinic.id, (db) => refreshCaseload(db, [assessed.id, byHand.id, byKey.id]));
  const page = await desk(home.therapistUser);
  const use = page.getByRole("button", { name: /^Use this template/ });
  const publish = page.getByRole("button", { name: /^Publish v1/ });
  const published = async (patientId: string) => {
    await expect(page.getByText("Plan v1 published.")).toBeVisible();
    await page.waitForURL(`**/patients/${patientId}`);
  };

  await page.goto(`/patients/${assessed.id}/assessments`);
  const after = handsAt(page);
  await after.click(page.getByRole("link", { name: "Go on to the plan" }));
  await expect(page.getByRole("radio", { name: new RegExp(DISC) })).toBeChecked();
  await after.click(use);
  await after.click(publish);
  await published(assessed.id);
  expect(after.count()).toBeLessThanOrEqual(FROM_ASSESSMENT);

  await page.goto("/caseload");
  const hand = handsAt(page);
  await hand.click(page.getByRole("row", { name: /Baker/ }).getByRole("link", { name: /Baker/ }).first());
  await page.waitForURL(`**/patients/${byHand.id}`);
  await hand.click(page.getByRole("link", { name: "Write plan" }).first());
  await hand.click(use);
  await hand.click(publish);
  await published(byHand.id);
  expect(hand.count()).toBeLessThanOrEqual(FROM_CASELOAD);

  await page.goto("/caseload?sort=name");
  await expect(page.getByRole("row", { name: /Adams/ })).toBeVisible();
  const key = handsAt(page);
  await key.press("j");
  await key.press("e");
  await page.waitForURL(`**/patients/${byKey.id}/plan`);
  await expect(page.getByRole("radio", { name: /No directional preference/ })).toBeFocused();
  await key.press("Enter");
  await expect(heading(page, "Plan v1")).toBeVisible();
  await expect(page.locator("[data-row]").first()).toBeVisible();
  await key.press("Control+Enter");
  await published(byKey.id);
  expect(key.count()).toBeLessThanOrEqual(FROM_CASELOAD);
});
