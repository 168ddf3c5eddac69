import { expect, it } from "vitest";
import { deviceOf } from "./device";

const WEBKIT = "AppleWebKit/605.1.15 (KHTML, like Gecko)";
const BLINK = "AppleWebKit/537.36 (KHTML, like Gecko)";

it.each([
  [`Mozilla/5.0 (Linux; Android 10; K) ${BLINK} Chrome/140.0.0.0 Mobile Safari/537.36`, "phone", "chrome"],
  [`Mozilla/5.0 (Linux; Android 10; K) ${BLINK} Chrome/140.0.0.0 Safari/537.36`, "tablet", "chrome"],
  [
    `Mozilla/5.0 (Linux; Android 13; SM-S901B) ${BLINK} SamsungBrowser/28.0 Chrome/130.0 Mobile Safari/537.36`,
    ...(["phone", "samsung"] as const),
  ],
  [
    `Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) ${WEBKIT} Version/18.0 Mobile/15E148 Safari/604.1`,
    ...(["phone", "safari"] as const),
  ],
  [
    `Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) ${WEBKIT} CriOS/140.0 Mobile/15E148 Safari/604.1`,
    ...(["phone", "chrome"] as const),
  ],
  [
    `Mozilla/5.0 (iPad; CPU OS 16_0 like Mac OS X) ${WEBKIT} FxiOS/130.0 Mobile/15E Safari`,
    "tablet",
    "firefox",
  ],
  ["Mozilla/5.0 (Android 14; Tablet; rv:140.0) Gecko/140.0 Firefox/140.0", "tablet", "firefox"],
  [
    `Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${BLINK} Chrome/140.0 Safari/537.36 Edg/140.0`,
    "computer",
    "edge",
  ],
  [`Mozilla/5.0 (X11; Linux x86_64) ${BLINK} Chrome/140.0 Safari/537.36 OPR/120.0`, "computer", "opera"],
  [
    `Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) ${WEBKIT} Version/18.0 Safari/605.1.15`,
    "computer",
    "safari",
  ],
] as const)("%s is a %s with %s", (agent, device, browser) => {
  expect(deviceOf(agent)).toEqual({ device, browser });
});

it("is nothing where nothing is said, and no more than two words of anything else", () => {
  for (const agent of [undefined, null, "", "curl/8.5.0", "x".repeat(9_000)])
    expect(deviceOf(agent)).toEqual({ device: null, browser: null });
});
