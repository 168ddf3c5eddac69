import type { Page } from "playwright/test";
import { extractText } from "unpdf";
import { now } from "../lib/clock";
import { CARD_SLUGS } from "../lib/education/cards.data";
import { createCard } from "../lib/education/mutations";
import { runAs } from "../lib/gates/run";
import { newId } from "../lib/new-id";
import { prescription } from "../lib/plans/schema";
import { addDays } from "../lib/time/calendar-date";
import { localDateAt } from "../lib/time/local-day";
import { makePatient, makePause, makePlanVersion, makeUser, planFrom, staffActor } from "../prisma/factories";
import { findingsInBothThemes } from "./axe";
import { localDay } from "./days";
import { addPatient, expect, taken, test } from "./fixtures";

type Spoken = { lines: string[]; finish: () => void };

/** The browser's own voice: says nothing, and remembers what it was to say. */
async function giveVoice(page: Page, voices: readonly string[]): Promise<void> {
  await page.addInitScript((langs) => {
    const spoken: Spoken = { lines: [], finish: () => {} };
    Object.defineProperty(window, "spoken", { value: spoken });
    Object.defineProperty(window, "speechSynthesis", {
      value: {
        ...{ getVoices: () => langs.map((lang) => ({ lang })), addEventListener: () => {}, cancel: () => {} },
        speak: (words: { text: string; onend: () => void }) => {
          spoken.lines.push(words.text);
          spoken.finish = () => words.onend();
        },
      },
    });
    class Words {
      constructor(readonly text: string) {}
    }
    Object.defineProperty(window, "SpeechSynthesisUtterance", { value: Words });
  }, voices);
}

const spoken = (page: Page) => page.evaluate(() => (window as unknown as { spoken: Spoken }).spoken.lines);
const finishLine = (page: Page) =>
  page.evaluate(() => (window as unknown as { spoken: Spoken }).spoken.finish());

test("a card that a therapist gives is found on Today, is read, heard and marked", async ({
  home,
  desk,
  phone,
}) => {
  const user = await makeUser();
  const patient = await makePatient(home.clinic, { lead: home.member, user });
  const builder = await desk(home.therapistUser);
  await builder.goto(`/patients/${patient.id}/plan`);
  await expect(builder.getByRole("radio", { name: /No directional preference/ })).toBeFocused();
  await builder.keyboard.press("Enter");
  await expect(builder.locator("[data-row]").filter({ hasText: "What rest means" })).toBeVisible();
  await builder.getByRole("button", { name: "Add to To read" }).click();
  const sheet = builder.getByRole("dialog");
  await sheet.getByRole("searchbox", { name: "Search the words of the cards" }).fill("pillow");
  await expect(sheet.getByRole("status")).toHaveText("1 card");
  await sheet.getByRole("button", { name: /^Sleep/ }).click();
  await expect(builder.locator("[data-row]").filter({ hasText: "Sleep" })).toBeVisible();
  // From today, where a plan begins tomorrow by itself.
  const from = builder.getByLabel("In force from");
  await from.fill(localDay());
  await from.press("Tab");
  await builder.keyboard.press("Control+Enter");
  await expect(builder.getByText("Plan v1 published.")).toBeVisible();

  const page = await phone(user);
  await giveVoice(page, ["de-DE", "en-GB"]);
  await page.goto("/today");
  await page.getByRole("link", { name: "Read: Sleep" }).first().click();
  await expect(page.getByRole("heading", { level: 1, name: "Sleep" })).toBeVisible();
  expect(await findingsInBothThemes(page)).toEqual([]);
  await page.getByRole("button", { name: "Listen" }).click();
  await expect.poll(() => spoken(page)).toEqual(["Sleep"]);
  await finishLine(page);
  await page.getByRole("button", { name: "Pause" }).click();
  const second = await spoken(page);
  expect(second).toHaveLength(2);
  await page.getByRole("button", { name: "Go on listening" }).click();
  await expect.poll(() => spoken(page)).toEqual([...second, second[1]]);

  await page.getByRole("button", { name: "I have read it" }).click();
  await expect(page.getByText("You have read this.")).toBeVisible();
  await page.getByRole("link", { name: "Learn", exact: true }).click();
  const given = page.getByRole("region", { name: "From Hanna, for you" });
  await expect(given.getByRole("link", { name: /^Sleep/ })).toContainText("Read");
});

test("any other card is found by its words, and that it was read is kept; without a voice it says so", async ({
  home,
  phone,
}) => {
  const { user } = await addPatient(home, { days: 3 });
  const page = await phone(user);
  await giveVoice(page, ["de-DE"]);
  await page.goto("/learn");
  expect(await findingsInBothThemes(page)).toEqual([]);
  const search = page.getByRole("searchbox", { name: "Search the cards" });
  await search.fill("nothing like it");
  await expect(page.getByRole("status").filter({ hasText: "No card has these words." })).toBeVisible();
  await search.fill("naproxen");
  await page.getByRole("link", { name: /^Medicines: some facts/ }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Medicines: some facts" })).toBeVisible();
  await page.getByRole("button", { name: "Listen" }).click();
  await expect(page.getByText("This phone has no voice to read this aloud.")).toBeVisible();
  const arrived = taken(page, "/api/v1/card-reads");
  await page.getByRole("button", { name: "I have read it" }).click();
  await arrived;
  await expect(page.getByRole("button", { name: "You have read this." })).toBeFocused();
  await page.goto("/learn");
  await expect(page.getByRole("link", { name: /^Medicines: some facts/ })).toContainText("Read");
});

test("a card that was read without a network is read where the day asks nothing any more", async ({
  home,
  phone,
}) => {
  const user = await makeUser();
  const patient = await makePatient(home.clinic, { lead: home.member, user });
  const today = localDateAt(patient.zones, now());
  const content = await planFrom("disc-extension");
  const sleep = prescription.parse({
    ...{ id: newId<string>(), kind: "education", dose: { card: "Sleep", slug: "sleep", text: "" } },
    schedule: { timesPerDay: 1, days: { type: "weekdays", weekdays: [1, 2, 3, 4, 5, 6, 7] } },
  });
  content.phases[0]?.prescriptions.push(sleep);
  await makePlanVersion(patient, content, { effectiveFrom: addDays(today, -3) });
  const page = await phone(user);
  await page.context().route("**/api/v1/dose-logs", (route) => route.abort());
  await page.goto("/learn");
  await page.getByRole("region", { name: "From Hanna, for you" }).getByRole("link").first().click();
  await page.getByRole("button", { name: "I have read it" }).click();
  await expect(page.getByText("You have read this.")).toBeVisible();
  await makePause(patient, { from: today, to: addDays(today, 3), author: "patient" });
  await page.reload();
  await expect(page.getByRole("button", { name: "Listen" })).toBeVisible();
  await expect(page.getByText("You have read this.")).toBeVisible();
  await expect(page.getByRole("button", { name: "I have read it" })).toHaveCount(0);
});

test("every card fits a narrow phone with text twice as large, and says the plan’s own number and the clinic’s", async ({
  home,
  phone,
}) => {
  const { user } = await addPatient(home, { days: 3 });
  const page = await phone(user);
  await page.setViewportSize({ width: 320, height: 640 });
  for (const slug of CARD_SLUGS) {
    await page.goto(`/learn/${slug}`);
    await page.addStyleTag({ content: "html { font-size: 200% }" });
    await expect(page.locator("article svg").first(), slug).toBeVisible();
    const beyond = () =>
      page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect(await beyond(), slug).toBeLessThanOrEqual(0);
  }
  await page.goto("/learn/sitting-and-work");
  await expect(page.getByText("Your plan says: up after 20 minutes at most.")).toBeVisible();
  await page.goto("/learn/warning-signs");
  await expect(page.getByRole("heading", { name: "Call 999 now", exact: true })).toBeVisible();
  await expect(page.getByText("Numb between the legs").first()).toBeVisible();
});

test("a card is printed whole, without its buttons", async ({ home, phone }) => {
  const { user } = await addPatient(home, { days: 3 });
  const page = await phone(user);
  await page.goto("/learn/sitting-and-work");
  const pdf = await page.pdf({ preferCSSPageSize: true });
  const { text } = await extractText(new Uint8Array(pdf), { mergePages: true });
  const words = text.replace(/\s+/g, " ");
  expect(words).toContain("Sitting is not bad for you.");
  expect(words).toContain("Then stand tall.");
  expect(words).toContain(home.clinic.name);
  expect(words).not.toContain("Listen");
});

test("a clinic’s copy takes a card’s place, and goes with what a therapist writes", async ({
  home,
  desk,
  phone,
}) => {
  const { user } = await addPatient(home, { days: 3 });
  const page = await desk(home.therapistUser);
  await page.goto("/cards");
  expect(await findingsInBothThemes(page)).toEqual([]);
  await page.getByRole("link", { name: "Sleep", exact: true }).click();
  await expect(page.getByRole("heading", { name: "What it rests on" })).toBeVisible();
  expect(await findingsInBothThemes(page)).toEqual([]);
  await page.getByRole("link", { name: "Edit a copy" }).click();
  await page.getByLabel("Title").fill("Sleep at Northgate");
  // It has room for a card, and grows with what is written.
  const text = page.getByLabel("Text");
  const size = () => text.evaluate((one) => ({ shown: one.clientHeight, all: one.scrollHeight }));
  expect((await size()).shown).toBeGreaterThanOrEqual(300);
  await text.fill("One line more.\n\n".repeat(30));
  const { shown, all } = await size();
  expect([shown > 600, shown]).toEqual([true, all]);
  await page.getByLabel("Text").fill("Our own words.\n\n- One\n- *Two*");
  await page.getByLabel("Picture").selectOption("rest-90-90");
  expect(await findingsInBothThemes(page)).toEqual([]);
  await page.getByRole("button", { name: "Add card" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Sleep at Northgate" })).toBeVisible();
  const own = await phone(user);
  await own.goto("/learn/sleep");
  await expect(own.getByRole("heading", { level: 1, name: "Sleep at Northgate" })).toBeVisible();
  await expect(own.getByRole("listitem").filter({ hasText: "Two" })).toBeVisible();
  await page.getByRole("button", { name: "Archive" }).click();
  await expect(page.getByText("Archived. Plans that have the card keep it.")).toBeVisible();
  await own.goto("/learn/sleep");
  await expect(own.getByRole("heading", { level: 1, name: "Sleep", exact: true })).toBeVisible();
});

test("what two therapists write at once is not lost: the later one is told, and may save over it", async ({
  home,
  desk,
}) => {
  const member = staffActor(home.member);
  const cardId = newId<string>();
  const content = { title: "Our stairs", picture: "step-up", frames: false, body: "How we take our stairs." };
  await runAs(member, (db) => createCard(db, { cardId, copyOf: null, content }));
  const [first, second] = [await desk(home.therapistUser), await desk(home.therapistUser)];
  for (const page of [first, second]) await page.goto(`/cards/${cardId}/edit`);
  await first.getByLabel("Title").fill("Our steps");
  await first.getByRole("button", { name: "Save version 2" }).click();
  await expect(first.getByRole("heading", { level: 1, name: "Our steps" })).toBeVisible();
  await second.getByLabel("Title").fill("Our own stairs");
  await second.getByRole("button", { name: "Save version 2" }).click();
  await expect(second.getByText("Someone saved another version of this card")).toBeVisible();
  await second.getByRole("button", { name: "Save mine on top of it" }).click();
  await second.getByRole("button", { name: "Save version 3" }).click();
  await expect(second.getByRole("heading", { level: 1, name: "Our own stairs" })).toBeVisible();
});
