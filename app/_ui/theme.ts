import { keepCookie } from "./cookie";

export const themes = ["light", "dark", "system"] as const;
export type Theme = (typeof themes)[number];

/** The explicit theme of a cookie's value; undefined means "as the system". */
export const themeOf = (value: string | undefined): "light" | "dark" | undefined =>
  value === "light" || value === "dark" ? value : undefined;

const DAYS_KEPT = 365;

/** Puts the choice on the page at once, and in the cookie that the next page is drawn by. */
export function applyTheme(theme: Theme) {
  const root = document.documentElement;
  if (theme === "system") delete root.dataset.theme;
  else root.dataset.theme = theme;
  keepCookie("theme", theme, theme === "system" ? 0 : DAYS_KEPT);
}

/** What is chosen now, read from the page. */
export const chosenTheme = (): Theme => themeOf(document.documentElement.dataset.theme) ?? "system";
