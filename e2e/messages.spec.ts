import { DEFAULT_CARE } from "../lib/clinics/care/care";
import { now } from "../lib/clock";
import { asSystem } from "../lib/db/scope";
import { runAs } from "../lib/gates/run";
import { recordMessages } from "../lib/messages/mutations";
import { toStored } from "../lib/stored";
import { makeLog, makeMember, makeUser, patientActor } from "../prisma/factories";
import { findings } from "./axe";
import { localDay } from "./days";
import { addPatient, test as base, expect, prescriptionOf } from "./fixtures";
import { cut, mend, reopen, test, visit } from "./no-network";
import { ask, boxOn } from "./writing";

base(
  "what a patient writes is counted at the desk without a reload, answered, and read on the phone",
  async ({ home, desk, phone }) => {
    const { patient, user } = await addPatient(home);
    const marta = await phone(user);
    const hanna = await desk(home.therapistUser);
    await hanna.goto("/caseload");
    await marta.goto("/inbox");
    await expect(marta.getByText("Not for emergencies.")).toBeVisible();
    await ask(marta, "May I sit for this one?");
    await expect(marta.getByText(/promised an answer by/)).toBeVisible();
    await expect(boxOn(marta)).toHaveValue("");

    // The bell asks when the page comes to the front again.
    await hanna.evaluate(() => document.dispatchEvent(new Event("visibilitychange")));
    const messages = hanna.getByRole("navigation", { name: "Main" }).getByRole("link", { name: /^Messages/ });
    await expect(messages).toHaveAccessibleName(/one unread/);
    await messages.click();
    await hanna.waitForURL("**/messages");
    await expect(hanna.locator("html[data-keys]")).toBeAttached();
    await hanna.keyboard.press("j");
    await hanna.keyboard.press("Enter");
    await hanna.waitForURL(`**/messages/${patient.id}`);
    await expect(hanna.getByText("May I sit for this one?").last()).toBeVisible();
    await expect(messages).toHaveAccessibleName("Messages");
    await expect(hanna.getByText(/^Answer by/)).toBeVisible();
    await hanna.keyboard.press("r");
    await expect(hanna.getByRole("textbox", { name: /^Your answer/ })).toBeFocused();
    await hanna.keyboard.type("Yes, sit tall.");
    // What was typed outlives a look elsewhere.
    await hanna.reload();
    await expect(hanna.getByRole("textbox", { name: /^Your answer/ })).toHaveValue("Yes, sit tall.");
    await hanna.getByRole("textbox", { name: /^Your answer/ }).focus();
    await hanna.keyboard.press("Control+Enter");
    await expect(hanna.getByText(/not opened so far/)).toBeVisible();
    await expect(hanna.getByText(/^Done since/)).toBeVisible();

    await marta.goto("/today");
    const tab = marta.getByRole("link", { name: /^Messages/ });
    await expect(tab).toHaveAccessibleName(/one unread/);
    await tab.click();
    await expect(marta.getByText("Yes, sit tall.")).toBeVisible();
    await expect(tab).toHaveAccessibleName("Messages");
    await hanna.reload();
    await expect(hanna.getByText(/Hanna Lind, \d\d:\d\d · read /)).toBeVisible();
  },
);

base(
  "who answers while somebody else has answered is told before sending, and keeps the draft",
  async ({ home, desk, phone }) => {
    const { patient, user } = await addPatient(home);
    const tomUser = await makeUser();
    const tom = await makeMember(home.clinic, { user: tomUser, name: "Tom Achebe" });
    await asSystem(home.clinic.id, (db) =>
      db.tx.careTeam.createMany({
        data: [
          {
            clinicId: home.clinic.id,
            patientId: patient.id,
            memberId: tom.id,
            lead: false,
            since: new Date(),
          },
        ],
      }),
    );
    const marta = await phone(user);
    await marta.goto("/inbox");
    await ask(marta, "Go on, or fewer?");
    await expect(marta.getByText(/promised an answer by/)).toBeVisible();
    const [one, other] = [await desk(home.therapistUser), await desk(tomUser)];
    for (const page of [one, other]) await page.goto(`/messages/${patient.id}`);
    await one.getByRole("textbox", { name: /^Your answer/ }).fill("Please go on.");
    await other.getByRole("textbox", { name: /^Your answer/ }).fill("Do fewer.");
    await other.getByRole("button", { name: "Send", exact: true }).click();
    await expect(other.getByText("Sent.")).toBeVisible();
    await one.getByRole("button", { name: "Send", exact: true }).click();
    await expect(one.getByRole("alert").filter({ hasText: /^Tom Achebe answered/ })).toBeVisible();
    await expect(one.getByRole("textbox", { name: /^Your answer/ })).toHaveValue("Please go on.");
    await expect(one.getByText("Do fewer.").last()).toBeVisible();
    await one.getByRole("button", { name: "I have read what is new" }).click();
    await one.getByRole("button", { name: "Send", exact: true }).click();
    await expect(one.getByText("Sent.")).toBeVisible();
    await marta.goto("/inbox");
    await expect(marta.getByText("Please go on.")).toBeVisible();
    await expect(marta.getByText("Do fewer.")).toBeVisible();
  },
);

base(
  "a note on a log is answered from where it is read, and out of hours the phone says so",
  async ({ home, desk, phone }) => {
    const { patient, user, content } = await addPatient(home);
    const never = Array.from({ length: 7 }, () => null);
    const care = toStored({
      ...DEFAULT_CARE,
      week: [{ opens: "00:00", closes: "00:01" }, ...never.slice(1)],
    });
    await asSystem(home.clinic.id, (db) =>
      db.tx.clinic.updateMany({ where: { id: home.clinic.id }, data: { care } }),
    );
    const yesterday = localDay(1);
    await makeLog(patient, {
      ...{ prescriptionId: prescriptionOf(content, 0), localDate: yesterday },
      body: { quick: true, note: "It clicks at the top" },
    });
    const hanna = await desk(home.therapistUser);
    await hanna.goto(`/patients/${patient.id}/why`);
    await hanna
      .getByRole("link", { name: /^Answer/ })
      .first()
      .click();
    await hanna.waitForURL(`**/messages/${patient.id}?log=*`);
    await expect(hanna.getByText(/Answers this note:.*It clicks at the top/)).toBeVisible();
    await hanna.getByRole("textbox", { name: /^Your answer/ }).fill("That is fine.");
    await hanna.getByRole("button", { name: "Send", exact: true }).click();
    await expect(hanna.getByText("Sent.")).toBeVisible();
    await hanna.waitForURL(`**/messages/${patient.id}`);
    await expect(hanna).toHaveTitle(/^Messages/);
    expect(await findings(hanna)).toEqual([]);

    const marta = await phone(user);
    await marta.goto("/inbox");
    await expect(marta.getByText("“It clicks at the top”")).toBeVisible();
    await expect(marta.getByRole("status").filter({ hasText: /is closed\. It opens Mon/ })).toBeVisible();
    expect(await findings(marta)).toEqual([]);
  },
);

base(
  "a long conversation scrolls by itself, and the box to answer in stays in sight",
  async ({ home, desk }) => {
    const { patient } = await addPatient(home);
    const at = now().toString();
    const items = Array.from({ length: 25 }, (_, nth) => ({
      ...{
        type: "message",
        id: crypto.randomUUID(),
        text: `Question ${nth}`,
        deviceAt: at,
        zone: "Europe/London",
      },
    }));
    await runAs(patientActor(patient), (db) => recordMessages(db, { sentAt: at, items }));
    const hanna = await desk(home.therapistUser);
    await hanna.goto(`/messages/${patient.id}`);
    await expect(hanna.getByText("Question 24").last()).toBeInViewport();
    await expect(hanna.getByRole("button", { name: "Send", exact: true })).toBeInViewport({ ratio: 1 });
    expect(await hanna.evaluate(() => document.documentElement.scrollHeight - window.innerHeight)).toBe(0);
  },
);

test.describe("without a network", () => {
  test.use({ worker: true });

  test("what was read stays, and what is written goes out once, in its order", async ({
    line,
    home,
    phone,
  }) => {
    const { user, content } = await addPatient(home, { days: 3 });
    const first = await phone(user);
    await visit(first, line);
    await cut(first, line);
    const about = prescriptionOf(content, 0);
    const page = await reopen(first, `${line.origin}/inbox?about=${about}`);
    await expect(page.getByRole("heading", { level: 1, name: "Messages" })).toBeVisible();
    await expect(page.getByText(/^About: /)).toBeVisible();
    for (const text of ["First", "Second"]) await ask(page, text);
    await expect(page.getByText("Not sent yet. It is sent once you are online.")).toHaveCount(2);
    await page.goto(`${line.origin}/inbox`);
    await expect(page.getByText("Not sent yet. It is sent once you are online.")).toHaveCount(2);
    await mend(page, line);
    await expect(page.getByText(/Not sent yet|Sending/)).toHaveCount(0);
    await page.goto(`${line.origin}/inbox`);
    await expect(page.getByRole("listitem").filter({ hasText: /^(First|.*First)/ })).toHaveCount(1);
    await expect(page.getByRole("main").getByRole("listitem")).toHaveText([/First/, /Second/]);
  });
});
