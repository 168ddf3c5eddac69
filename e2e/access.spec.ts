import AxeBuilder from "@axe-core/playwright";
import type { Page } from "playwright/test";
import { asSystem } from "../lib/db/scope";
import { listExercises } from "../lib/exercises/queries";
import { makeAlert, makeLog } from "../prisma/factories";
import { addPatient, expect, prescriptionOf, test } from "./fixtures";

const THEMES = ["light", "dark"] as const;

/** axe's findings on a page, in words that say where to look. */
async function findings(page: Page, address: string): Promise<string[]> {
  await page.goto(address);
  await page.locator("#content, main").first().waitFor();
  const { violations } = await new AxeBuilder({ page })
    .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"])
    .analyze();
  return violations.flatMap((v) =>
    v.nodes.map((node) => `${address}: ${v.id}: ${node.target.join(" ")} ${node.failureSummary ?? ""}`),
  );
}

async function allFindings(page: Page, addresses: string[]): Promise<string[]> {
  const found: string[] = [];
  for (const colorScheme of THEMES) {
    await page.emulateMedia({ colorScheme });
    for (const address of addresses)
      found.push(...(await findings(page, address)).map((text) => `${colorScheme} ${text}`));
  }
  return found;
}

test("axe finds nothing on the desk's pages, in either theme", async ({ home, desk }) => {
  test.setTimeout(240_000);
  const { patient, content } = await addPatient(home);
  const prescriptionId = prescriptionOf(content, 1);
  const logId = await makeLog(patient, { prescriptionId, body: { quick: true } });
  await makeAlert(patient, { kind: "stop-S1", facts: { rule: "S1", logId } });
  const exercise = (await asSystem(home.clinic.id, listExercises))[0]?.id ?? "";
  const page = await desk(home.therapistUser);
  const own = `/patients/${patient.id}`;
  const addresses = [
    "/caseload",
    `/caseload?why=${patient.id}`,
    own,
    `${own}/why`,
    `${own}/plan`,
    `${own}/log`,
    `${own}/invite`,
    "/patients/new",
    "/exercises",
    `/exercises/${exercise}`,
    `/exercises/${exercise}/variant`,
    "/exercises/new",
    "/templates",
    "/clinic",
    "/clinic/audit",
    "/account",
    "/patients/not-there",
  ];
  expect(await allFindings(page, addresses)).toEqual([]);
});

test("axe finds nothing on the phone's pages, in either theme", async ({ home, phone }) => {
  test.setTimeout(180_000);
  const { user } = await addPatient(home);
  const page = await phone(user);
  expect(await allFindings(page, ["/today", "/plan", "/progress", "/me"])).toEqual([]);
});

test("axe finds nothing before signing in, in either theme", async ({ visitor }) => {
  expect(await allFindings(await visitor("phone"), ["/sign-in", "/invite"])).toEqual([]);
});
