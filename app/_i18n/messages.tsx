import { NextIntlClientProvider } from "next-intl";
import { getMessages } from "next-intl/server";
import type { ReactNode } from "react";
import { type MessagePath, picked } from "./paths";

/**
 * Hands the client leaves below it the messages they speak, by namespaces or branches of them, and no others. The
 * primitives' own words (`ui`, `errors`, `common`) always come along. A nested one replaces, so name all that is needed below.
 */
export async function Messages({ only, children }: { only: readonly MessagePath[]; children: ReactNode }) {
  const messages = picked(await getMessages(), ["ui", "errors", "common", ...only]);
  return <NextIntlClientProvider messages={messages}>{children}</NextIntlClientProvider>;
}
