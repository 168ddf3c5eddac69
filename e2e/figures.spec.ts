import type { Page } from "playwright/test";
import { addPatient, expect, prescriptionOf, test } from "./fixtures";

const pictures = (page: Page) => page.locator(".fig-moves");
const moving = (page: Page) => page.locator(".fig-moves[data-moves]");
/** What the moving picture of a row shows now. */
const shown = (page: Page, name: string) =>
  page
    .getByRole("listitem")
    .filter({ has: page.getByRole("link", { name, exact: true }) })
    .locator("[data-stage] path")
    .evaluateAll((paths) => paths.map((path) => path.getAttribute("d")).join(" "));

test("what is in view moves three times and rests; what is below moves when it comes into view", async ({
  home,
  desk,
}) => {
  const page = await desk(home.therapistUser);
  await page.clock.install();
  await page.goto("/exercises");
  await expect(pictures(page)).toHaveCount(40);
  const first = pictures(page).first();
  const last = pictures(page).last();
  await page.clock.runFor(2_000);
  await expect(first).toHaveAttribute("data-moves");
  await expect(last).not.toHaveAttribute("data-moves");
  const before = await shown(page, "Half-kneeling hip-flexor stretch");
  await page.clock.runFor(5_000);
  expect(before).not.toBe("");
  expect(await shown(page, "Half-kneeling hip-flexor stretch")).not.toBe(before);

  await page.clock.runFor(120_000);
  await expect(moving(page)).toHaveCount(0);
  await expect(first.locator("svg")).toHaveCount(1);
  await expect(first.locator("svg")).toBeVisible();

  await last.scrollIntoViewIfNeeded();
  await expect(last).toBeInViewport({ ratio: 0.6 });
  await expect(async () => {
    await page.clock.runFor(1_000);
    await expect(last).toHaveAttribute("data-moves", "", { timeout: 100 });
  }).toPass();

  await page.getByRole("link", { name: "Half-kneeling hip-flexor stretch", exact: true }).hover();
  await page.clock.runFor(1_000);
  await expect(first).toHaveAttribute("data-moves");
});

test("the page of forty weighs at most 300 kB compressed with its engine", async ({ home, desk }) => {
  const page = await desk(home.therapistUser);
  const network = await page.context().newCDPSession(page);
  await network.send("Network.enable");
  const loaded = async (path: string, settled: () => Promise<unknown>) => {
    const [kinds, weights] = [new Map<string, string>(), new Map<string, number>()];
    network.on("Network.responseReceived", ({ requestId, type, response }) =>
      kinds.set(requestId, `${type} ${response.url}`),
    );
    network.on("Network.loadingFinished", ({ requestId, encodedDataLength }) =>
      weights.set(requestId, encodedDataLength),
    );
    await page.goto(path);
    await settled();
    return [...kinds]
      .filter(([, name]) => /^(Document|Script|Stylesheet) /.test(name))
      .map(([id, name]) => ({ name, bytes: weights.get(id) ?? 0 }));
  };
  const empty = await loaded("/templates", () => page.waitForLoadState("networkidle"));
  const known = new Set(empty.map(({ name }) => name));
  const library = await loaded("/exercises", async () => {
    await expect(moving(page).first()).toBeVisible();
    await page.waitForLoadState("networkidle");
  });
  const own = library.filter(({ name }) => !known.has(name));
  expect(own.some(({ name }) => name.startsWith("Document "))).toBe(true);
  expect(own.some(({ name }) => name.startsWith("Script "))).toBe(true);
  const bytes = own.reduce((sum, one) => sum + one.bytes, 0);
  expect(bytes, own.map(({ name, bytes }) => `${bytes} ${name}`).join("\n")).toBeLessThan(300_000);
});

test("a tap pauses and plays; kept still, pictures wait for a tap", async ({ home, phone }) => {
  const { user, content } = await addPatient(home);
  const page = await phone(user);
  await page.goto(`/today/${prescriptionOf(content, 1)}`);
  const stage = page.locator(".fig-moves");
  const still = stage.getByRole("img");
  await expect(still).toHaveAccessibleName(/Works the .+/);
  await page.getByRole("button", { name: "Pause the movement" }).click();
  const paused = await stage.locator("[data-stage]").innerHTML();
  await expect(page.getByRole("button", { name: "Play the movement" })).toBeVisible();
  expect(await stage.locator("[data-stage]").innerHTML()).toBe(paused);
  await page.getByRole("button", { name: "Play the movement" }).click();
  await expect.poll(() => stage.locator("[data-stage]").innerHTML()).not.toBe(paused);

  await page.goto("/me");
  await page.getByRole("radio", { name: "Keep still" }).check();
  await page.goto(`/today/${prescriptionOf(content, 1)}`);
  const play = page.getByRole("button", { name: "Play the movement" });
  await expect(play).toBeVisible();
  await expect(stage).not.toHaveAttribute("data-moves");
  await play.click();
  await expect(stage).toHaveAttribute("data-moves");
});

test("where movement is unwelcome the key poses stand side by side", async ({ home, phone }) => {
  const { user, content } = await addPatient(home);
  const page = await phone(user);
  await page.emulateMedia({ reducedMotion: "reduce" });
  await page.goto(`/today/${prescriptionOf(content, 1)}`);
  const poses = page.getByRole("list", { name: "The positions, in order" });
  await expect(poses).toBeVisible();
  expect(await poses.getByRole("listitem").locator("svg").count()).toBeGreaterThan(0);
  await expect(page.getByRole("button", { name: "Play the movement" })).toBeHidden();
  await page.goto("/today");
  await expect(pictures(page).first()).toBeInViewport();
  await expect(moving(page)).toHaveCount(0);
});

test("the still picture stands without script", async ({ home, desk, browser }) => {
  const page = await desk(home.therapistUser);
  const storageState = await page.context().storageState();
  const context = await browser.newContext({ storageState, javaScriptEnabled: false });
  const bare = await context.newPage();
  await bare.goto("/exercises");
  await expect(bare.locator(".fig-moves svg").first()).toBeVisible();
  expect(await bare.locator(".fig-moves > svg path").count()).toBeGreaterThan(200);
  await context.close();
});
