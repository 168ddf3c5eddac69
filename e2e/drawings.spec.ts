import type { Page } from "playwright/test";
import { addPatient, expect, test } from "./fixtures";

const pictures = (page: Page) => page.locator(".fig-moves");
const moving = (page: Page) => page.locator(".fig-moves[data-moves=moves]");
/** What the moving picture of a row shows now. */
const shown = (page: Page, name: string) =>
  page
    .getByRole("listitem")
    .filter({ has: page.getByRole("link", { name, exact: true }) })
    .locator("[data-stage] path")
    .evaluateAll((paths) => paths.map((path) => path.getAttribute("d")).join(" "));

/** The places among all pictures of those that move, and of those of which something is in view. */
const placesOf = (page: Page) =>
  pictures(page).evaluateAll((all) => {
    const inView = all.map((one) => {
      const { top, bottom } = one.getBoundingClientRect();
      return bottom > 0 && top < innerHeight;
    });
    const places = (is: boolean[]) => is.flatMap((yes, at) => (yes ? [at] : []));
    return {
      moving: places(all.map((one) => (one as HTMLElement).dataset.moves === "moves")),
      inView: places(inView),
    };
  });

test.use({ motion: true });

test("on a busy page, pictures begin to move in the order one reads them", async ({ home, desk }) => {
  const page = await desk(home.therapistUser);
  const slow = await page.context().newCDPSession(page);
  await slow.send("Emulation.setCPUThrottlingRate", { rate: 4 });
  await page.addInitScript(() => {
    const begun: number[] = [];
    Object.assign(window, { begun });
    new MutationObserver((changes) => {
      for (const { target } of changes)
        begun.push([...document.querySelectorAll(".fig-moves")].indexOf(target as Element));
    }).observe(document, { subtree: true, attributeFilter: ["data-moves"] });
  });
  await page.goto("/exercises");
  const begun = () => page.evaluate(() => (window as unknown as { begun: number[] }).begun.slice(0, 2));
  await expect.poll(begun).toEqual([0, 1]);
});

test("only what is in view moves", async ({ home, desk }) => {
  const page = await desk(home.therapistUser);
  await page.goto("/exercises");
  await expect(pictures(page)).toHaveCount(40);
  await expect(pictures(page).first()).toHaveAttribute("data-moves");
  const above = await placesOf(page);
  expect(above.inView.length).toBeLessThan(40);
  expect(above.inView).toEqual(expect.arrayContaining(above.moving));
  await pictures(page).last().scrollIntoViewIfNeeded();
  await expect(pictures(page).first()).not.toBeInViewport();
  await expect
    .poll(async () => {
      const { moving, inView } = await placesOf(page);
      return moving.length > 0 && moving.every((place) => inView.includes(place));
    })
    .toBe(true);
});

test("a movement is played three times and rests, until its row is pointed at", async ({ home, desk }) => {
  const page = await desk(home.therapistUser);
  await page.clock.install();
  await page.goto("/exercises?kind=nerve-glide");
  const name = "Sciatic slider, seated";
  const row = page.getByRole("listitem").filter({ has: page.getByRole("link", { name, exact: true }) });
  const picture = row.locator(".fig-moves");
  await expect(picture).toBeInViewport();
  await page.clock.runFor(2_000);
  await expect(picture).toHaveAttribute("data-moves");
  const before = await shown(page, name);
  expect(before).not.toBe("");
  await page.clock.runFor(2_000);
  expect(await shown(page, name)).not.toBe(before);

  await page.clock.runFor(26_000);
  await expect(moving(page)).toHaveCount(0);
  await expect(picture.locator("svg")).toHaveCount(1);
  await row.hover();
  await page.clock.runFor(500);
  await expect(picture).toHaveAttribute("data-moves");
  await expect(moving(page)).toHaveCount(1);
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

/** The page of the first exercise of the day that is drawn. */
const openFirst = async (page: Page) => {
  await page.goto("/today");
  await page
    .getByRole("listitem")
    .filter({ has: pictures(page), visible: true })
    .first()
    .getByRole("link")
    .click();
  await expect(page.getByRole("link", { name: "Today" }).first()).toBeVisible();
};

test("a tap pauses and plays; kept still, pictures wait for a tap", async ({ home, phone }) => {
  const { user } = await addPatient(home);
  const page = await phone(user);
  await openFirst(page);
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
  await openFirst(page);
  const play = page.getByRole("button", { name: "Play the movement" });
  await expect(play).toBeVisible();
  await expect(stage).not.toHaveAttribute("data-moves");
  await play.click();
  await expect(stage).toHaveAttribute("data-moves");
});

test("where movement is unwelcome the key poses stand side by side", async ({ home, phone }) => {
  const { user } = await addPatient(home);
  const page = await phone(user);
  await page.emulateMedia({ reducedMotion: "reduce" });
  await openFirst(page);
  const poses = page.getByRole("list", { name: "The positions, in order" });
  await expect(poses).toBeVisible();
  expect(await poses.getByRole("listitem").locator("svg").count()).toBeGreaterThan(0);
  await expect(page.getByRole("button", { name: "Play the movement" })).toBeHidden();
  await page.goto("/today");
  // What was due earlier in the day stands folded, its pictures with it.
  await expect(pictures(page).filter({ visible: true }).first()).toBeInViewport();
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
