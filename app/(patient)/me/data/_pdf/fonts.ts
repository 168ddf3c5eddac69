import { join } from "node:path";
import { Font } from "@react-pdf/renderer";

const FILES = "node_modules/@fontsource/ibm-plex-sans/files";

/** The scripts that the typeface has a file of; a name may be written in any. */
const SCRIPTS = ["latin", "latin-ext", "greek", "cyrillic", "cyrillic-ext", "vietnamese"] as const;
const WEIGHTS = [400, 600] as const;

/** Looked up from the first on: the first that has a letter draws it. */
export const FAMILY: string[] = SCRIPTS.map((script) => `Plex ${script}`);

let registered = false;

/** Once a process. */
export function registerFonts(): void {
  if (registered) return;
  registered = true;
  for (const script of SCRIPTS)
    Font.register({
      family: `Plex ${script}`,
      fonts: WEIGHTS.map((fontWeight) => ({
        src: join(process.cwd(), FILES, `ibm-plex-sans-${script}-${fontWeight}-normal.woff`),
        fontWeight,
      })),
    });
  // No word is broken: a patient's name least of all.
  Font.registerHyphenationCallback((word) => [word]);
}
