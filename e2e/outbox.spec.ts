import type { Page } from "playwright/test";
import { newId } from "../lib/new-id";
import { addDays } from "../lib/time/calendar-date";
import { findings } from "./axe";
import { stand } from "./clock";
import { localDay } from "./days";
import { addPatient, expect, prescriptionOf, signIn, taken, test } from "./fixtures";

const WALK = "Walking";
const row = (page: Page) => page.getByRole("listitem").filter({ hasText: WALK }).first();
const done = (page: Page) => row(page).getByRole("button", { name: /^Done/ }).first();

async function logsOf(page: Page): Promise<number> {
  const { days } = await (await page.context().request.get("/api/v1/today")).json();
  return JSON.stringify(days).split('"loggedAt"').length - 1;
}

test("what is tapped without a network shows at once, survives a reload, and is sent by itself", async ({
  home,
  phone,
}) => {
  const { user } = await addPatient(home, { days: 3 });
  const page = await phone(user);
  const yesterday = localDay(1);
  await page.goto(`/today?day=${yesterday}`);
  await expect(done(page)).toBeVisible();
  let down = true;
  await page.context().route("**/api/v1/dose-logs", (route) => (down ? route.abort() : route.continue()));
  await done(page).click();
  await expect(row(page)).toContainText("Not sent yet.");
  await expect(page.getByText(/1 entry waits to be sent/)).toBeVisible();
  await page.reload();
  await expect(row(page)).toContainText("Not sent yet.");
  await page.goto("/progress");
  await expect(page.getByText(/1 entry waits to be sent/)).toBeVisible();
  expect(await logsOf(page)).toBe(0);
  down = false;
  const sent = taken(page, "/api/v1/dose-logs");
  await page.evaluate(() => window.dispatchEvent(new Event("online")));
  await sent;
  await expect(page.getByText(/waits to be sent/)).toBeHidden();
  await page.goto(`/today?day=${yesterday}`);
  await expect(row(page)).toContainText("Done");
  expect(await logsOf(page)).toBe(1);
});

test("an answer that is lost is asked for again and stored once", async ({ home, phone }) => {
  const { user } = await addPatient(home, { days: 3 });
  const page = await phone(user);
  await page.clock.install();
  const yesterday = localDay(1);
  await page.goto(`/today?day=${yesterday}`);
  await expect(done(page)).toBeVisible();
  let lost = true;
  await page.context().route("**/api/v1/dose-logs", async (route) => {
    if (!lost) return route.continue();
    await route.fetch();
    lost = false;
    return route.abort();
  });
  await stand(page);
  await done(page).click();
  await expect(row(page)).toContainText("Not sent yet.");
  await row(page).getByRole("button", { name: "Try again" }).click();
  await expect(row(page).getByText("Not sent yet.")).toBeHidden();
  await page.reload();
  await expect(row(page)).toContainText("Done");
  expect(await logsOf(page)).toBe(1);
});

test("a phone that comes back with much reads its page back once more for all that arrives meanwhile", async ({
  home,
  phone,
}) => {
  const { user } = await addPatient(home, { days: 3 });
  const page = await phone(user);
  // Of the clinic's day, which begins at three in the morning.
  const { date } = await (await page.context().request.get("/api/v1/today")).json();
  await page.goto(`/today?day=${addDays(date, -1)}`);
  let down = true;
  const context = page.context();
  await context.route("**/api/v1/dose-logs", (route) => (down ? route.abort() : route.continue()));
  const dones = page.getByRole("button", { name: /^Done/ });
  await expect(done(page)).toBeVisible();
  const all = await dones.count();
  for (let left = all; left > all - 4; left -= 1) {
    await dones.first().click();
    await expect(dones).toHaveCount(left - 1);
  }
  const readings: string[] = [];
  let release = () => {};
  const held = new Promise<void>((done) => {
    release = done;
  });
  // The page is being read back for as long as anything arrives.
  await context.route(/\/today\?.*_rsc=/, async (route) => {
    if (route.request().headers()["next-router-prefetch"] === undefined) readings.push(route.request().url());
    await held;
    await route.continue();
  });
  down = false;
  await page.evaluate(() => window.dispatchEvent(new Event("online")));
  await expect.poll(() => logsOf(page)).toBe(4);
  await expect(page.getByText(/waits? to be sent/)).toBeHidden();
  expect(readings).toHaveLength(1);
  release();
  await expect.poll(() => readings.length).toBe(2);
  await expect(dones).toHaveCount(all - 4);
});

/** Browsers that keep nothing of what is tapped, each said in the words of its own cause. */
const KEEPS_NOTHING = {
  "whose disk is full": () => {
    const put = IDBObjectStore.prototype.put;
    IDBObjectStore.prototype.put = function (...given) {
      if (this.name === "entries") throw new DOMException("No room.", "QuotaExceededError");
      return put.apply(this, given);
    };
  },
  "in a private window": () => {
    Object.defineProperty(globalThis, "indexedDB", { value: undefined });
  },
};

for (const [which, take] of Object.entries(KEEPS_NOTHING))
  test(`a phone ${which} says that it keeps nothing, and sends what is tapped all the same`, async ({
    home,
    phone,
  }) => {
    const { user } = await addPatient(home, { days: 3 });
    const page = await phone(user);
    await page.addInitScript(take);
    const yesterday = localDay(1);
    await page.goto(`/today?day=${yesterday}`);
    let down = true;
    await page.context().route("**/api/v1/dose-logs", (route) => (down ? route.abort() : route.continue()));
    await done(page).click();
    await expect(row(page)).toContainText("Not sent yet.");
    await expect(page.getByText("Stay on this page. This browser can’t save what you did.")).toBeVisible();
    await expect(page.getByText(/saved on this phone/i)).toBeHidden();
    expect(await findings(page)).toEqual([]);
    down = false;
    await page.evaluate(() => window.dispatchEvent(new Event("online")));
    await expect(page.getByText(/waits to be sent/)).toBeHidden();
    await page.reload();
    await expect(row(page)).toContainText("Done");
    expect(await logsOf(page)).toBe(1);
  });

test("somebody else on the same phone neither sees nor sends it", async ({ home, phone }) => {
  const { user } = await addPatient(home, { days: 3 });
  const other = await addPatient(home, { days: 3 });
  const page = await phone(user);
  await page.goto("/today");
  await page.context().route("**/api/v1/dose-logs", (route) => route.abort());
  await page.getByRole("button", { name: /^Done/ }).first().click();
  await expect(page.getByText(/1 entry waits to be sent/)).toBeVisible();
  const { csrfToken } = await (await page.context().request.get("/api/auth/csrf")).json();
  const form = {
    csrfToken,
    identifier: other.user.loginName ?? "",
    password: other.user.password,
    json: "true",
  };
  await page.context().request.post("/api/auth/callback/credentials", { form });
  await page.context().unroute("**/api/v1/dose-logs");
  await page.goto("/today");
  await expect(page.locator("h1").first()).toBeVisible();
  await expect(page.getByText(/waits to be sent/)).toBeHidden();
  expect(await logsOf(page)).toBe(0);
});

test("what a server doesn't know the version of, or is somebody else's, it stores nothing of, and the phone keeps it", async ({
  home,
  phone,
}) => {
  const { user, patient, content } = await addPatient(home, { days: 3 });
  const other = await addPatient(home, { days: 3 });
  const page = await phone(user);
  const at = new Date().toISOString();
  const post = async (head: object) => {
    const item = {
      type: "log",
      id: newId(),
      prescriptionId: prescriptionOf(content, 1),
      body: { quick: true },
    };
    const data = { ...head, sentAt: at, items: [{ ...item, deviceAt: at, zone: "Europe/London" }] };
    return (await page.context().request.post("/api/v1/dose-logs", { data })).status();
  };
  expect(await post({ v: 2, for: patient.id })).toBe(426);
  expect(await post({ v: 1, for: other.patient.id })).toBe(403);
  expect(await logsOf(page)).toBe(0);
  // An older phone says neither.
  expect([await post({}), await post({ v: 1, for: patient.id })]).toEqual([200, 200]);
  await page.goto(`/today?day=${localDay(1)}`);
  let older = true;
  await page
    .context()
    .route("**/api/v1/dose-logs", (route) =>
      older ? route.fulfill({ status: 426, json: { error: "version" } }) : route.continue(),
    );
  await done(page).click();
  await expect(page.getByText("1 entry waits for a newer Plexus.")).toBeVisible();
  await page.reload();
  await expect(page.getByText("1 entry waits for a newer Plexus.")).toBeVisible();
  older = false;
  await page.evaluate(() => window.dispatchEvent(new Event("online")));
  await expect(page.getByText("1 entry waits for a newer Plexus.")).toBeHidden();
  expect(await logsOf(page)).toBe(3);
});

/** What stands in this browser of whoever used it: keys of its two storages, and every record of its databases by its store. */
const storesOf = (page: Page) =>
  page.evaluate(async () => {
    const open = (name: string) =>
      new Promise<IDBDatabase>((done, failed) => {
        const asked = indexedDB.open(name);
        asked.onsuccess = () => done(asked.result);
        asked.onerror = () => failed(asked.error);
      });
    const all = (db: IDBDatabase, store: string) =>
      new Promise<unknown[]>((done) => {
        const asked = db.transaction(store).objectStore(store).getAll();
        asked.onsuccess = () => done(asked.result);
      });
    const records: Record<string, unknown[]> = {};
    for (const { name = "" } of await indexedDB.databases()) {
      const db = await open(name);
      for (const store of db.objectStoreNames) records[store] = await all(db, store);
      db.close();
    }
    const cached = (await caches.keys()).length;
    return { keys: [...Object.keys(localStorage), ...Object.keys(sessionStorage)], records, cached };
  });

/** Two answers of the questions about warning signs, which are left there. */
async function answerTwo(page: Page) {
  await page.goto("/today");
  await page.getByRole("button", { name: "Something is wrong" }).click();
  await page.getByRole("button", { name: /^Numb/ }).first().click();
  for (const at of [1, 2]) {
    await expect(page.getByText(`Question ${at} of 6`)).toBeVisible();
    await page.getByRole("button", { name: "No", exact: true }).press("Enter");
  }
  await expect(page.getByText("Question 3 of 6")).toBeVisible();
  expect((await storesOf(page)).keys.join()).toContain("asked");
}

test("after signing out, or when somebody else signs in, the phone keeps nothing of a person but what was not sent", async ({
  home,
  phone,
}) => {
  const { user, patient } = await addPatient(home, { days: 3 });
  const other = await addPatient(home, { days: 3 });
  const page = await phone(user);
  await answerTwo(page);
  await signIn(page.context(), other.user);
  await page.goto("/today");
  await expect(page.getByRole("button", { name: "Something is wrong" })).toBeVisible();
  await expect
    .poll(async () => (await storesOf(page)).keys.filter((key) => key.includes("asked")))
    .toEqual([]);

  await answerTwo(page);
  await page.goto("/today");
  await page.context().route("**/api/v1/dose-logs", (route) => route.abort());
  await page.getByRole("button", { name: /^Done/ }).first().click();
  await expect(page.getByText(/1 entry waits to be sent/)).toBeVisible();
  await page.goto("/me");
  await page.getByRole("button", { name: "Sign out", exact: true }).click();
  const asks = page.getByRole("dialog", { name: "1 entry waits to be sent." });
  await expect(asks).toContainText("sent when you sign in here again");
  await asks.getByRole("button", { name: "Stay signed in" }).click();
  await expect(asks).toHaveCount(0);
  await page.getByRole("button", { name: "Sign out", exact: true }).click();
  await asks.getByRole("button", { name: "Sign out" }).click();
  await page.waitForURL("**/sign-in");
  const left = await storesOf(page);
  expect(left.keys.filter((key) => key.includes("asked") || key.includes(patient.id))).toEqual([]);
  expect(left.keys.filter((key) => key.includes(other.patient.id))).toEqual([]);
  expect(left.records).toMatchObject({ entries: [{ owner: other.patient.id }], kept: [], keys: [{}] });
  expect(left.cached).toBe(0);
});

test("a quick double tap on Done opens nothing", async ({ home, phone }) => {
  const { user } = await addPatient(home, { days: 3 });
  const page = await phone(user);
  await page.goto("/today");
  const button = page.getByRole("button", { name: /^Done/ }).first();
  // Away from what stands at the foot of the page.
  await button.evaluate((one) => one.scrollIntoView({ block: "center" }));
  const box = await button.boundingBox();
  if (!box) throw new Error("Done is on the page");
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.touchscreen.tap(x, y);
  for (const pause of [60, 240]) {
    await page.evaluate((ms) => new Promise((after) => setTimeout(after, ms)), pause);
    await page.touchscreen.tap(x, y);
  }
  await expect(page.getByRole("button", { name: /^Undo/ }).first()).toBeVisible();
  await expect(page).toHaveURL(/\/today$/);
});

test("the week's check-in: one question at a time, without a network, changed, skipped, and read by the clinic", async ({
  home,
  phone,
  desk,
}) => {
  const { user, patient } = await addPatient(home, { days: 12, checkins: true });
  const page = await phone(user);
  // The morning's questions are the patient's own to turn off; so the hour of this run doesn't matter either.
  await page.goto("/me");
  await page.getByRole("radio", { name: "Don’t ask me" }).check();
  await expect(page.getByText("Saved").first()).toBeVisible();
  await page.goto("/today");
  await expect(page.getByRole("region", { name: "This morning’s check-in" })).toBeHidden();
  const card = page.getByRole("region", { name: "This week’s check-in" });
  await expect(card.getByText("Question 1 of 4")).toBeVisible();
  expect(await findings(page)).toEqual([]);
  let down = true;
  await page.context().route("**/api/v1/checkins", (route) => (down ? route.abort() : route.continue()));
  const save = card.getByRole("button", { name: "Save this answer" });
  await expect(save).toBeDisabled();
  await card.getByRole("radio", { name: "2", exact: true }).check();
  await save.click();
  await expect(card.getByRole("heading", { name: /walk without a break/ })).toBeFocused();
  await card.getByRole("button", { name: "Skip this question" }).click();
  await expect(card.getByText("You skipped it")).toBeVisible();
  await card.getByRole("radio", { name: "30 min" }).check();
  await save.click();
  await expect(save).toBeHidden();
  await expect(card.getByRole("link", { name: "Choose your goals" })).toBeVisible();
  await expect(page.getByText(/3 entries wait to be sent/)).toBeVisible();
  // What waits stands after a reload as well, and can be changed before it is sent.
  await page.reload();
  await expect(card.getByText("2 of 10")).toBeVisible();
  await card.getByRole("button", { name: "Change your answer: Sure I can do my plan" }).click();
  await card.getByRole("radio", { name: "3", exact: true }).check();
  await save.click();
  await expect(card.getByText("3 of 10")).toBeVisible();
  // The last of them: what is being sent is no longer said to wait.
  const arrived = page.waitForResponse(
    (answer) => answer.request().postData()?.includes('"score":3') ?? false,
  );
  down = false;
  await page.evaluate(() => window.dispatchEvent(new Event("online")));
  await arrived;
  await page.reload();
  await expect(card.getByText("3 of 10")).toBeVisible();
  await expect(card.getByRole("button", { name: "Save this answer" })).toBeHidden();
  const record = await desk(home.therapistUser);
  await record.goto(`/patients/${patient.id}`);
  await expect(record.getByText("Confidence in the plan: 3 of 10").first()).toBeVisible();
  await expect(record.getByRole("row", { name: /Confidence, 0 to 10/ })).toContainText("3");
});
