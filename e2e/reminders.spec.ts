import ICAL from "ical.js";
import { now } from "../lib/clock";
import { asSystem } from "../lib/db/scope";
import { newId } from "../lib/new-id";
import { localDateAt } from "../lib/time/local-day";
import type { MadePatient } from "../prisma/factories";
import { insertRows } from "../prisma/factories/rows";
import { findings } from "./axe";
import { addPatient, expect, test } from "./fixtures";

const own = ({ clinicId, id }: MadePatient) => ({ clinicId, patientId: id });

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
  await page.getByRole("button", { name: "Stop this address" }).click();
  await expect(page.getByRole("button", { name: "Make an address" })).toBeVisible();
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
