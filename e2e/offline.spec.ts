import { findings } from "./axe";
import { localDay } from "./days";
import { addPatient, expect, signIn, taken } from "./fixtures";
import { cut, kept, mend, owners, reopen, test, visit } from "./no-network";

test.use({ worker: true });

test("what is wrong, and whom to call, open with the network cut and the program started anew", async ({
  line,
  home,
  phone,
}) => {
  const { user } = await addPatient(home, { days: 3 });
  const first = await phone(user);
  await visit(first, line);
  const { paths } = await kept(first);
  expect(paths).toContain("/offline");
  expect(paths.filter((path) => path !== "/offline" && !path.startsWith("/_next/static/"))).toEqual([]);
  await cut(first, line);
  const page = await reopen(first, `${line.origin}/today#wrong`);
  await expect(page.getByRole("heading", { name: "What is wrong?" })).toBeVisible();
  await expect(page.getByRole("link", { name: "Call 999" })).toBeVisible();
  await page.getByRole("button", { name: /^Numb/ }).first().click();
  await page.getByRole("button", { name: "Yes", exact: true }).click();
  await expect(page.getByRole("heading", { name: /Please call 999/ })).toBeVisible();
  const unknown = page.getByRole("dialog").getByText("Your clinic doesn’t know yet. Call.");
  await expect(unknown).toBeVisible();
  const arrived = taken(page, "/api/v1/screenings");
  await mend(page, line);
  await arrived;
  await expect(unknown).toBeHidden();
});

test("the cards open without a network after one visit, and what was read goes out later", async ({
  line,
  home,
  phone,
}) => {
  const { user } = await addPatient(home, { days: 3 });
  const first = await phone(user);
  await visit(first, line);
  await cut(first, line);
  const page = await reopen(first, `${line.origin}/learn`);
  await expect(page.getByRole("heading", { level: 1, name: "Learn" })).toBeVisible();
  await page.getByRole("searchbox", { name: "Search the cards" }).fill("pillow");
  await page.getByRole("link", { name: /^Sleep/ }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Sleep" })).toBeVisible();
  await expect(page.locator("article svg").first()).toBeVisible();
  await page.getByRole("button", { name: "I have read it" }).click();
  await expect(page.getByText("You have read this.")).toBeVisible();
  await page.goto(`${line.origin}/learn`);
  await expect(page.getByRole("link", { name: /^Sleep/ })).toContainText("Read");
  const arrived = taken(page, "/api/v1/card-reads");
  await mend(page, line);
  await arrived;
});

test("Today, a session, the plan and the chart open without a network, and what is done goes out later", async ({
  line,
  home,
  phone,
}) => {
  const { user } = await addPatient(home, { days: 3 });
  const first = await phone(user);
  await visit(first, line);
  await cut(first, line);
  const yesterday = localDay(1);
  const page = await reopen(first, `${line.origin}/today`);
  await expect(page.getByRole("heading", { level: 1, name: /^Good / })).toBeVisible();
  await expect(page.getByText(/^You’re offline\. This is from /)).toBeVisible();
  expect(await findings(page)).toEqual([]);
  await page.getByRole("link", { name: /^Yesterday/ }).click();
  const walk = page.getByRole("listitem").filter({ hasText: "Walking" }).first();
  await walk.getByRole("button", { name: /^Done/ }).click();
  await expect(walk).toContainText("Not sent yet.");
  const pressUp = page.getByRole("listitem").filter({ hasText: "Press-up, face down" }).first();
  await expect(pressUp.locator("svg").first()).toBeVisible();
  await pressUp.getByRole("link").first().click();
  await expect(page.getByRole("heading", { level: 1, name: "Press-up, face down" })).toBeVisible();
  await page.getByRole("radio", { name: "2, a little" }).check();
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await page.waitForURL(`**/today?day=${yesterday}`);
  // As after a phone that was switched off and on again.
  await page.goto(`${line.origin}/today?day=${yesterday}`);
  await expect(page.getByText(/2 entries wait to be sent/)).toBeVisible();
  await expect(walk).toContainText("Not sent yet.");
  await page.getByRole("link", { name: "Plan", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Your plan" })).toBeVisible();
  await page.getByRole("link", { name: "Me", exact: true }).click();
  await expect(page.getByRole("heading", { name: "This page needs the internet" })).toBeVisible();
  await page.goto(`${line.origin}/body-chart`);
  await expect(page.getByRole("heading", { level: 1, name: "Where do you feel it?" })).toBeVisible();
  await mend(page, line);
  await expect(page.getByText("You’re online again")).toBeVisible();
  const logs = async () => {
    const answer = await page.context().request.get(`${line.origin}/api/v1/today`);
    return (await answer.text()).split('"loggedAt"').length - 1;
  };
  await expect.poll(logs).toBe(2);
  await expect(page.getByText(/waits? to be sent/)).toBeHidden();
  await page.goto(`${line.origin}/today?day=${yesterday}`);
  await expect(page.getByText("You’re offline")).toBeHidden();
  await expect(walk).toContainText("Done");
});

test("a network that answers nothing, or a gateway with nobody behind it, is none", async ({
  line,
  home,
  phone,
}) => {
  const { user } = await addPatient(home, { days: 3 });
  const first = await phone(user);
  await visit(first, line);
  line.stall();
  const before = Date.now();
  const page = await reopen(first, `${line.origin}/plan`);
  await expect(page.getByRole("heading", { level: 1, name: "Your plan" })).toBeVisible();
  await expect(page.getByText(/^You’re offline/)).toBeVisible();
  expect(Date.now() - before).toBeGreaterThan(2_500);
  line.orphan();
  await page.goto(`${line.origin}/today`);
  await expect(page.getByRole("heading", { level: 1, name: /^Good / })).toBeVisible();
  await expect(page.getByText(/^You’re offline/)).toBeVisible();
});

test("a network that comes and goes is asked for the days once at a time, so that there is room for what waits", async ({
  line,
  home,
  phone,
}) => {
  const { user } = await addPatient(home, { days: 3 });
  const first = await phone(user);
  await visit(first, line);
  await cut(first, line);
  const page = await reopen(first, `${line.origin}/plan`);
  await expect(page.getByText(/^You’re offline/)).toBeVisible();
  let asked = 0;
  let release = () => {};
  const held = new Promise<void>((done) => {
    release = done;
  });
  await page.context().route("**/api/v1/offline*", async (route) => {
    asked += 1;
    await held;
    await route.continue();
  });
  await mend(page, line);
  await expect.poll(() => asked).toBe(1);
  await page.evaluate(() => {
    for (let nth = 0; nth < 8; nth += 1) window.dispatchEvent(new Event("online"));
    // Whatever was asked before this is on its way once this is answered.
    return fetch("/api/v1/today").then(() => undefined);
  });
  expect(asked).toBe(1);
  release();
  await expect(page.getByText("You’re online again")).toBeVisible();
  await expect.poll(() => asked).toBe(2);
});

test("a new build takes over at the next start, and breaks no page that is open", async ({
  line,
  home,
  phone,
}) => {
  const { user } = await addPatient(home, { days: 3 });
  const open = await phone(user);
  await visit(open, line);
  const [own = ""] = (await kept(open)).names;
  const id = own.replace("plexus-code-", "");
  line.rebuild((worker) => worker.replaceAll(id, "a-later-build"));
  const second = await open.context().newPage();
  await second.goto(`${line.origin}/today`);
  await expect
    .poll(async () => (await kept(second)).names.sort())
    .toEqual(["plexus-code-a-later-build", own].sort());
  expect(await open.evaluate(() => navigator.serviceWorker.controller?.state)).toBe("activated");
  await second.close();
  // Going on in the page of the older build takes its code away no more than the other page did.
  const renewed = open.waitForResponse((answer) => answer.url().includes("/api/v1/offline"));
  await open.getByRole("link", { name: "Plan", exact: true }).click();
  await renewed;
  expect((await kept(open)).names.sort()).toEqual(["plexus-code-a-later-build", own].sort());
  const next = await reopen(open, `${line.origin}/today`);
  await expect.poll(async () => (await kept(next)).names).toEqual(["plexus-code-a-later-build"]);
});

test("the phone keeps nothing of whoever signed out, or of whom somebody else signs in after", async ({
  line,
  home,
  phone,
}) => {
  const { user, patient } = await addPatient(home, { days: 3 });
  const other = await addPatient(home, { days: 3 });
  const page = await phone(user);
  await visit(page, line);
  expect((await owners(page)).every((key) => key.includes(patient.id))).toBe(true);
  await signIn(page.context(), other.user);
  await page.goto(`${line.origin}/today`);
  await expect
    .poll(async () => (await owners(page)).every((key) => key.includes(other.patient.id)))
    .toBe(true);
  await page.goto(`${line.origin}/me/devices`);
  await expect(page.getByRole("heading", { name: "On this phone" })).toBeVisible();
  await page.goto(`${line.origin}/me`);
  await page.getByRole("button", { name: "Sign out", exact: true }).click();
  await page.waitForURL("**/sign-in");
  expect(await owners(page)).toEqual([]);
  await cut(page, line);
  await page.goto(`${line.origin}/today`);
  await expect(page.getByRole("heading", { name: "Nothing is saved here yet" })).toBeVisible();
  await expect(page.getByRole("link", { name: "112" })).toBeVisible();
});

test("a browser finds nothing against putting the phone's pages on the home screen", async ({
  line,
  home,
  phone,
}) => {
  const { user } = await addPatient(home, { days: 3 });
  const page = await phone(user);
  await visit(page, line);
  const devtools = await page.context().newCDPSession(page);
  const { installabilityErrors } = await devtools.send("Page.getInstallabilityErrors");
  expect(installabilityErrors).toEqual([]);
  // A Chromium without a window answers so whatever there is; so what it would look for is looked for here as well.
  const { url, errors, data } = await devtools.send("Page.getAppManifest");
  expect([url, errors]).toEqual([`${line.origin}/manifest.webmanifest`, []]);
  const { name, start_url, display, icons, shortcuts } = JSON.parse(data ?? "{}");
  expect([name, start_url, display]).toEqual(["Plexus", "/today", "standalone"]);
  expect(shortcuts.map(({ url: to }: { url: string }) => to)).toEqual(["/today", "/today#wrong"]);
  const sizes = await page.evaluate(async (sources: { src: string; type: string; purpose: string }[]) => {
    const drawn = sources.filter(({ type }) => type === "image/png");
    const images = drawn.map(async ({ src, purpose }) => {
      const { width, height } = await createImageBitmap(await (await fetch(src)).blob());
      return `${purpose} ${width}x${height}`;
    });
    return Promise.all(images);
  }, icons);
  expect(sizes).toEqual(["any 192x192", "any 512x512", "maskable 512x512"]);
});

test("what was left is sent with no page open", async ({ line, home, phone }) => {
  const { user } = await addPatient(home, { days: 3 });
  const first = await phone(user);
  await visit(first, line);
  const devtools = await first.context().newCDPSession(first);
  const registered = new Promise<string>((done) => {
    devtools.on("ServiceWorker.workerRegistrationUpdated", ({ registrations: [own] }) => {
      if (own) done(own.registrationId);
    });
  });
  await devtools.send("ServiceWorker.enable");
  const registrationId = await registered;
  await first.context().route("**/api/v1/dose-logs", (route) => route.abort());
  await first.getByRole("link", { name: /^Yesterday/ }).click();
  await first.getByRole("button", { name: /^Done/ }).first().click();
  await expect(first.getByText(/1 entry waits to be sent/)).toBeVisible();
  const blank = await first.context().newPage();
  await first.close();
  await blank.context().unroute("**/api/v1/dose-logs");
  const again = await blank.context().newCDPSession(blank);
  await again.send("ServiceWorker.enable");
  await again.send("ServiceWorker.dispatchSyncEvent", {
    ...{ origin: line.origin, registrationId, tag: "plexus-outbox", lastChance: false },
  });
  const stored = async () => {
    const answer = await blank.context().request.get(`${line.origin}/api/v1/today`);
    return (await answer.text()).includes("loggedAt");
  };
  await expect.poll(stored).toBe(true);
});
