import type { Page } from "playwright/test";
import { asAuth } from "../lib/db/scope";
import { runAs } from "../lib/gates/run";
import { unlinkSignIn } from "../lib/patients/correct/mutations";
import { makeHelper, staffActor } from "../prisma/factories";
import { findings } from "./axe";
import { localDay } from "./days";
import { addPatient, expect, signIn } from "./fixtures";
import type { Line } from "./line";
import { cut, mend, test } from "./no-network";

test.use({ worker: true });

/** All that this phone keeps, by the name of what keeps it. */
const kept = (page: Page) =>
  page.evaluate(async () => {
    const phone = await new Promise<IDBDatabase>((done, failed) => {
      const asked = indexedDB.open("plexus");
      asked.onerror = () => failed(asked.error);
      asked.onsuccess = () => done(asked.result);
    });
    const count = (store: string) =>
      new Promise<string[]>((done) => {
        const keys = phone.transaction(store).objectStore(store).getAllKeys();
        keys.onsuccess = () => done(keys.result.map(String));
      });
    const [days, entries] = [await count("kept"), await count("entries")];
    phone.close();
    const workers = await navigator.serviceWorker.getRegistrations();
    return { days, entries, caches: await caches.keys(), workers: workers.length };
  });

const nothing = { days: [], entries: [], caches: [], workers: 0 };

async function visit(page: Page, line: Line): Promise<void> {
  await page.goto(`${line.origin}/today`);
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await expect.poll(async () => (await kept(page)).days.length).toBe(3);
}

async function logOffline(page: Page, line: Line): Promise<void> {
  await cut(page, line);
  const yesterday = localDay(1);
  await page.goto(`${line.origin}/today?day=${yesterday}`);
  const walk = page.getByRole("listitem").filter({ hasText: "Walking" }).first();
  await walk.getByRole("button", { name: /^Done/ }).click();
  await expect(walk).toContainText("Not sent yet.");
}

test("a phone that was signed out elsewhere while it was offline removes all it keeps, and says what was not sent", async ({
  line,
  home,
  phone,
}) => {
  test.setTimeout(120_000);
  const { user } = await addPatient(home, { days: 3 });
  const lost = await phone(user);
  await visit(lost, line);
  await logOffline(lost, line);
  expect((await kept(lost)).entries).toHaveLength(1);

  const here = await phone(user);
  await here.goto("/me");
  await here.getByRole("link", { name: /^Devices/ }).click();
  const rows = here.getByRole("main").getByRole("listitem");
  await expect(rows).toHaveCount(2);
  await expect(rows.first()).toContainText("This device");
  await expect(rows.last()).toContainText("Computer, Chrome");
  await rows
    .last()
    .getByRole("button", { name: /^Sign out/ })
    .click();
  await here.getByRole("dialog").getByRole("button", { name: "Sign out" }).click();
  await expect(rows).toHaveCount(1);
  await expect(here.getByText("You are not signed in anywhere else.")).toBeVisible();

  const asked: string[] = [];
  lost.on("request", (request) => {
    if (request.method() === "POST") asked.push(new URL(request.url()).pathname);
  });
  await mend(lost, line);
  await lost.waitForURL("**/sign-in");
  await expect(lost.getByText("This device was signed out from another one.")).toBeVisible();
  await expect(lost.getByText("One entry was not sent. Your clinic does not have it.")).toBeVisible();
  await expect.poll(async () => await kept(lost)).toEqual({ ...nothing, days: [",lost"] });
  const today = await here.context().request.get("/api/v1/today");
  expect((await today.text()).split('"loggedAt"').length - 1).toBe(0);

  await signIn(lost.context(), user);
  await visit(lost, line);
  expect((await kept(lost)).caches).toHaveLength(1);
});

test("a phone whose sign-in was taken off the record removes all it keeps of it, and says what was not sent", async ({
  line,
  home,
  phone,
}) => {
  test.setTimeout(120_000);
  const { user, patient } = await addPatient(home, { days: 3 });
  const wrong = await phone(user);
  await visit(wrong, line);
  await logOffline(wrong, line);
  expect((await kept(wrong)).entries).toHaveLength(1);
  const unlinked = await runAs(staffActor(home.member), (db) =>
    unlinkSignIn(db, { patientId: patient.id, reason: "mother and daughter" }),
  );
  expect(unlinked).toMatchObject({ ok: true });

  await mend(wrong, line);
  await expect(wrong.getByText("Your clinic has taken your sign-in off a record.")).toBeVisible();
  await expect(wrong.getByText("One entry was not sent. Your clinic does not have it.")).toBeVisible();
  await expect.poll(async () => await kept(wrong)).toEqual({ ...nothing, days: [",lost"] });
  expect(await findings(wrong)).toEqual([]);
});

test("a phone that helps somebody by the time it hears that it was taken off a record removes that record alone", async ({
  line,
  home,
  phone,
}) => {
  test.setTimeout(120_000);
  const { user, patient } = await addPatient(home, { days: 3 });
  const helped = await addPatient(home, { days: 3 });
  const leave = await makeHelper(helped.patient, { user });
  const wrong = await phone(user);
  await visit(wrong, line);
  await logOffline(wrong, line);
  // As when another tab of this browser switched to it, which gave the cookie of both another token.
  const role = { activePatientId: null, activeHelperId: leave.id };
  await asAuth(user.id, (db) => db.tx.signIn.updateMany({ where: { userId: user.id }, data: role }));
  const unlinked = await runAs(staffActor(home.member), (db) =>
    unlinkSignIn(db, { patientId: patient.id, reason: "mother and daughter" }),
  );
  expect(unlinked).toMatchObject({ ok: true });

  await mend(wrong, line);
  await expect(wrong.getByText("For Marta")).toBeVisible();
  const said = wrong
    .getByRole("alert")
    .filter({ hasText: "Your clinic has taken your sign-in off a record." });
  await expect(said).toContainText("One entry was not sent. Your clinic does not have it.");
  await expect
    .poll(async () => (await kept(wrong)).days.filter((key) => key.startsWith(patient.id)))
    .toEqual([]);
  await expect.poll(() => kept(wrong)).toMatchObject({ entries: [], workers: 1 });
  expect(await findings(wrong)).toEqual([]);
  await said.getByRole("button", { name: "Close" }).click();
  await expect(said).toHaveCount(0);
  await wrong.reload();
  await expect(wrong.getByText("For Marta")).toBeVisible();
  await expect.poll(async () => (await kept(wrong)).days).toHaveLength(3);
  expect((await kept(wrong)).workers).toBe(1);
});

test("a phone that is open says it at its next contact, and the one it was done on goes on", async ({
  line,
  home,
  phone,
}) => {
  test.setTimeout(120_000);
  const { user } = await addPatient(home, { days: 3 });
  const other = await phone(user);
  await visit(other, line);
  const here = await phone(user);
  await here.goto("/me/devices");
  await here.getByRole("button", { name: "Sign out all others" }).click();
  await here.getByRole("dialog").getByRole("button", { name: "Sign out all others" }).click();
  await expect(here.getByText("You are not signed in anywhere else.")).toBeVisible();
  await here.goto("/today");
  await expect(here.getByRole("heading", { level: 1, name: /^Good / })).toBeVisible();

  await other.getByRole("link", { name: "Progress", exact: true }).click();
  await other.waitForURL(/sign-in/);
  await expect(other.getByText("Plexus removes what it kept for you on this device.")).toBeVisible();
  await expect(other.getByText(/not sent/)).toBeHidden();
  await expect.poll(async () => await kept(other)).toEqual(nothing);
  const answer = await other.context().request.get(`${line.origin}/api/v1/today`);
  expect([answer.status(), await answer.json()]).toMatchObject([401, { error: "revoked" }]);
});
