export const themes = ["light", "dark", "system"] as const;
export type Theme = (typeof themes)[number];

/** The explicit theme of a cookie's value; undefined means "as the system". */
export const themeOf = (value: string | undefined): "light" | "dark" | undefined =>
  value === "light" || value === "dark" ? value : undefined;

const year = 60 * 60 * 24 * 365;

/**
 * Puts the choice on the page at once, and in the cookie that the next page is drawn by. No request
 * is made, so that it holds without a connection too.
 */
export function applyTheme(theme: Theme) {
  const root = document.documentElement;
  if (theme === "system") delete root.dataset.theme;
  else root.dataset.theme = theme;
  const age = theme === "system" ? 0 : year;
  Object.assign(document, { cookie: `theme=${theme}; path=/; max-age=${age}; samesite=lax` });
}

/** What is chosen now, read from the page. */
export const chosenTheme = (): Theme => themeOf(document.documentElement.dataset.theme) ?? "system";
