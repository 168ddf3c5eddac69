import type { Page } from "playwright/test";
import { newId } from "../lib/new-id";
import { addPatient, expect, prescriptionOf, test } from "./fixtures";

/** The same server by another name than the one it says at the start. */
const elsewhere = (address: string | undefined) => {
  const url = new URL(address ?? "");
  url.hostname = "127.0.0.1";
  return url.origin;
};

async function signInAt(page: Page, origin: string, user: { loginName: string | null; password: string }) {
  await page.goto(`${origin}/sign-in`);
  await page.getByLabel("Name or email address").fill(user.loginName ?? "");
  await page.getByLabel("Password", { exact: true }).fill(user.password);
  await page.getByRole("button", { name: "Sign in" }).click();
}

test("a patient's log is taken at whatever address the program was opened, and from no other page", async ({
  home,
  visitor,
  baseURL,
}) => {
  const origin = elsewhere(baseURL);
  const { user, content } = await addPatient(home);
  const page = await visitor("phone");
  await signInAt(page, origin, user);
  await page.waitForURL(`${origin}/today`);
  const log = () => ({
    sentAt: new Date().toISOString(),
    items: [
      {
        type: "log",
        id: newId(),
        prescriptionId: prescriptionOf(content, 0),
        deviceAt: new Date().toISOString(),
        zone: "Europe/London",
        body: { sets: [{ reps: 10 }] },
      },
    ],
  });
  const status = await page.evaluate(async (body) => {
    const headers = { "Content-Type": "application/json" };
    return (await fetch("/api/v1/dose-logs", { method: "POST", headers, body: JSON.stringify(body) })).status;
  }, log());
  expect(status).toBe(200);
  const foreign = await page.context().request.post(`${origin}/api/v1/dose-logs`, {
    data: log(),
    headers: { Origin: "http://elsewhere.example" },
  });
  expect(foreign.status()).toBe(403);
});

test("who signs out stays at the address that the program was opened at", async ({
  home,
  visitor,
  baseURL,
}) => {
  const origin = elsewhere(baseURL);
  const page = await visitor("desk");
  await signInAt(page, origin, home.therapistUser);
  await page.waitForURL(`${origin}/caseload`);
  await page.getByRole("button", { name: "Hanna Lind" }).click();
  await page.getByRole("menuitem", { name: "Sign out" }).click();
  await page.waitForURL(`${origin}/sign-in`);
});
