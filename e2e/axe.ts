import AxeBuilder from "@axe-core/playwright";
import type { Page } from "playwright/test";

const STANDARDS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
/** A theme changes colours alone, so that what else axe looks at is the same in both. */
const OF_COLOUR = ["color-contrast", "link-in-text-block"];

/**
 * Only what is wrong is carried out of the page: what is right is hundreds of kilobytes. Without its legacy mode axe
 * opens a second page to put together the frames of other origins, which no page here has.
 */
const axe = (page: Page) => new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ["violations"] });

/** What axe finds wrong with the page as it stands, in words that say where to look. */
export async function findings(page: Page): Promise<string[]> {
  return wordsOf(await axe(page).withTags(STANDARDS).analyze());
}

/** The same in both themes; the page is left in the dark one. */
export async function findingsInBothThemes(page: Page): Promise<string[]> {
  await page.emulateMedia({ colorScheme: "light" });
  const light = await findings(page);
  await page.emulateMedia({ colorScheme: "dark" });
  const dark = wordsOf(await axe(page).withRules(OF_COLOUR).analyze());
  return [...light.map((one) => `light ${one}`), ...dark.map((one) => `dark ${one}`)];
}

function wordsOf({ violations }: Awaited<ReturnType<AxeBuilder["analyze"]>>): string[] {
  return violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.target.join(" ")} ${node.failureSummary ?? ""}`),
  );
}
