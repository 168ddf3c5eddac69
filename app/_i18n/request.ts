import { cookies } from "next/headers";
import { getRequestConfig } from "next-intl/server";
import { formats } from "./formats";
import { localeOf } from "./locales";

export default getRequestConfig(async () => {
  const { tag, messages } = localeOf((await cookies()).get("locale")?.value);
  return { locale: tag, messages, formats, timeZone: "UTC" };
});
