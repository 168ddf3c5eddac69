import type { Messages as AllMessages } from "./en";
import type { formats } from "./formats";
import type { LocaleTag } from "./locales";

declare module "next-intl" {
  interface AppConfig {
    Locale: LocaleTag;
    Messages: AllMessages;
    Formats: typeof formats;
  }
}
