import "@fontsource-variable/ibm-plex-sans/wght.css";
import "./globals.css";
import type { Metadata, Viewport } from "next";
import { cookies } from "next/headers";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { preload } from "react-dom";
import { localeOf } from "./_i18n/locales";
import { Messages } from "./_i18n/messages";
import { WatchAlive } from "./_shared/alive/watch";
import { themeOf } from "./_ui/theme";
import { ToastProvider } from "./_ui/toast";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("common");
  const name = t("appName");
  return {
    title: { default: name, template: `%s · ${name}` },
    robots: { index: false, follow: false },
    formatDetection: { telephone: false, date: false, address: false, email: false },
  };
}

/** The letters of most pages: asked for with the page, instead of once its style sheet was read. */
const LETTERS = new URL(
  "@fontsource-variable/ibm-plex-sans/files/ibm-plex-sans-latin-wght-normal.woff2",
  import.meta.url,
).pathname;

export const viewport: Viewport = {
  width: "device-width",
  initialScale: 1,
  viewportFit: "cover",
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#fbfaf7" },
    { media: "(prefers-color-scheme: dark)", color: "#121418" },
  ],
};

export default async function RootLayout({ children }: { children: ReactNode }) {
  preload(LETTERS, { as: "font", crossOrigin: "anonymous" });
  const jar = await cookies();
  const { tag, dir } = localeOf(jar.get("locale")?.value);
  // With no cookie there is no attribute, and the style sheet follows the system: right at first paint.
  return (
    <html lang={tag} dir={dir} data-theme={themeOf(jar.get("theme")?.value)}>
      <body>
        <WatchAlive />
        <Messages only={[]}>
          <ToastProvider>{children}</ToastProvider>
        </Messages>
      </body>
    </html>
  );
}
