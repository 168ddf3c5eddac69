import { cookiesHere } from "@/app/_ui/cookies";
import { applyTheme, themeOf } from "@/app/_ui/theme";

/** The document was made for nobody: what this person chose stands in their cookie. */
export function wearTheme(): void {
  const theme = themeOf(cookiesHere().find(({ name }) => name === "theme")?.value);
  if (theme) applyTheme(theme);
}
