import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type axe from "axe-core";
import type { RunOptions } from "axe-core";
import type { Page } from "playwright/test";

/** In its short form, which each page that is looked at has to read anew. */
const SOURCE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

const STANDARDS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
/** A theme changes colours alone, so that what else axe looks at is the same in both. */
const OF_COLOUR = ["color-contrast", "link-in-text-block"];

/** What axe finds wrong with the page once it has settled, in words that say where to look. */
export const findings = (page: Page): Promise<string[]> => run(page, { type: "tag", values: STANDARDS });

/** The same in both themes; the page is left in the dark one. */
export async function findingsInBothThemes(page: Page): Promise<string[]> {
  await page.emulateMedia({ colorScheme: "light" });
  const light = await findings(page);
  await page.emulateMedia({ colorScheme: "dark" });
  const dark = await run(page, { type: "rule", values: OF_COLOUR });
  return [...light.map((one) => `light ${one}`), ...dark.map((one) => `dark ${one}`)];
}

/** Controls whose name does not contain what is to be read on them: whoever speaks to the device says that. axe tries this rule out still, so that it is asked for by name. */
export const misnamed = (page: Page): Promise<string[]> =>
  run(page, { type: "rule", values: ["label-content-name-mismatch"] });

/** Only what is wrong is carried out of the page: what is right is hundreds of kilobytes. */
async function run(page: Page, runOnly: RunOptions["runOnly"]): Promise<string[]> {
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(SOURCE);
  // A page's title is streamed behind it.
  await page.waitForFunction(() => document.title !== "");
  await page.evaluate(settled);
  return page.evaluate(
    async (options) => {
      const { axe: own } = window as unknown as { axe: typeof axe };
      // What stands at the head or the foot covers what lies under it until one scrolls. It covers a target by half, or not,
      // as the hour of the run makes the page longer: all of it is looked at as it is where one has scrolled to it.
      const fixed = [...document.querySelectorAll<HTMLElement>("[data-surface] *")].filter(
        (one) => getComputedStyle(one).position === "sticky",
      );
      for (const one of fixed) one.style.position = "static";
      const { violations } = await own.run(document, options);
      for (const one of fixed) one.style.removeProperty("position");
      return violations.flatMap(({ id, nodes }) =>
        nodes.map((node) => `${id}: ${node.target.join(" ")} ${node.failureSummary ?? ""}`),
      );
    },
    { runOnly, resultTypes: ["violations"] } satisfies RunOptions,
  );
}

/**
 * Runs in the page, until nothing in it moves any more: a colour halfway has another contrast. Where a colour is inherited
 * the end of one transition begins the next, so that it looks again; what never ends is part of the page as it stands.
 */
async function settled(): Promise<void> {
  const frame = () => new Promise((drawn) => requestAnimationFrame(drawn));
  for (;;) {
    // What was just changed begins to move in the next frame, and is drawn in the one after it.
    await frame();
    await frame();
    const moving = document
      .getAnimations()
      .filter(
        ({ playState, effect }) =>
          playState === "running" && effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY,
      );
    if (moving.length === 0) return;
    await Promise.allSettled(moving.map(({ finished }) => finished));
  }
}
