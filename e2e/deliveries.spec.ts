import type { Page } from "playwright/test";
import webPush from "web-push";
import { now } from "../lib/clock";
import { asSystem } from "../lib/db/scope";
import { newId } from "../lib/new-id";
import { makeAlert, makeMember, makeUser } from "../prisma/factories";
import { insertRows } from "../prisma/factories/rows";
import { type MailServer, openMailServer } from "../scripts/receivers/mail";
import { openPushReceiver, type PushReceiver } from "../scripts/receivers/push";
import { findings } from "./axe";
import { localDay } from "./days";
import { addPatient, expect, test } from "./fixtures";
import { startWorker, type Worker } from "./worker";

let mail: MailServer;
let push: PushReceiver;
let worker: Worker | null = null;

const question = (page: Page, name: string) => page.getByRole("heading", { name });

const work = async (clock?: string) => {
  await worker?.stop();
  worker = await startWorker({ mail: mail.url, certificate: push.certificate, ...(clock ? { clock } : {}) });
};

test.describe.configure({ mode: "serial" });

test.beforeAll(async () => {
  mail = await openMailServer();
  push = await openPushReceiver();
  await work();
});
test.afterAll(async () => {
  await worker?.stop();
  await mail.close();
  await push.close();
});

test("weakness in both legs, a yes, mail and push within seconds, the next on the list, and the unlock", async ({
  home,
  phone,
  desk,
}) => {
  test.setTimeout(180_000);
  const address = `hanna-${home.clinic.id.slice(0, 8)}@northgate.example`;
  const tomUser = await makeUser();
  const tom = await makeMember(home.clinic, { user: tomUser, name: "Tom Achebe" });
  const { patient, user } = await addPatient(home);

  // Her own address, proved by the link that is mailed there.
  const hanna = await desk(home.therapistUser);
  await hanna.goto("/account");
  await expect(hanna.getByText("Mail isn’t set up on this installation.")).toBeVisible();
  await asSystem(home.clinic.id, (db) =>
    insertRows(db, {
      MemberMail: [{ clinicId: home.clinic.id, memberId: home.member.id, address }],
      Delivery: [
        {
          ...{ id: newId<string>(), clinicId: home.clinic.id, memberId: home.member.id },
          ...{ channel: "mail", purpose: "proof", createdAt: now().toString(), dueAt: now().toString() },
        },
      ],
    }),
  );
  const proofs = () => mail.mails.filter(({ to }) => to.includes(address));
  await expect.poll(() => proofs().length, { timeout: 20_000 }).toBe(1);
  const link = /\S+\/prove#\S+/.exec(proofs()[0]?.body ?? "")?.[0] ?? "";
  await hanna.goto(new URL(link).pathname + new URL(link).hash);
  await hanna.getByRole("button", { name: "Yes, this is my address" }).click();
  await expect(hanna.getByRole("status").filter({ hasText: "now go to this address" })).toBeVisible();

  await asSystem(home.clinic.id, (db) =>
    insertRows(db, {
      PushKey: [{ clinicId: home.clinic.id, createdAt: now().toString(), ...webPush.generateVAPIDKeys() }],
      PushSubscription: [
        {
          ...{ id: newId<string>(), clinicId: home.clinic.id, memberId: home.member.id },
          ...{ ...push.subscription(home.clinic.id), createdAt: now().toString() },
        },
      ],
    }),
  );

  // The patient at six in the morning: weakness in both legs on the first chart, and a yes.
  const page = await phone(user);
  // Up to one day, and without what may still be logged, which is less once a day has ended.
  const asOf = localDay(1);
  const figures = async () => {
    const asked = `/api/v1/patients/${patient.id}/adherence?asOf=${asOf}`;
    const { figures } = await (await page.request.get(asked)).json();
    expect(figures.to).toBe(asOf);
    return JSON.parse(JSON.stringify(figures, (key, value) => (key === "stillOpen" ? undefined : value)));
  };
  const before = await figures();
  await page.goto("/body-chart");
  for (const place of ["Back of your left thigh", "Back of your right thigh"]) {
    await page.getByRole("button", { name: new RegExp(`^${place}`) }).click();
    const sheet = page.getByRole("dialog");
    await sheet.getByRole("checkbox", { name: /Weak/ }).check();
    await sheet.getByRole("button", { name: "Done" }).click();
  }
  await page.getByRole("button", { name: "Save" }).click();
  await expect(question(page, "Is it numb or tingling between your legs?")).toBeFocused();
  await expect(page.getByText("After what you told us, please answer these first.")).toBeVisible();
  expect(await findings(page)).toEqual([]);
  // Closed, they still stand on the page, and go on where they were.
  await page.keyboard.press("Escape");
  await expect(question(page, "Please answer 12 questions")).toBeVisible();
  await page.getByRole("button", { name: "Answer now" }).click();
  for (const at of [1, 2, 3, 4]) {
    await expect(page.getByText(`Question ${at} of 12`)).toBeVisible();
    // By a key: a tap so soon after the one before is taken for a double tap.
    await page.getByRole("button", { name: "No", exact: true }).press("Enter");
  }
  await expect(question(page, "Is it in both legs?")).toBeVisible();
  const posted = page.waitForRequest((one) => one.url().endsWith("/api/v1/screenings"));
  await page.getByRole("button", { name: "Yes", exact: true }).click();
  await posted;
  const at = Date.now();
  // The chart alone has told of the same day already; this is what is told of the yes.
  const urgent = () => proofs().filter(({ subject }) => subject === "Plexus: urgent");
  const urgentPushes = () => push.pushes.filter(({ title }) => title === "Plexus: urgent");
  await expect.poll(() => urgent().length, { timeout: 15_000 }).toBe(1);
  await expect.poll(() => urgentPushes().length, { timeout: 15_000 }).toBe(1);
  const [mailed, pushed] = [(urgent()[0]?.at ?? 0) - at, (urgentPushes()[0]?.at ?? 0) - at];
  process.stdout.write(`From a yes to the mail server ${mailed} ms, to the push receiver ${pushed} ms\n`);
  expect(Math.max(mailed, pushed)).toBeLessThan(15_000);
  expect(JSON.stringify([proofs(), push.pushes])).not.toMatch(/Ruiz|Hanna Lind|legs|pain/i);

  // The phone is locked, with the number and what to say; a yes "by mistake" unlocks nothing.
  await expect(question(page, "Please call 999 now")).toBeFocused();
  const advice = page.getByRole("dialog");
  await expect(advice.getByRole("link", { name: "Call 999" })).toHaveAttribute("href", "tel:999");
  await expect(advice.getByRole("link", { name: /^Call (?!999)/ })).toHaveAttribute(
    "href",
    "tel:01134960100",
  );
  await expect(advice).toContainText("I have sciatica, and now it is in both legs.");
  await expect(advice).toContainText("This is now on Hanna’s list.");
  expect(await findings(page)).toEqual([]);
  await page.goto("/today");
  const locked = page.getByRole("region", { name: /^Don’t exercise until/ });
  await expect(locked.getByRole("link", { name: "Call 999" })).toBeVisible();
  await expect(page.getByRole("button", { name: /^Done/ })).toHaveCount(0);
  await locked.getByRole("button", { name: "What to do, and what to say" }).click();
  await page.getByRole("button", { name: "I tapped “yes” by mistake" }).click();
  await expect(advice).toContainText("Your exercises stay on hold");

  // What the phone says is what is known: whose list, and that nobody opened it.
  await page.goto("/today");
  const standing = page.getByRole("region", { name: "Where your report is" });
  await expect(standing).toContainText(/^Where your report isYour answers on \w+day \d+ \w+ at \d\d:\d\d/);
  await expect(standing).toContainText("You said on");
  await expect(standing).toContainText("On Hanna’s list since");
  await expect(standing).toContainText("Not opened yet");

  // A quarter of an hour passes, and nobody acknowledges it.
  const desks = await desk(tomUser);
  await desks.goto("/alerts");
  await expect(desks.getByText("Nothing on your list", { exact: true })).toBeVisible();
  await work("PT16M");
  await expect(desks.getByRole("link", { name: "One alert on your list" })).toBeVisible({ timeout: 30_000 });
  await desks.reload();
  await desks.getByRole("link", { name: /Ruiz/ }).click();
  await expect(desks.getByText("Red flag reported").first()).toBeVisible();
  await desks.getByText("Whose list it is on").first().click();
  await expect(desks.getByText(tom.name).first()).toBeVisible();
  await page.reload();
  await expect(standing).toContainText("Opened on");
  await expect(standing).toContainText("On the lists of Hanna and Tom since");

  // Hanna unlocks it with her reasons. The phone says so, and no figure has suffered by it.
  await hanna.goto("/caseload");
  await expect(hanna.getByRole("row", { name: /Ruiz/ })).toContainText("Red flag reported");
  await hanna.goto(`/patients/${patient.id}`);
  const alerts = hanna.getByRole("region", { name: "Open alerts" });
  for (const said of [
    "Yes to: Both legs at once.",
    "Withdrawn by the patient",
    "numb, tingling or weak in both legs",
  ])
    await expect(alerts).toContainText(said);
  await hanna.keyboard.press("y");
  const dialog = hanna.getByRole("dialog", { name: "Red flag reported" });
  await dialog.getByLabel("What was examined").fill("Power, reflexes, saddle sensation: all normal");
  await dialog.getByLabel("Who was informed").fill("The GP, by telephone");
  await dialog.getByLabel("Why it is safe to go on").fill("Seen in A and E, scan without compression.");
  await dialog.getByRole("button", { name: "Acknowledge and unlock" }).click();
  await expect(dialog).toBeHidden();
  // What the chart said by itself is another report, which stands until somebody looked at it as well.
  await expect(alerts).not.toContainText("Red flag reported");
  await hanna.keyboard.press("y");
  await expect(alerts).toBeHidden();
  await page.reload();
  const unlocked = page.getByRole("region", { name: "Your plan is open again" });
  await expect(unlocked).toContainText("Hanna opened it again on");
  await expect(standing).toBeHidden();
  // The page comes with the card, and without it once it was closed: nothing moves when its scripts have loaded.
  const sent = async () => (await page.context().request.get("/today")).text();
  expect(await sent()).toMatch(/<h2[^>]*>Your plan is open again</);
  await unlocked.getByRole("button", { name: "Close" }).click();
  await expect(unlocked).toBeHidden();
  expect(await sent()).not.toMatch(/<h2[^>]*>Your plan is open again</);
  await page.reload();
  await expect(page.getByRole("button", { name: /^Done/ }).first()).toBeVisible();
  await expect(unlocked).toBeHidden();
  await expect(locked).toBeHidden();
  await expect(page.getByRole("button", { name: /^Done/ }).first()).toBeVisible();
  expect(await figures()).toEqual(before);
  await hanna.goto(`/patients/${patient.id}/screenings`);
  const told = hanna.getByRole("listitem").first();
  await expect(told).toContainText("Yes, emergency: Both legs at once");
  await expect(told).toContainText("tapped by mistake");
});

test("an owner sets hours, a member their leave, a sign-off; the phone says when the clinic opens and who has it", async ({
  home,
  phone,
  desk,
}) => {
  test.setTimeout(120_000);
  await work();
  const tom = await makeMember(home.clinic, { name: "Tom Achebe" });
  const { patient, user } = await addPatient(home);
  const page = await desk(home.therapistUser);
  await page.goto("/clinic/care");
  const today = new Intl.DateTimeFormat("en-GB", { weekday: "long", timeZone: "Europe/London" }).format(
    new Date(),
  );
  const open = new Date(Date.now() + 2 * 86_400_000);
  const later = new Intl.DateTimeFormat("en-GB", { weekday: "long", timeZone: "Europe/London" }).format(open);
  await page.getByLabel(later, { exact: true }).check();
  await page.getByLabel(`${later}, opens`).fill("9 o’clock");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("Write a time like 08:30.").first()).toBeVisible();
  await page.getByLabel(`${later}, opens`).fill("09:00");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("Saved", { exact: true }).first()).toBeVisible();
  await page.reload();
  await expect(page.getByLabel(later, { exact: true })).toBeChecked();
  await expect(page.getByLabel(today, { exact: true })).not.toBeChecked();

  const written = (date: Date) =>
    new Intl.DateTimeFormat("en-GB", { timeZone: "Europe/London" }).format(date);
  const record = async () => {
    await page.getByLabel("First day away").fill(written(new Date()));
    await page.getByLabel("Last day away").fill(written(open));
    await page.getByRole("button", { name: "Record leave" }).click();
  };
  await page.getByLabel("Stands in").selectOption(tom.name);
  await record();
  await expect(page.getByText("Tom Achebe stands in")).toBeVisible();
  await record();
  await expect(
    page.getByText("These dates overlap with leave that is already recorded.").first(),
  ).toBeVisible();

  await page.goto("/clinic");
  const content = page.getByRole("region", { name: "Clinical content" });
  await expect(content).toContainText("not yet signed off by a named physiotherapist");
  await content.getByRole("button", { name: "Record a sign-off" }).click();
  const signing = page.getByRole("dialog");
  await signing.getByLabel("Name of the physiotherapist").fill("Ines Vogt");
  await signing.getByLabel("Registered with").fill("HCPC");
  await signing.getByLabel("Registration number").fill("PH 12345");
  await signing.getByLabel("Signed off on").fill(written(open));
  await signing.getByRole("button", { name: "Save" }).click();
  await expect(signing.getByText(/^Enter .* or earlier\.$/)).toBeVisible();
  await signing.getByLabel("Signed off on").fill(written(new Date()));
  await signing.getByRole("button", { name: "Save" }).click();
  await expect(content).toContainText(/signed off by Ines Vogt on .* HCPC, number PH 12345/);

  await makeAlert(patient, { kind: "stop-S1", facts: { rule: "S1" } });
  const mine = await phone(user);
  const standing = mine.getByRole("region", { name: "Where your report is" });
  await expect
    .poll(
      async () => {
        await mine.goto("/today");
        return standing.textContent();
      },
      { timeout: 20_000 },
    )
    .toContain("On Tom’s list since");
  await expect(standing).toContainText(/opens .*09:00/);
  await expect(standing).toContainText("It may not be seen before then.");
});

/** What stands in a browser's service worker for its notices, which a Chromium without a window can't show. */
type Noticing = { registration: ServiceWorkerRegistration; notices: [string, NotificationOptions][] };

test("what is pushed to a browser becomes one notice of each link, without a page of ours open", async ({
  home,
  desk,
}) => {
  const page = await desk(home.therapistUser);
  const context = page.context();
  await page.goto("/account");
  const devtools = await context.newCDPSession(page);
  const registered = new Promise<string>((done) => {
    devtools.on("ServiceWorker.workerRegistrationUpdated", ({ registrations: [own] }) => {
      if (own) done(own.registrationId);
    });
  });
  await devtools.send("ServiceWorker.enable");
  const started = context.waitForEvent("serviceworker");
  await page.evaluate(async () => {
    await navigator.serviceWorker.register("/push.js");
    await navigator.serviceWorker.ready;
  });
  const registrationId = await registered;
  const notifier = await started;
  await notifier.evaluate(() => {
    const noticing = self as unknown as Noticing;
    noticing.notices = [];
    noticing.registration.showNotification = async (...notice) => {
      noticing.notices.push(notice as [string, NotificationOptions]);
    };
  });
  await page.goto("about:blank");
  const origin = new URL(notifier.url()).origin;
  const data = JSON.stringify({ title: "Plexus: urgent", link: "/alerts" });
  await devtools.send("ServiceWorker.deliverPushMessage", { origin, registrationId, data });
  await expect
    .poll(() => notifier.evaluate(() => (self as unknown as Noticing).notices))
    .toEqual([
      ["Plexus: urgent", { icon: "/icon.svg", tag: "/alerts", renotify: true, data: { link: "/alerts" } }],
    ]);
});
