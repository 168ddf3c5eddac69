import { Font } from "@react-pdf/renderer";
import { fontFile, SCRIPTS, WEIGHTS } from "@/app/_shared/font-files";

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
        src: fontFile(script, fontWeight),
        fontWeight,
      })),
    });
  // No word is broken: a patient's name least of all.
  Font.registerHyphenationCallback((word) => [word]);
}
