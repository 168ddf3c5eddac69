/**
 * Who may import whom. Blocking, without an allowlist: a rule that is wrong is changed here, for everybody.
 * @type {import("dependency-cruiser").IConfiguration}
 */

/** A test may reach for what it needs. */
const tests = "[.]test[.]tsx?$";
/** Files of a domain that talk to the database, or are wired to the framework. */
const serverFiles = "(queries|mutations|emit)[.]ts$";
/** Domains that are the machinery itself and have no pure files of their own. */
const machinery = "^lib/(db|identity|invites|resets|gates|jobs|channels)/";

module.exports = {
  forbidden: [
    {
      name: "no-circular",
      comment: "Files that need each other are one file, or three.",
      severity: "error",
      from: { pathNot: "^lib/db/generated/" },
      to: { circular: true, pathNot: "^lib/db/generated/" },
    },
    {
      name: "lib-never-imports-app",
      comment: "1. app imports lib, never back.",
      severity: "error",
      from: { path: "^(lib|prisma)/" },
      to: { path: "^(app|e2e|bench|scripts)/" },
    },
    {
      name: "pure-files-are-pure",
      comment: "2. Pure files import zod, temporal and pure files only; hashes and YAML are pure as well.",
      severity: "error",
      from: { path: "^lib/", pathNot: [tests, serverFiles, machinery] },
      to: {
        pathNot: [
          "^lib/.*[.](ts|json|yaml)$",
          "^lib/[^/]+[.]ts$",
          "node_modules/(zod|temporal-polyfill|temporal-spec|yaml)/",
          "^(node:)?crypto$",
        ],
      },
    },
    {
      name: "pure-files-know-no-server-files",
      comment: "2. Of other domains' files, only the pure ones.",
      severity: "error",
      from: { path: "^lib/", pathNot: [tests, serverFiles, machinery] },
      to: { path: [serverFiles, machinery], dependencyTypesNot: ["type-only"] },
    },
    {
      name: "client-is-private",
      comment: "3. The bare client sees every row that the role may; everybody else takes a Db.",
      severity: "error",
      from: { pathNot: ["^lib/db/", "^prisma/", "^scripts/vitest/", tests] },
      to: { path: "^lib/db/client[.]ts$" },
    },
    {
      name: "generated-for-server-files",
      comment:
        "3. Queries and mutations compose SQL with `Prisma.sql`; nobody else needs more than its types.",
      severity: "error",
      from: { pathNot: ["^lib/db/", "^lib/(identity|invites)/", "^prisma/", serverFiles, tests] },
      to: { path: "^lib/db/generated/", dependencyTypesNot: ["type-only"] },
    },
    {
      name: "components-get-data",
      comment:
        "4. Pages, layouts and routes query, actions wire mutations to a gate; components get what they show.",
      severity: "error",
      from: {
        path: "^app/",
        pathNot: ["(^|/)(page|layout|route|default|template)[.]tsx?$", "^app/_actions/", tests],
      },
      to: { path: "^lib/.*(queries|mutations)[.]ts$", dependencyTypesNot: ["type-only"] },
    },
    {
      name: "primitives-know-no-product",
      comment: "4. app/_ui holds primitives; what knows the product stands in app/_shared and uses them.",
      severity: "error",
      from: { path: "^app/_ui/", pathNot: tests },
      to: { path: "^app/(_shared|_actions|[(])" },
    },
    {
      name: "next-only-at-the-edge",
      comment: "5. next inside lib only in lib/identity and lib/gates.",
      severity: "error",
      from: { path: "^lib/", pathNot: "^lib/(identity|gates)/" },
      to: { path: "node_modules/(next|next-auth|next-intl)/" },
    },
    {
      name: "no-react-in-lib",
      comment: "5. React nowhere in lib, but for `cache` in lib/identity.",
      severity: "error",
      from: { path: "^lib/", pathNot: "^lib/identity/" },
      to: { path: "node_modules/react(-dom)?/" },
    },
    {
      name: "mutations-stay-at-home",
      comment:
        "6. Across domains: vocabulary, schema, pure files, policy, queries. Gates and jobs run mutations, an event raises alerts.",
      severity: "error",
      from: { path: "^lib/([^/]+)/", pathNot: [tests, "^lib/(gates|jobs|events)/"] },
      to: { path: "^lib/.*/mutations[.]ts$", pathNot: "^lib/$1/" },
    },
    {
      name: "factories-are-for-tests",
      comment: "7. What makes up patients stays out of the program.",
      severity: "error",
      from: { pathNot: ["^prisma/", "^e2e/", "^bench/", "^scripts/", tests] },
      to: { path: "^prisma/" },
    },
    {
      name: "machines-are-for-scripts",
      comment: "The served program never migrates, starts no database server, and knows no script.",
      severity: "error",
      from: { path: "^app/" },
      to: { path: ["^lib/db/(embedded|migrate|roles|state|binaries)[.]ts$", "^(scripts|e2e|bench)/"] },
    },
    {
      name: "no-test-in-production",
      severity: "error",
      from: { pathNot: tests },
      to: { path: tests },
    },
    {
      name: "nothing-unresolvable",
      severity: "error",
      from: { pathNot: "^lib/db/generated/" },
      to: { couldNotResolve: true },
    },
    {
      name: "no-development-dependency-in-production",
      severity: "error",
      from: { path: "^(app|lib)/", pathNot: tests },
      to: {
        dependencyTypes: ["npm-dev"],
        dependencyTypesNot: ["type-only"],
        pathNot: "node_modules/@types/",
      },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "([.]next|lib/db/generated/internal|lib/db/generated/models)" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
      extensions: [".ts", ".tsx", ".js", ".mjs", ".cjs", ".json", ".css", ".d.ts"],
    },
  },
};
