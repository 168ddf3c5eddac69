import { join } from "node:path";

const FILES = "node_modules/@fontsource/ibm-plex-sans/files";

/** The scripts that the app's own typeface has a file of; a name may be written in any. */
export const SCRIPTS = ["latin", "latin-ext", "greek", "cyrillic", "cyrillic-ext", "vietnamese"] as const;
export const WEIGHTS = [400, 600] as const;

/** Where a PDF takes the letters of a script from. */
export const fontFile = (script: (typeof SCRIPTS)[number], weight: (typeof WEIGHTS)[number]): string =>
  join(process.cwd(), FILES, `ibm-plex-sans-${script}-${weight}-normal.woff`);
