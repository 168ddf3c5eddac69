import type { Locator, Page } from "playwright/test";
import { expect, test } from "./fixtures";

const slider = (page: Page, name: string) => page.getByRole("slider", { name, exact: true });
const angle = async (page: Page, name: string) => Number(await slider(page, name).inputValue());

/** Drags what stands at a locator, as a hand does: in steps. */
async function drag(page: Page, what: Locator, [dx, dy]: readonly [number, number]): Promise<void> {
  await what.evaluate((node) => node.scrollIntoView({ block: "center" }));
  const box = await what.boundingBox();
  if (!box) throw new Error("It is not on the page");
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + dx, y + dy, { steps: 12 });
  await page.mouse.up();
}

async function copy(page: Page, name: string): Promise<void> {
  await page.getByRole("button", { name: "Start from an exercise…" }).click();
  const sheet = page.getByRole("dialog", { name: "Start from an exercise" });
  await sheet.getByRole("searchbox", { name: "Search exercises" }).fill(name);
  await sheet.getByRole("button", { name: new RegExp(`^${name}`) }).click();
  await expect(page.getByRole("img", { name: "Drawing, pose 1" })).toBeVisible();
}

async function fillWords(page: Page, name: string): Promise<void> {
  await page.getByRole("textbox", { name: "Name", exact: true }).fill(name);
  await page.getByRole("textbox", { name: "Plain name" }).fill("Arm and leg away");
  await page.getByRole("textbox", { name: "What it works" }).fill("belly");
  await page.getByRole("textbox", { name: "Step 1" }).fill("Lower one leg");
  await page.getByLabel("Kind").selectOption("motor-control");
  await page.getByLabel("Position").selectOption("supine");
  await page.getByRole("group", { name: "Listed under" }).getByText("Abdominals", { exact: true }).click();
  await page.getByRole("group", { name: "Needed" }).getByText("Mat", { exact: true }).click();
  await page.getByRole("checkbox", { name: /None of these/ }).check();
}

test("a drawing is copied, posed by mouse and keyboard, undone, saved and found again", async ({
  home,
  desk,
}) => {
  const page = await desk(home.therapistUser);
  await page.goto("/exercises/new");
  await fillWords(page, "Low dead bug");
  await copy(page, "Dead bug");
  await page.getByRole("button", { name: "Pose 2", exact: true }).click();
  await expect(page.getByRole("img", { name: "Drawing, pose 2" })).toBeVisible();

  // By mouse: the knee goes up, and with it the hip bends.
  const before = await angle(page, "Right hip");
  await drag(page, slider(page, "Right hip"), [-60, -60]);
  const bent = await angle(page, "Right hip");
  expect(bent).toBeGreaterThan(before + 10);
  await page.getByRole("button", { name: "Undo" }).click();
  expect(await angle(page, "Right hip")).toBe(before);
  await page.getByRole("button", { name: "Redo" }).click();
  expect(await angle(page, "Right hip")).toBe(bent);

  // By keyboard: one degree, ten, and no further than a knee bends.
  const knee = slider(page, "Right knee");
  await knee.focus();
  const from = await angle(page, "Right knee");
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("Shift+ArrowUp");
  await expect(knee).toHaveValue(String(from + 11));
  await expect(knee).toHaveAttribute("aria-valuetext", `${from + 11} degrees of flexion`);
  await page.getByRole("spinbutton", { name: "Right knee" }).fill("200");
  await page.keyboard.press("Enter");
  await expect(page.getByText("A knee bends 0 to 145°: kept at 145°.")).toBeVisible();
  await expect(knee).toHaveValue("145");
  await page.keyboard.press("Control+z");
  await expect(knee).toHaveValue(String(from + 11));

  await page.getByRole("textbox", { name: "Caption of pose 2" }).fill("One leg low, back still");
  await page.getByRole("button", { name: "Add to the library" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Low dead bug" })).toBeVisible();
  await expect(page.getByText("One leg low, back still").first()).toBeVisible();

  await page.getByRole("link", { name: "Edit" }).click();
  await page.getByRole("button", { name: "Pose 2", exact: true }).click();
  await expect(slider(page, "Right hip")).toHaveValue(String(bent));
  await expect(knee).toHaveValue(String(from + 11));

  await page.goto("/exercises?view=own");
  const item = page.getByRole("listitem").filter({ hasText: "Low dead bug" });
  await expect(item.locator("svg.fig").first()).toBeVisible();
});

test("somebody at ease is posed by keyboard alone, and stands on pinned feet", async ({ home, desk }) => {
  const page = await desk(home.therapistUser);
  await page.goto("/exercises/new");
  await page.getByRole("button", { name: "Start from a position…" }).press("Enter");
  await page.getByRole("dialog").getByRole("button", { name: "Standing" }).press("Enter");
  await page.getByRole("button", { name: "Add a pose" }).press("Enter");
  await expect(page.getByRole("img", { name: "Drawing, pose 2" })).toBeVisible();
  for (const foot of ["Right foot", "Left foot"]) {
    const toggle = page.getByRole("button", { name: foot, exact: true });
    await toggle.press("Enter");
    await expect(toggle).toHaveAttribute("aria-pressed", "true");
  }
  await expect(slider(page, "Right knee")).toHaveCount(0);
  const body = page.getByRole("button", { name: /^Whole body/ });
  await body.press("Shift+ArrowDown");
  await body.press("Shift+ArrowLeft");
  await body.press("Shift+ArrowDown");
  const knee = page.getByRole("spinbutton", { name: "Right knee" });
  await expect(knee).toBeDisabled();
  expect(Number(await knee.inputValue())).toBeGreaterThan(30);

  // Six poses are the most, and what is taken away comes back.
  for (const count of [3, 4, 5, 6]) {
    await page.getByRole("button", { name: "Add a pose" }).press("Enter");
    await expect(page.getByRole("textbox", { name: /^Caption of pose/ })).toHaveCount(count);
  }
  await expect(page.getByRole("button", { name: "Add a pose" })).toBeDisabled();
  await page.getByRole("button", { name: "Remove pose 6" }).press("Enter");
  await expect(page.getByRole("textbox", { name: /^Caption of pose/ })).toHaveCount(5);
  await page.getByRole("textbox", { name: "Caption of pose 5" }).press("Control+z");
  await expect(page.getByRole("textbox", { name: /^Caption of pose/ })).toHaveCount(6);
  await page.getByRole("button", { name: "More for the drawing" }).press("Enter");
  await page.getByRole("menuitem", { name: "Remove the drawing" }).press("Enter");
  await expect(page.getByText("No drawing yet")).toBeVisible();
});
