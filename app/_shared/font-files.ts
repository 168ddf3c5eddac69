import { join } from "node:path";

const FILES = "node_modules/@fontsource/ibm-plex-sans/files";

/**
 * The scripts that the app's own typeface has a file of; a name may be written in any. `signs`: the whole typeface, asked
 * last, for what none of the others has, such as ≤, → and ✓.
 */
export const SCRIPTS = [
  ...(["latin", "latin-ext", "greek", "cyrillic", "cyrillic-ext", "vietnamese", "signs"] as const),
] as const;
export const WEIGHTS = [400, 600] as const;

/** Where a PDF takes the letters of a script from. */
export const fontFile = (script: (typeof SCRIPTS)[number], weight: (typeof WEIGHTS)[number]): string =>
  script === "signs"
    ? join(process.cwd(), `app/_shared/fonts/ibm-plex-sans-${weight}.woff`)
    : join(process.cwd(), FILES, `ibm-plex-sans-${script}-${weight}-normal.woff`);
