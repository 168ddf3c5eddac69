import { handlingOf, wordOf } from "../lib/caseload/handling/handled";
import { snoozeReason } from "../lib/caseload/handling/mutations";
import { getReasons } from "../lib/caseload/queries";
import { runAs } from "../lib/gates/run";
import { setCareTeam } from "../lib/patients/mutations";
import { addDays } from "../lib/time/calendar-date";
import { makeMember, makeUser, staffActor } from "../prisma/factories";
import { findings } from "./axe";
import { addPatient, expect, test } from "./fixtures";

test("a red row is dealt with by three keys, comes back by one, and is put off or given away from there", async ({
  home,
  desk,
}) => {
  const { patient } = await addPatient(home, { days: 20, familyName: "Silent" });
  await makeMember(home.clinic, { user: await makeUser(), name: "Tom Reyes" });
  const page = await desk(home.therapistUser);
  await page.goto("/caseload");
  const row = page.locator(`tr[data-patient="${patient.id}"]`);
  await expect(row).toContainText("No logs on");
  await page.keyboard.press("j");
  await page.keyboard.press("s");
  const panel = page.getByRole("complementary", { name: /Reasons for/ });
  const silence = panel.getByRole("listitem").filter({ hasText: "No logs on" });
  await expect(silence.getByRole("button", { name: "Acknowledge" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(silence).toContainText("Acknowledged by Hanna Lind");
  await expect(row).not.toContainText("No logs on");
  await expect(row).toContainText("quiet");
  expect(await findings(page)).toEqual([]);

  await silence.getByRole("button", { name: "Bring back" }).click();
  await expect(row).toContainText("No logs on");
  await silence.getByRole("button", { name: "Snooze" }).click();
  await page.getByRole("menuitem", { name: /For a week/ }).click();
  await expect(silence).toContainText("Snoozed by Hanna Lind");
  await page.goto("/caseload?handled=quiet");
  await expect(row).toBeVisible();

  await row.getByRole("link", { name: /Acknowledge, snooze or assign/ }).click();
  await silence.getByRole("button", { name: "Bring back" }).click();
  await silence.getByRole("button", { name: "Assign" }).click();
  await page.getByRole("menuitem", { name: "Tom Reyes" }).click();
  await expect(silence).toContainText("Assigned to Tom Reyes");
  await page.keyboard.press("Escape");
  await expect(panel).toBeHidden();
});

test("a key pressed in a panel is about its patient, and not about the first of the page", async ({
  home,
  desk,
}) => {
  await addPatient(home, { days: 20 });
  await addPatient(home, { days: 20 });
  const page = await desk(home.therapistUser);
  await page.goto("/caseload");
  const last = page.locator("tr[data-patient]").last();
  const id = await last.getAttribute("data-patient");
  await page.keyboard.press("k");
  await page.keyboard.press("s");
  const panel = page.getByRole("complementary", { name: /Reasons for/ });
  await expect(panel.getByRole("button", { name: "Acknowledge" }).first()).toBeFocused();
  await page.keyboard.press("m");
  await page.waitForURL(`**/messages/${id}`);
});

test("of two therapists at one reason the later is told, and sees what the first did", async ({
  home,
  desk,
}) => {
  const { patient } = await addPatient(home, { days: 20 });
  const tom = await makeMember(home.clinic, { user: await makeUser(), name: "Tom Reyes" });
  await runAs(staffActor(home.member), (db) =>
    setCareTeam(db, { patientId: patient.id, memberId: tom.id, on: true }),
  );
  const page = await desk(home.therapistUser);
  await page.goto(`/caseload?reasons=${patient.id}`);
  const panel = page.getByRole("complementary", { name: /Reasons for/ });
  const silence = panel.getByRole("listitem").filter({ hasText: "No logs on" });
  await expect(silence.getByRole("button", { name: "Acknowledge" })).toBeVisible();
  await runAs(staffActor(tom), async (db) => {
    const read = await getReasons(db, patient.id);
    const reason = read?.flags.find(({ flag }) => flag === "silence");
    if (!read || !reason) throw new Error("A silence stands");
    const version = handlingOf(read.handled, "silence")?.version ?? 0;
    const until = addDays(read.lastDay, 4);
    const about = { patientId: patient.id, flag: "silence", seen: wordOf(reason), version } as const;
    expect(await snoozeReason(db, { ...about, until })).toMatchObject({ ok: true });
  });
  await silence.getByRole("button", { name: "Acknowledge" }).click();
  const notices = page.getByRole("region", { name: "Notices" });
  await expect(notices.getByText("This changed in the meantime")).toBeVisible();
  await expect(silence).toContainText("Snoozed by Tom Reyes");
});

test("several are written to and given another lead, with who is left out said before", async ({
  home,
  desk,
  phone,
}) => {
  const one = await addPatient(home, { familyName: "One" });
  const other = await addPatient(home, { familyName: "Other" });
  await makeMember(home.clinic, { user: await makeUser(), name: "Tom Reyes" });
  const own = await phone(other.user);
  await own.goto("/inbox");
  await own.getByRole("textbox").fill("May I sit?");
  await own.getByRole("button", { name: "Send" }).click();
  await expect(own.getByText("May I sit?")).toBeVisible();

  const page = await desk(home.therapistUser);
  await page.goto("/caseload");
  await page.keyboard.press("j");
  await page.keyboard.press("x");
  await page.keyboard.press("j");
  await page.keyboard.press("x");
  await expect(page.getByText("2 selected")).toBeVisible();
  await page.getByRole("button", { name: "Message", exact: true }).click();
  const sheet = page.getByRole("dialog");
  await expect(sheet.getByText("Has asked something.")).toBeVisible();
  await sheet.getByLabel("What you write to all of them").fill("We open at ten on Monday.");
  expect(await findings(page)).toEqual([]);
  await sheet.getByRole("button", { name: "Send one message" }).click();
  const notices = page.getByRole("region", { name: "Notices" });
  await expect(notices.getByText("Sent one message.")).toBeVisible();
  await expect(page.getByText("2 selected")).toBeHidden();
  const their = await phone(one.user);
  await their.goto("/inbox");
  await expect(their.getByText("We open at ten on Monday.")).toBeVisible();
  await own.reload();
  await expect(own.getByText("We open at ten on Monday.")).toHaveCount(0);

  await page.getByRole("checkbox", { name: "Select everybody on this page" }).check();
  await page.getByRole("button", { name: "Change lead" }).click();
  await sheet.getByLabel("New lead").selectOption("Tom Reyes");
  await sheet.getByRole("button", { name: "Change 2 patients" }).click();
  await expect(notices.getByText("2 patients have a new lead.")).toBeVisible();
});
