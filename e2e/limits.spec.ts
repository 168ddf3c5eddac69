import type { APIRequestContext, Page } from "playwright/test";
import { runAs } from "../lib/gates/run";
import { makeCalendar } from "../lib/reminders/calendar/mutations";
import { resetPatient } from "../lib/resets/mutations";
import { patientActor, staffActor } from "../prisma/factories";
import { addPatient, expect, signIn, test } from "./fixtures";

const PASSWORD = "four plain words together";

/** A network of this test's own, its /64: what it uses up is used up for no other. */
const networkOf = (nth: number) => ({ "X-Forwarded-For": `2001:db8:0:${nth}::7` });

/** One guess after the other. The status of each, and what the browser is sent on to. */
async function guess(request: APIRequestContext, identifier: string, from: Record<string, string>) {
  const { csrfToken } = await (await request.get("/api/auth/csrf")).json();
  const form = { csrfToken, identifier, password: "not the password", json: "true" };
  const answer = await request.post("/api/auth/callback/credentials", { form, headers: from });
  return `${answer.status()} ${new URL((await answer.json()).url).searchParams.get("error")}`;
}

async function fillIn(page: Page, identifier: string, password: string) {
  await page.goto("/sign-in");
  await page.getByLabel("Name or email address").fill(identifier);
  await page.getByLabel("Password", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Sign in" }).click();
}

test("strangers who guess a name's password are refused in words, its person is not where they signed in before, nor by a link", async ({
  home,
  phone,
  visitor,
  request,
}) => {
  const { patient, user } = await addPatient(home);
  const name = user.loginName ?? "";
  const own = await phone(user);
  for (let times = 0; times < 10; times++)
    expect(await guess(request, name, networkOf(1))).toBe("401 CredentialsSignin");
  // All at once: whoever waits is overtaken by the others, and is not looked at.
  const more = await Promise.all(Array.from({ length: 30 }, () => guess(request, name, networkOf(1))));
  expect(new Set(more)).toEqual(new Set(["401 too-many"]));

  const stranger = await visitor("phone");
  await stranger.context().setExtraHTTPHeaders(networkOf(1));
  await fillIn(stranger, name, user.password);
  await expect(stranger.getByText("Too many wrong attempts.")).toBeVisible();

  await own.context().setExtraHTTPHeaders(networkOf(1));
  await own.context().clearCookies({ name: /sign-in$/ });
  await signIn(own.context(), user);
  await own.goto("/today");
  await expect(own).toHaveURL(/\/today/);

  const made = await runAs(staffActor(home.member), (db) =>
    resetPatient(db, { patientId: patient.id, reason: "Here at the desk, I know them" }),
  );
  if (!made.ok) throw new Error("The link is made");
  const [, secret] = made.data.link.split("#");
  await stranger.goto(`/reset#${secret}`);
  await stranger.getByLabel("Day").fill("14");
  await stranger.getByLabel("Month").fill("3");
  await stranger.getByLabel("Year").fill("1967");
  await stranger.getByLabel("New password").fill(PASSWORD);
  await stranger.getByRole("button", { name: "Save and sign in" }).click();
  await stranger.waitForURL("/today");

  const cookies = await stranger.context().cookies();
  const device = cookies.find((cookie) => cookie.name.endsWith("plexus.device"));
  expect(device).toMatchObject({ httpOnly: true, sameSite: "Lax", path: "/" });
  const days = ((device?.expires ?? 0) - Date.now() / 1000) / 86_400;
  expect(Math.round(days)).toBe(400);
});

test("a calendar that is asked for too often is told when to ask again", async ({ home, request }) => {
  const { patient } = await addPatient(home);
  const made = await runAs(patientActor(patient), makeCalendar);
  if (!made.ok) throw new Error("The calendar is made");
  const { path } = made.data;
  for (let times = 0; times < 60; times++) expect((await request.get(path)).status()).toBe(200);
  const refused = await request.get(path);
  expect(refused.status()).toBe(429);
  const seconds = Number(refused.headers()["retry-after"]);
  expect(seconds).toBeGreaterThan(0);
  expect(seconds).toBeLessThanOrEqual(15 * 60);
});

test("addresses of calendars that are none, and links that are none, are refused and never an error", async ({
  visitor,
  request,
}) => {
  const unknown = `/calendar/${"a".repeat(43)}.ics`;
  const statuses: number[] = [];
  for (let times = 0; times < 62; times++)
    statuses.push((await request.get(unknown, { headers: networkOf(2) })).status());
  expect(statuses).toEqual([...Array<number>(60).fill(404), 429, 429]);

  const page = await visitor("phone");
  await page.context().setExtraHTTPHeaders(networkOf(3));
  const asked = page.waitForRequest((one) => one.method() === "POST" && "next-action" in one.headers());
  await page.goto("/reset#no-such-link");
  await expect(page.getByRole("heading", { name: "This link doesn’t work" })).toBeVisible();
  const first = await asked;
  const again = { headers: await first.allHeaders(), data: first.postData() ?? "" };
  for (let times = 0; times < 62; times++)
    expect((await page.request.post(first.url(), again)).status()).toBe(200);
  await page.reload();
  await expect(page.getByRole("heading", { name: "This link is closed" })).toBeVisible();
});
