import { applyTheme, themeOf } from "@/app/_ui/theme";

/** The document was made for nobody: what this person chose stands in their cookie. */
export function wearTheme(): void {
  const [, chosen] = /(?:^|; )theme=(\w+)/.exec(document.cookie) ?? [];
  const theme = themeOf(chosen);
  if (theme) applyTheme(theme);
}
