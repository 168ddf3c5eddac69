import { now } from "../lib/clock";
import { recordBatch } from "../lib/dose-logs/mutations";
import type { StopRule } from "../lib/dose-logs/vocabulary";
import { runAs } from "../lib/gates/run";
import { newId } from "../lib/new-id";
import { makeBodyChart, patientActor } from "../prisma/factories";
import { findings } from "./axe";
import { addPatient, expect, prescriptionOf, test } from "./fixtures";

type Added = Awaited<ReturnType<typeof addPatient>>;

/** The patient's phone sends that the first exercise was stopped under a rule. */
async function stop({ patient, content }: Added, stopRule: StopRule): Promise<void> {
  const clock = { deviceAt: now().toString(), zone: "Europe/London" };
  const item = { type: "log", id: newId<string>(), prescriptionId: prescriptionOf(content, 0), ...clock };
  await runAs(patientActor(patient), (db) =>
    recordBatch(db, patient.id, "patient", {
      sentAt: now().toString(),
      items: [{ ...item, body: { stopRule } }],
    }),
  );
}

test("the stops that wait stand beside the one that is open, and keys lead to them and out again", async ({
  home,
  desk,
}) => {
  const first = await addPatient(home, { familyName: "Adeyemi" });
  const second = await addPatient(home, { familyName: "Mbeki" });
  await makeBodyChart(first.patient, { marks: [{ place: "left-calf-back", pain: 4, symptoms: [] }] });
  await stop(first, "S1");
  await stop(second, "S4");
  const page = await desk(home.therapistUser);
  await page.goto(`/patients/${second.patient.id}`);
  await page.keyboard.press("y");
  await page.waitForURL(`**/patients/${second.patient.id}/decision/**`);
  const list = page.getByRole("navigation", { name: /Waiting for you/ });
  await expect(list.getByRole("link")).toHaveText([/Adeyemi/, /Mbeki/]);
  await expect(list.getByRole("link", { name: /Mbeki/ })).toHaveAttribute("aria-current", "page");
  await expect(page.getByText("Nothing is charted in this episode.")).toBeVisible();
  expect(await findings(page)).toEqual([]);

  await page.keyboard.press("k");
  await expect(list.getByRole("link", { name: /Adeyemi/ })).toBeFocused();
  await page.keyboard.press("o");
  await page.waitForURL(`**/patients/${first.patient.id}/decision/**`);
  await expect(page.getByText("Nothing was charted since.")).toBeVisible();
  await expect(page.getByRole("row", { name: /Calf/ })).toContainText("pain 4");
  expect(await findings(page)).toEqual([]);
  await page.keyboard.press("Escape");
  await page.waitForURL(`**/patients/${second.patient.id}`);
});

test("a red flag keeps the plan locked whatever is decided, and the page leads to where it is unlocked", async ({
  home,
  desk,
}) => {
  const added = await addPatient(home);
  await stop(added, "S1");
  await stop(added, "S0");
  const page = await desk(home.therapistUser);
  await page.goto(`/patients/${added.patient.id}`);
  await page.getByRole("link", { name: "Decide" }).click();
  await page.waitForURL("**/decision/**");
  await expect(page.getByText("A red flag keeps the whole plan locked.")).toBeVisible();
  await expect(page.getByText("It is due again when the plan is unlocked.")).toBeVisible();
  const waiting = page.getByRole("navigation", { name: /Waiting for you/ }).getByRole("link");
  await expect(waiting).toHaveText([/The whole plan is locked/, /S1/]);
  await expect(waiting.first()).toHaveAttribute("href", `/patients/${added.patient.id}#alerts`);
  expect(await findings(page)).toEqual([]);
  await page.getByRole("link", { name: "Unlock on the record" }).click();
  await page.waitForURL(`**/patients/${added.patient.id}#alerts`);
});
