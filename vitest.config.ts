import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { configDefaults, defineConfig } from "vitest/config";

const root = fileURLToPath(new URL(".", import.meta.url));
const database = "**/*.db.test.ts";
/** What takes the globals of a browser or a process for its own, and may go on by itself: each file has its own process. */
const apart = ["app/?patient?/_*/**/*.test.ts", "app/_shared/account/**/*.test.ts", "scripts/**/*.test.ts"];
const common = {
  alias: { "@": root.replace(/\/$/, "") },
  environment: "node" as const,
  setupFiles: ["scripts/vitest/afresh.ts", "scripts/vitest/console.ts"],
  // Far beyond what a test takes here: a machine that is busy with other things is slow, not wrong.
  testTimeout: 60_000,
  hookTimeout: 120_000,
  // A process goes on with the next file and what it has read: reading it anew for each was two fifths of the work.
  isolate: false,
};
const properties = "scripts/vitest/properties.ts";
const leftOut = [...configDefaults.exclude, "**/.next/**", "**/.plexus/**", "e2e/**"];

export default defineConfig({
  test: {
    // By itself it leaves one core idle, which of two is half: the tests wait for their database as often as it for them.
    maxWorkers: Math.max(2, availableParallelism()),
    projects: [
      {
        test: {
          ...common,
          setupFiles: [...common.setupFiles, properties],
          name: "unit",
          include: ["**/*.test.ts"],
          exclude: [...leftOut, database, ...apart],
        },
      },
      {
        test: {
          ...common,
          name: "apart",
          include: apart,
          exclude: [...leftOut, database],
          isolate: true,
        },
      },
      {
        test: {
          ...common,
          name: "database",
          include: [database],
          exclude: leftOut,
          globalSetup: ["scripts/vitest/server.ts"],
          setupFiles: [...common.setupFiles, properties, "scripts/vitest/database.ts"],
          env: { PLEXUS_MODE: "test", NEXTAUTH_SECRET: "a secret for tests alone, long enough" },
        },
      },
    ],
  },
});
