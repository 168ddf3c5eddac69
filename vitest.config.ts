import { fileURLToPath } from "node:url";
import { configDefaults, defineConfig } from "vitest/config";

const root = fileURLToPath(new URL(".", import.meta.url));
const database = "**/*.db.test.ts";
const common = {
  alias: { "@": root.replace(/\/$/, "") },
  environment: "node" as const,
  setupFiles: ["scripts/vitest/console.ts"],
};
const leftOut = [...configDefaults.exclude, "**/.next/**", "**/.plexus/**", "e2e/**"];

export default defineConfig({
  test: {
    projects: [
      { test: { ...common, name: "unit", include: ["**/*.test.ts"], exclude: [...leftOut, database] } },
      {
        test: {
          ...common,
          name: "database",
          include: [database],
          exclude: leftOut,
          globalSetup: ["scripts/vitest/server.ts"],
          setupFiles: [...common.setupFiles, "scripts/vitest/database.ts"],
          testTimeout: 20_000,
          hookTimeout: 30_000,
          env: { PLEXUS_MODE: "test", NEXTAUTH_SECRET: "a secret for tests alone, long enough" },
        },
      },
    ],
  },
});
