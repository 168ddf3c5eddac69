import type { BROWSERS, DEVICES } from "./vocabulary";

/** What kind of device somebody signed in on, in coarse words; null where it didn't say. */
export type Device = {
  device: (typeof DEVICES)[number] | null;
  browser: (typeof BROWSERS)[number] | null;
};

export const UNKNOWN_DEVICE: Device = { device: null, browser: null };

/** Browsers name others beside themselves: the first that fits is the one. */
const NAMED: readonly [RegExp, Exclude<Device["browser"], null>][] = [
  [/\bEdg(e|A|iOS)?\//, "edge"],
  [/\bSamsungBrowser\//, "samsung"],
  [/\b(OPR|OPT)\//, "opera"],
  [/\b(Firefox|FxiOS)\//, "firefox"],
  [/\b(Chrome|CriOS|HeadlessChrome)\//, "chrome"],
  [/\bSafari\//, "safari"],
];

/** A tablet that says it is a computer, as an iPad does, is taken at its word. */
function deviceIn(agent: string): Device["device"] {
  if (/\biPad\b|\bTablet\b/.test(agent)) return "tablet";
  if (/\biPhone\b|\biPod\b|\bMobile\b/.test(agent)) return "phone";
  if (/\bAndroid\b/.test(agent)) return "tablet";
  return /\b(Windows|Macintosh|Linux|CrOS|X11)\b/.test(agent) ? "computer" : null;
}

/** What is kept of a User-Agent: two words, and nothing by which one device is told from another of its kind. */
export function deviceOf(agent: string | null | undefined): Device {
  if (!agent) return UNKNOWN_DEVICE;
  return { device: deviceIn(agent), browser: NAMED.find(([pattern]) => pattern.test(agent))?.[1] ?? null };
}
