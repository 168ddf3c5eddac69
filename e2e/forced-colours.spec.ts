import type { Locator, Page } from "playwright/test";
import { addPatient, expect, test } from "./fixtures";

const styleOf = (one: Locator, property: string) =>
  one.evaluate((element, name) => getComputedStyle(element).getPropertyValue(name), property);

/** Edges that say what a ground and a shadow said. */
async function outline(one: Locator): Promise<string> {
  return [await styleOf(one, "outline-style"), await styleOf(one, "outline-width")].join(" ");
}

/** How many colours the shapes of a drawing have: one alone would say nothing. */
const colours = (drawing: Locator, property: "fill" | "stroke") =>
  drawing.evaluate((element, name) => {
    const shapes = [...element.querySelectorAll("path, rect, circle, line, polyline")];
    return new Set(shapes.map((shape) => getComputedStyle(shape).getPropertyValue(name))).size;
  }, property);

const forced = async (page: Page) => page.emulateMedia({ forcedColors: "active" });

test("with the system's own colours one still sees what is chosen, how far one is, and where the focus is", async ({
  home,
  phone,
}) => {
  test.setTimeout(90_000);
  const { user } = await addPatient(home, { checkins: true });
  const page = await phone(user);
  await forced(page);

  await page.goto("/today");
  expect(await outline(page.getByRole("link", { name: "Today", exact: true }))).toBe("solid 3px");
  const done = page.getByRole("button", { name: /^Done: / }).first();
  expect(await outline(done)).toBe("solid 1px");
  await done.focus();
  await page.keyboard.press("Shift+Tab");
  await page.keyboard.press("Tab");
  expect(await outline(done)).toBe("dashed 3px");
  await done.click();
  const pain = page.getByRole("radio", { name: /^2/ }).first();
  await pain.check();
  const cell = page.locator("label", { has: pain }).first();
  expect(await outline(cell)).toMatch(/(solid|dashed) 3px/);
  expect(await outline(page.locator("label", { has: page.getByRole("radio", { name: /^7/ }) }).first())).toBe(
    "solid 1px",
  );

  await page.goto("/progress/why");
  expect(
    await colours(
      page.locator("main svg", { has: page.locator("circle[stroke-dasharray]") }).first(),
      "stroke",
    ),
  ).toBeGreaterThan(1);
  expect(await outline(page.locator("[aria-current=date]"))).toBe("solid 3px");

  await page.goto("/body-chart");
  const body = page.locator("svg.bm").first();
  expect(await colours(body, "fill")).toBeGreaterThan(1);
});
