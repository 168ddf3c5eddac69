import { NextIntlClientProvider } from "next-intl";
import { getMessages } from "next-intl/server";
import type { ReactNode } from "react";
import type { Namespace } from "./en";

/**
 * Hands the client leaves below it the namespaces they speak, and no others. The primitives' own
 * words (`ui`, `errors`, `common`) always come along. A nested one replaces, so name all that is needed below.
 */
export async function Messages({ only, children }: { only: readonly Namespace[]; children: ReactNode }) {
  const all = await getMessages();
  const wanted = new Set<string>(["ui", "errors", "common", ...only]);
  const messages = Object.fromEntries(Object.entries(all).filter(([name]) => wanted.has(name)));
  return <NextIntlClientProvider messages={messages}>{children}</NextIntlClientProvider>;
}
