import { findings } from "./axe";
import { addPatient, expect, test } from "./fixtures";

test("a view of one's own keeps filter, order and columns, says when it was changed, and opens the caseload", async ({
  home,
  desk,
}) => {
  await addPatient(home, { days: 20 });
  const page = await desk(home.therapistUser);
  await page.goto("/caseload?sort=name");
  await page.getByRole("button", { name: "Columns" }).click();
  await page.getByRole("checkbox", { name: "8 weeks" }).uncheck();
  await expect(page.getByRole("columnheader", { name: "8 weeks" })).toHaveCount(0);
  await page.keyboard.press("Escape");
  // Keys rest while something floats above the page.
  await expect(page.getByRole("checkbox", { name: "8 weeks" })).toHaveCount(0);

  // By its key, and through the menu's own keys.
  await page.keyboard.press("v");
  await page.getByRole("menuitem", { name: "Save as a new view" }).click();
  await page.getByRole("dialog").getByLabel("Name").fill("By name, short");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: "By name, short" })).toBeVisible();

  await page.getByRole("combobox", { name: "Order" }).selectOption("pain");
  await expect(page.getByText("Changed", { exact: true })).toBeVisible();
  await page.getByRole("link", { name: "Reset" }).click();
  await expect(page.getByRole("combobox", { name: "Order" })).toHaveValue("name");
  await expect(page.getByText("Changed", { exact: true })).toHaveCount(0);
  await page.getByRole("combobox", { name: "Order" }).selectOption("pain");
  await page.getByRole("button", { name: "Save this view" }).click();
  await expect(page.getByText("View saved.")).toBeVisible();
  await expect(page.getByText("Changed", { exact: true })).toHaveCount(0);

  await page.getByRole("button", { name: "By name, short" }).click();
  await page.getByRole("menuitem", { name: "Arrange views" }).click();
  expect(await findings(page)).toEqual([]);
  await page.getByRole("checkbox", { name: "Open with By name, short" }).check();
  await page.getByRole("textbox", { name: "Name of By name, short" }).fill("Worst pain first");
  await page.getByRole("dialog").getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.getByText("Views arranged.")).toBeVisible();
  await page.goto("/caseload");
  await expect(page.getByRole("combobox", { name: "Order" })).toHaveValue("pain");
  await expect(page.getByRole("columnheader", { name: "8 weeks" })).toHaveCount(0);

  await page.getByRole("button", { name: /Worst pain first/ }).click();
  await page.getByRole("menuitem", { name: "No saved view" }).click();
  await expect(page.getByRole("combobox", { name: "Order" })).toHaveValue("need");
  await expect(page.getByRole("columnheader", { name: "8 weeks" })).toBeVisible();
});

test("a column is as wide as somebody made it, by pointer and by keys, wherever they sign in", async ({
  home,
  desk,
}) => {
  await addPatient(home, { days: 20 });
  const page = await desk(home.therapistUser);
  await page.goto("/caseload");
  const edge = page.getByRole("separator", { name: "Width of Last log" });
  const head = page.getByRole("columnheader", { name: "Last log" });
  const width = async () => (await head.boundingBox())?.width ?? 0;
  const before = await width();
  await edge.focus();
  const saved = page.waitForResponse((response) => response.request().method() === "POST");
  await page.keyboard.press("Shift+ArrowRight");
  await expect(edge).toHaveAttribute("aria-valuenow", String(before + 40));
  await expect.poll(width).toBeCloseTo(before + 40, 0);
  await saved;

  const box = await edge.boundingBox();
  if (!box) throw new Error("It stands");
  const again = page.waitForResponse((response) => response.request().method() === "POST");
  await page.mouse.move(box.x + 4, box.y + 8);
  await page.mouse.down();
  await page.mouse.move(box.x + 34, box.y + 8, { steps: 4 });
  await page.mouse.up();
  await again;
  await expect.poll(width).toBeCloseTo(before + 70, 0);
  expect(await findings(page)).toEqual([]);

  const elsewhere = await desk(home.therapistUser);
  await elsewhere.goto("/caseload");
  const there = elsewhere.getByRole("columnheader", { name: "Last log" });
  expect((await there.boundingBox())?.width).toBeCloseTo(before + 70, 0);
  // The table stays within its own frame on a narrow page.
  await elsewhere.setViewportSize({ width: 820, height: 1180 });
  expect(await elsewhere.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(820);
});
