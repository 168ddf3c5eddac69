import ICAL from "ical.js";
import type { Route } from "playwright/test";
import { now } from "../lib/clock";
import { asSystem } from "../lib/db/scope";
import { newId } from "../lib/new-id";
import { localDateAt } from "../lib/time/local-day";
import type { MadePatient } from "../prisma/factories";
import { insertRows } from "../prisma/factories/rows";
import { findings } from "./axe";
import { addPatient, expect, test } from "./fixtures";

const own = ({ clinicId, id }: MadePatient) => ({ clinicId, patientId: id });

test("times and ways are chosen on the phone and kept, and each way says what it can do here", async ({
  home,
  phone,
}) => {
  const { user } = await addPatient(home);
  const page = await phone(user);
  await page.goto("/me");
  const row = page.getByRole("link", { name: /^Reminders/ });
  await expect(row).toContainText("Turned off");
  await row.click();
  await expect(page.getByRole("heading", { name: "Reminders", exact: true })).toBeVisible();
  await expect(page.getByText("Reminders are off.")).toBeVisible();
  await expect(page.getByLabel("Time for the morning")).toHaveValue("08:00");
  expect(await findings(page)).toEqual([]);

  // Two taps change a time; it is kept without another.
  await page.getByRole("radio", { name: "Calendar" }).check();
  await expect(page.getByText("Saved.").first()).toBeVisible();
  await expect(page.getByText("Reminders are off.")).toBeHidden();
  await page.getByLabel("Time for the morning").fill("06:30");
  await expect(page.getByText("This is in your quiet hours. Choose another time.")).toBeVisible();
  await page.getByLabel("Time for the morning").fill("07:45");
  await page.getByRole("switch", { name: "Remind me: Evening" }).uncheck();
  await expect
    .poll(async () => {
      await page.reload();
      return page.getByLabel("Time for the morning").inputValue();
    })
    .toBe("07:45");
  await expect(page.getByRole("radio", { name: "Calendar" })).toBeChecked();
  await expect(page.getByLabel("Time for the evening")).toHaveCount(0);
  // What is chosen last is sent last: each is answered before the next is chosen.
  const saved = () => page.waitForResponse((answer) => answer.request().method() === "POST");
  const byMail = saved();
  await page.getByRole("radio", { name: "Mail" }).check();
  await expect(page.getByText("Your clinic doesn’t send mail.")).toBeVisible();
  await byMail;
  const byPhone = saved();
  await page.getByRole("radio", { name: "Phone" }).check();
  await expect(page.getByText(/This browser (can’t show|doesn’t let)/)).toBeVisible();
  await byPhone;
  const off = saved();
  await page.getByRole("button", { name: "Turn reminders off" }).click();
  await off;
  await expect(page.getByText("Reminders are off.")).toBeVisible();
  await page.goto("/me");
  await expect(row).toContainText("Turned off");
});

test("reminders are called off once that is saved, and not before", async ({ home, phone }) => {
  const { user } = await addPatient(home);
  const page = await phone(user);
  await page.goto("/me/reminders");
  await page.getByRole("radio", { name: "Calendar" }).check();
  await expect(page.getByText("Saved.").first()).toBeVisible();
  const off = page.getByText("Reminders are off.");
  const turnOff = page.getByRole("button", { name: "Turn reminders off" });
  const held: Route[] = [];
  const asked = (route: Route) => {
    if (route.request().method() === "POST") held.push(route);
    else void route.continue();
  };
  await page.route("**/me/reminders", asked);
  await turnOff.click();
  await expect.poll(() => held.length).toBe(1);
  await expect(page.getByRole("button", { name: "Saving" })).toBeVisible();
  await expect(off).toBeHidden();
  await held[0]?.abort();
  await expect(turnOff).toBeVisible();
  await expect(off).toBeHidden();
  await page.unroute("**/me/reminders", asked);
  await turnOff.press("Enter");
  await expect(off).toBeVisible();
  await expect(turnOff).toHaveCount(0);
  // The button is gone: the focus is on what says so.
  await expect(page.locator("[tabindex='-1']:focus")).toContainText("Reminders are off.");
});

test("a calendar program reads the times at the secret address, until it is taken away", async ({
  home,
  phone,
  browser,
}) => {
  const { user } = await addPatient(home);
  const page = await phone(user);
  await page.goto("/me/reminders");
  await page.getByRole("radio", { name: "Calendar" }).check();
  await expect(page.getByText("Saved.").first()).toBeVisible();
  await page.getByRole("button", { name: "Make an address" }).click();
  const shown = page.getByRole("status").filter({ hasText: "/calendar/" });
  await expect(shown).toContainText(/\/calendar\/[\w-]{43}\.ics$/);
  const address = (await shown.textContent()) ?? "";
  expect(await findings(page)).toEqual([]);

  // A calendar has no sign-in.
  const program = await browser.newContext();
  const read = async () => program.request.get(address);
  const answer = await read();
  expect(answer.status()).toBe(200);
  expect(answer.headers()["cache-control"]).toBe("no-store");
  const written = await answer.text();
  const events = new ICAL.Component(ICAL.parse(written)).getAllSubcomponents("vevent");
  expect(events.length).toBeGreaterThan(20);
  for (const event of events) {
    const { summary, startDate } = new ICAL.Event(event);
    expect(summary).toBe("Plexus");
    const wall = startDate.toJSDate().toLocaleTimeString("en-GB", { timeZone: "Europe/London" });
    expect(["08:00:00", "12:30:00", "16:00:00", "18:30:00"]).toContain(wall);
  }
  expect(written).not.toMatch(/Ruiz|Hanna|sciatica|exercise|pain|knee/i);

  await page.reload();
  await expect(shown).toHaveCount(0);
  await page.getByRole("button", { name: "Make a new address" }).click();
  await expect(shown).toContainText("/calendar/");
  expect((await read()).status()).toBe(404);
  const second = (await shown.textContent()) ?? "";
  expect((await program.request.get(second)).status()).toBe(200);
  await page.getByRole("button", { name: "Stop this address" }).press("Enter");
  await expect(page.getByRole("button", { name: "Make an address" })).toBeVisible();
  await expect(page.locator("p:focus")).toBeVisible();
  const [revoked, unknown] = [
    await program.request.get(second),
    await program.request.get(second.replace(/[\w-]{43}/, "a".repeat(43))),
  ];
  expect([revoked.status(), await revoked.text()]).toEqual([unknown.status(), await unknown.text()]);
  expect(unknown.status()).toBe(404);
  await program.close();
});

test("after days without an entry the record says beside the flag that a message went out, and when", async ({
  home,
  desk,
}) => {
  const { patient } = await addPatient(home);
  const page = await desk(home.therapistUser);
  await page.goto(`/patients/${patient.id}`);
  const reasons = page.getByRole("list", { name: "Why on the caseload" });
  await expect(reasons).toContainText("No logs on");
  await expect(reasons).not.toContainText("message sent");
  const at = now().toString();
  const localDate = localDateAt(patient.zones, now());
  await asSystem(home.clinic.id, (db) =>
    insertRows(db, {
      Reminder: [
        {
          ...{ id: newId<string>(), ...own(patient), purpose: "gap", localDate, channel: "mail" },
          ...{ createdAt: at, dueAt: at, outcome: "accepted" },
        },
      ],
    }),
  );
  await page.reload();
  await expect(reasons).toContainText(/No logs on .* · message sent \w+,? \d+ \w+,? \d\d:\d\d/);
});

/** What stands in for a browser's notices, which a Chromium without a window can't show, and for its windows. */
type Noticing = {
  registration: ServiceWorkerRegistration;
  clients: { matchAll: () => Promise<never[]>; openWindow: (address: string) => Promise<null> };
  notices: [string, NotificationOptions][];
  opened: string[];
};

test.describe("with the phone's worker", () => {
  test.use({ worker: true });

  test("a reminder is answered on the notification, and where that can't be sent Today opens", async ({
    home,
    phone,
  }) => {
    test.setTimeout(120_000);
    const { patient, user } = await addPatient(home);
    const at = now().toString();
    const id = newId<string>();
    const localDate = localDateAt(patient.zones, now());
    await asSystem(home.clinic.id, (db) =>
      insertRows(db, {
        Reminder: [
          {
            ...{ id, ...own(patient), purpose: "time", part: "morning", localDate, channel: "push" },
            ...{ createdAt: at, dueAt: at, outcome: "accepted" },
          },
        ],
      }),
    );
    const page = await phone(user);
    const context = page.context();
    const devtools = await context.newCDPSession(page);
    const registered = new Promise<string>((done) => {
      devtools.on("ServiceWorker.workerRegistrationUpdated", ({ registrations: [first] }) => {
        if (first) done(first.registrationId);
      });
    });
    await devtools.send("ServiceWorker.enable");
    const started = context.waitForEvent("serviceworker");
    await page.goto("/today");
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    const registrationId = await registered;
    const worker = await started;
    await worker.evaluate(() => {
      const noticing = self as unknown as Noticing;
      [noticing.notices, noticing.opened] = [[], []];
      noticing.registration.showNotification = async (...notice) => {
        noticing.notices.push(notice as [string, NotificationOptions]);
      };
      noticing.clients.matchAll = async () => [];
      noticing.clients.openWindow = async (address) => {
        noticing.opened.push(address);
        return null;
      };
    });
    const origin = new URL(worker.url()).origin;
    const actions = [
      { action: "in-an-hour", title: "In an hour" },
      { action: "not-today", title: "Not today" },
    ];
    const told = { title: "Plexus", link: "/today", body: "A few minutes for you are waiting.", id, actions };
    await devtools.send("ServiceWorker.deliverPushMessage", {
      ...{ origin, registrationId, data: JSON.stringify(told) },
    });
    const notices = () => worker.evaluate(() => (self as unknown as Noticing).notices);
    await expect.poll(notices).toMatchObject([["Plexus", { body: told.body, actions, data: { id } }]]);

    const tap = (action: string) =>
      worker.evaluate(
        async ([tapped, reminder]) => {
          let lasting: Promise<unknown> = Promise.resolve();
          const notification = { close: () => undefined, data: { link: "/today", id: reminder } };
          const waitUntil = (work: Promise<unknown>) => {
            lasting = work;
          };
          self.dispatchEvent(
            Object.assign(new Event("notificationclick"), { action: tapped, notification, waitUntil }),
          );
          await lasting;
        },
        [action, id] as const,
      );
    const opened = () => worker.evaluate(() => (self as unknown as Noticing).opened);
    const answered = async () => {
      const rows = await asSystem(home.clinic.id, (db) => db.tx.reminder.findMany({ where: { id } }));
      return rows[0]?.answer;
    };
    await tap("in-an-hour");
    expect(await answered()).toBe("in-an-hour");
    await tap("in-an-hour");
    await tap("not-today");
    expect(await answered()).toBe("not-today");
    expect(await opened()).toEqual([]);
    await tap("");
    expect(await opened()).toEqual([`${origin}/today`]);
    await context.clearCookies();
    await tap("in-an-hour");
    expect(await opened()).toEqual([`${origin}/today`, `${origin}/today`]);
    expect(await answered()).toBe("not-today");
  });
});
