import type { Page } from "playwright/test";
import { addPatient, expect, test } from "./fixtures";

const words = (page: Page) => page.locator("[data-nerve-words]");
const option = (page: Page, value: string) => page.locator(`input[name=nerve][value=${value}]`);
const lit = (page: Page) => page.locator('[data-light="own"]');

test.describe("the nerve map at the desk", () => {
  test("is walked with the keyboard; the words, the picture and the address follow", async ({
    home,
    desk,
  }) => {
    const page = await desk(home.therapistUser);
    await page.goto("/exercises");
    await page.getByRole("link", { name: "Nerve map" }).click();
    await expect(page.getByRole("heading", { level: 1, name: "Nerve map" })).toBeVisible();
    await expect(words(page)).toContainText("Carries L4, L5, S1, S2, S3");
    await option(page, "sciatic").focus();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowDown");
    await expect(words(page)).toContainText("Common peroneal branch");
    await expect(words(page)).toContainText("Dorsiflexion, toe extension, eversion");
    await expect(page).toHaveURL(/#peroneal$/);
    await expect(
      page.getByRole("img", { name: /Back of the body, left leg\. Common peroneal branch is lit/ }),
    ).toBeVisible();
    await page.keyboard.press("ArrowDown");
    await expect(words(page)).toContainText("Carries S1, S2");
    await page.keyboard.press("ArrowDown");
    await expect(words(page)).toContainText("Not sciatic");
    await page.keyboard.press("k");
    await expect(option(page, "sural")).toBeChecked();
    await page.keyboard.press("k");
    await expect(option(page, "peroneal")).toBeChecked();
    await page.keyboard.press("s");
    await expect(page.getByRole("img", { name: /Front of the body, right leg/ })).toBeVisible();
    await page.keyboard.press("w");
    await expect(words(page)).toContainText("It lifts your foot and your toes.");
  });

  test("opens at what the address names", async ({ home, desk }) => {
    const page = await desk(home.therapistUser);
    await page.goto("/nerve-map#S1");
    await expect(option(page, "S1")).toBeChecked();
    await expect(words(page)).toContainText("Ankle reflex");
  });

  test("says of the front of the knee that it is not the sciatic nerve's", async ({ home, desk }) => {
    const page = await desk(home.therapistUser);
    await page.goto("/nerve-map");
    const knee = page.getByRole("button", { name: "Front of the knee" });
    await knee.focus();
    await page.keyboard.press("Enter");
    await expect(knee).toHaveAttribute("aria-pressed", "true");
    await expect(words(page).getByRole("listitem")).toHaveText([
      "Femoral nerve",
      "Saphenous nerve",
      "Root L3",
      "Root L4",
    ]);
    await expect(words(page)).toContainText("more typically L3 to L4");
    await words(page).getByRole("button", { name: "Root L3" }).click();
    await expect(option(page, "L3")).toBeChecked();
  });

  test("a tap on a line means the nerve that runs there", async ({ home, desk }) => {
    const page = await desk(home.therapistUser);
    await page.goto("/nerve-map#L2");
    const thigh = page.getByRole("button", { name: "Back of the thigh" });
    // The sciatic nerve runs 18 of 50 units from the middle, down the middle of the thigh; the left leg is at the left.
    const box = await thigh.boundingBox();
    if (!box) throw new Error("No thigh");
    await page.mouse.click(box.x + (box.width * 32) / 50, box.y + box.height / 2);
    await expect(option(page, "sciatic")).toBeChecked();
  });
});

test.describe("the nerve map on the phone", () => {
  test("follows the keyboard and a tap, and keeps what was chosen out of the address", async ({
    home,
    phone,
  }) => {
    const { user } = await addPatient(home);
    const page = await phone(user);
    await page.goto("/plan");
    await page.getByRole("link", { name: /The nerves in your leg/ }).click();
    await expect(page.getByRole("heading", { level: 1, name: "The nerves in your leg" })).toBeVisible();
    await expect(lit(page)).not.toHaveCount(0);
    await option(page, "saphenous").focus();
    await page.keyboard.press("ArrowDown");
    await expect(words(page)).toContainText("It pulls your thighs together.");
    await page.keyboard.press("ArrowDown");
    await expect(words(page)).toContainText("the upper front of your thigh");
    await page.getByRole("button", { name: "Heel and sole" }).tap();
    await expect(words(page)).toContainText("Root S1");
    await expect(page).toHaveURL(/\/nerve$/);
  });

  test("stands without a script, with all of it in words", async ({ home, phone, baseURL }) => {
    const { user } = await addPatient(home);
    const signedIn = await phone(user);
    const state = await signedIn.context().storageState();
    const browser = signedIn.context().browser();
    if (!browser) throw new Error("No browser");
    const context = await browser.newContext({ javaScriptEnabled: false, storageState: state, baseURL });
    const page = await context.newPage();
    await page.goto("/nerve");
    await expect(
      page.getByRole("img", { name: /Back of the body, left leg\. Sciatic nerve is lit/ }),
    ).toBeVisible();
    await page.locator("summary", { hasText: "Shin branch" }).click();
    await expect(page.getByText("Pulling your foot and your big toe up.").first()).toBeVisible();
    await context.close();
  });
});
