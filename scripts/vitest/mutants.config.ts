import { fileURLToPath } from "node:url";
import { configDefaults, defineConfig } from "vitest/config";

/** The unit tests of `lib` alone, for the mutation tester. */
export default defineConfig({
  root: fileURLToPath(new URL("../..", import.meta.url)),
  test: {
    alias: { "@": fileURLToPath(new URL("../..", import.meta.url)).replace(/\/$/, "") },
    environment: "node",
    setupFiles: ["scripts/vitest/mutants.ts"],
    include: ["lib/**/*.test.ts"],
    exclude: [...configDefaults.exclude, "**/*.db.test.ts", "lib/structure.test.ts", "lib/drawing/**"],
    testTimeout: 60_000,
  },
});
