import { getTranslations } from "next-intl/server";
import { WRONG } from "@/lib/offline/pages";

/** The home screen's own colours, as in `tokens.css`; a manifest can't name two themes. */
const PAPER = "#fbfaf7";

/** What makes the phone's pages an app. Its name says nothing about health: it stands where others look. */
export async function GET(): Promise<Response> {
  const common = await getTranslations("common");
  const redFlags = await getTranslations("redFlags");
  const name = common("appName");
  const icon = (src: string, size: number, purpose: "any" | "maskable") => ({
    src,
    sizes: `${size}x${size}`,
    type: "image/png",
    purpose,
  });
  const small = [icon("/icon-192.png", 192, "any")];
  const manifest = {
    id: "/today",
    name,
    short_name: name,
    start_url: "/today",
    scope: "/",
    display: "standalone",
    background_color: PAPER,
    theme_color: PAPER,
    icons: [
      ...small,
      icon("/icon-512.png", 512, "any"),
      icon("/icon-maskable-512.png", 512, "maskable"),
      { src: "/icon.svg", sizes: "any", type: "image/svg+xml", purpose: "any" },
    ],
    shortcuts: [
      { name: common("today"), url: "/today", icons: small },
      { name: redFlags("open"), url: `/today${WRONG}`, icons: small },
    ],
  };
  return Response.json(manifest, { headers: { "Content-Type": "application/manifest+json" } });
}
