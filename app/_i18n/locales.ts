import { en } from "./en";

/** Cookie value → the tag dates and numbers are formatted by, direction and words. */
const locales = { en: { tag: "en-GB", dir: "ltr", messages: en } } as const;

export type LocaleTag = (typeof locales)[keyof typeof locales]["tag"];

const known = (name: string | undefined): name is keyof typeof locales =>
  name !== undefined && Object.hasOwn(locales, name);

/** The locale of a cookie's value; English for anything unknown. */
export const localeOf = (name: string | undefined) => (known(name) ? locales[name] : locales.en);
