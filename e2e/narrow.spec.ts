import type { Page } from "playwright/test";
import { makeLog } from "../prisma/factories";
import { localDay } from "./days";
import { addPatient, expect, prescriptionOf, test } from "./fixtures";

/** What reaches over the sides of the page, or is cut off within its own box. */
const spills = (page: Page, over: number) =>
  page.evaluate((over) => {
    const { clientWidth, scrollWidth } = document.documentElement;
    const found = scrollWidth > clientWidth + over ? [`the page: ${scrollWidth} of ${clientWidth}`] : [];
    const scrolls = (one: Element | null): boolean =>
      one !== null && (/auto|scroll/.test(getComputedStyle(one).overflowX) || scrolls(one.parentElement));
    for (const one of document.body.querySelectorAll<HTMLElement>("main *, [role=dialog] *")) {
      const { width, height, left, right } = one.getBoundingClientRect();
      const style = getComputedStyle(one);
      if (width <= 1 || height <= 1 || style.visibility === "hidden" || one.closest("svg, .sr-only"))
        continue;
      const name = `${one.tagName.toLowerCase()} “${one.textContent.trim().slice(0, 40)}”`;
      if ((left < -1 || right > clientWidth + 1) && !scrolls(one.parentElement))
        found.push(`${name} reaches over`);
      const clips = /hidden|clip/.test(style.overflowX) && one.scrollWidth > one.clientWidth + 1;
      if (clips && one.textContent.trim() !== "") found.push(`${name} is cut off`);
    }
    for (const tab of document.querySelectorAll<HTMLElement>("nav a"))
      if (tab.scrollWidth > tab.clientWidth + 1) found.push(`the tab ${tab.textContent} reaches over`);
    return [...new Set(found)];
  }, over);

const SIZES = [
  { name: "320 px", width: 320, height: 640, text: 100, over: 0 },
  // Of larger text a fraction of a pixel is rounded up.
  { name: "text of 200 %", width: 390, height: 844, text: 200, over: 1 },
] as const;

for (const { name, width, height, text, over } of SIZES)
  test(`the phone's pages hold ${name}: nothing scrolls sideways, nothing is cut off`, async ({
    home,
    phone,
  }) => {
    test.setTimeout(240_000);
    const { user, content, patient } = await addPatient(home, { days: 12, checkins: true });
    await makeLog(patient, { prescriptionId: prescriptionOf(content, 1), body: { quick: true, pain: 2 } });
    const page = await phone(user);
    await page.setViewportSize({ width, height });
    const large = () => page.addStyleTag({ content: `html { font-size: ${text}% !important }` });
    const wrong: string[] = [];
    const look = async (where: string) => {
      await large();
      // A page may be a little wider in the typeface that stands in until its own is there.
      await page.evaluate(async () => void (await document.fonts.ready));
      wrong.push(...(await spills(page, over)).map((one) => `${where}: ${one}`));
    };
    const open = async (address: string) => {
      await page.goto(address);
      await page.locator("h1").first().waitFor();
      await look(address);
    };
    const press = (button: string | RegExp) =>
      page.getByRole("button", { name: button }).first().press("Enter");

    for (const address of [
      "/today",
      "/plan",
      "/progress",
      "/me",
      "/me/data",
      "/me/devices",
      "/me/reminders",
      "/me/seen",
      "/progress/why",
      "/progress/goals",
      "/inbox",
      "/nerve",
      "/body-chart",
    ])
      await open(address);
    await press(/list/i);
    await look("the body chart's list");

    // A day before: each of its parts is open, whatever hour it is.
    const yesterday = localDay(1);
    await open(`/today?day=${yesterday}`);
    await page.getByRole("link", { name: /^Log / }).first().press("Enter");
    await page.waitForURL("**/today/**");
    await page.getByRole("button", { name: "I stopped" }).waitFor();
    await look("an exercise");
    await page.getByRole("radio", { name: "6, quite strong" }).check();
    await look("pain above its limit");
    for (const step of ["I stopped", "Skip"]) {
      await press(step);
      await look(step);
      await press(/didn’t stop|Don’t skip/);
    }

    await page.goto("/today");
    await press("Something is wrong");
    await page.getByRole("dialog").waitFor();
    await look("what is wrong");
    await press(/Something else/);
    await page.getByText("Question 1 of 16").waitFor();
    await look("a question about warning signs");
    for (let at = 1; at <= 16; at += 1) {
      await page.getByText(`Question ${at} of 16`).waitFor();
      await press(/^No$/);
    }
    await page.getByRole("button", { name: "No to all of these" }).waitFor();
    await look("the list of the questions");
    await press("No to all of these");
    await look("no to all");
    expect(wrong).toEqual([]);
  });
