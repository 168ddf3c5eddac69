import { readdirSync, readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { describe, expect, it } from "vitest";

/** The project's own source: what it is made of, not what tools make. */
function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return entry.name === "generated" ? [] : filesBelow(path);
    return [path];
  });
}

const source = ["app", "lib", "prisma", "scripts", "e2e", "bench"].flatMap(filesBelow);
const code = source.filter((path) => /\.tsx?$/.test(path));
const read = (path: string) => readFileSync(path, "utf8");
const isTest = (path: string) => /\.(test|spec)\.tsx?$/.test(path);
const lines = (path: string) => read(path).split("\n").length - 1;
const self = "lib/structure.test.ts";

/** `path:line` of every match, so that a failure says where to look. */
function places(paths: string[], pattern: RegExp): string[] {
  return paths
    .filter((path) => path !== self)
    .flatMap((path) =>
      read(path)
        .split("\n")
        .flatMap((text, index) => (pattern.test(text) ? [`${path}:${index + 1}: ${text.trim()}`] : [])),
    );
}

describe("names of files", () => {
  const domains = source.filter((path) => /^lib\/[^/]+\//.test(path));

  it("are of a domain's vocabulary: kebab-case, at most one level of folders, with no drawer for odds and ends", () => {
    const allowed = /^lib\/[^/]+\/([a-z]+\/)?[a-z0-9]+(-[a-z0-9]+)*(\.db)?(\.test)?\.ts$|\.data\.ts$|\.yaml$/;
    const drawers = /^(index|utils?|helpers?|types?|misc|common|constants|lib|shared)\.tsx?$/;
    expect(domains.filter((path) => !allowed.test(path))).toEqual([]);
    expect(code.filter((path) => drawers.test(basename(path)))).toEqual([]);
  });

  it("hold no JSX in lib, and no barrel anywhere", () => {
    expect(source.filter((path) => path.startsWith("lib/") && path.endsWith(".tsx"))).toEqual([]);
    expect(
      places(
        code.filter((path) => /^(app|lib)\//.test(path)),
        /^export (\*|\{[^}]*\}) from /,
      ),
    ).toEqual([]);
  });
});

describe("sizes of files", () => {
  it("stay below 300 lines, tests below 500, components below 150", () => {
    const limit = (path: string) => {
      if (path.endsWith(".data.ts")) return Number.POSITIVE_INFINITY;
      if (isTest(path)) return 500;
      return path.startsWith("app/") && path.endsWith(".tsx") ? 150 : 300;
    };
    const long = code.filter((path) => lines(path) > limit(path)).map((path) => `${path}: ${lines(path)}`);
    expect(long).toEqual([]);
  });
});

describe("what code may say", () => {
  it("has no any, no ignored complaint, no mocked module", () => {
    expect(places(code, /^(?!\s*(\/\/|\/?\*)).*((:|<|\bas) any\b|\bany\[\])/)).toEqual([]);
    expect(places(code, /@ts-(ignore|nocheck|expect-error)|biome-ignore|eslint-disable/)).toEqual([]);
    expect(
      places(code, /\bvi\.mock\(|toMatchSnapshot|toMatchInlineSnapshot|\b(it|test|describe)\.(only|skip)\(/),
    ).toEqual([]);
  });

  it("reads ids and texts as the database takes them, each by the one schema there is", () => {
    const edge = code.filter((path) => /^(lib|app)\//.test(path) && !isTest(path));
    const raw = (pattern: RegExp) => edge.filter((path) => pattern.test(read(path)));
    expect(raw(/\bz\s*\.(uuid|guid)\(/)).toEqual(["lib/ids.ts"]);
    expect(raw(/\bz\s*\.string\(/)).toEqual([
      "lib/config.ts",
      "lib/db/embedded.ts",
      "lib/stored.ts",
      "lib/text.ts",
    ]);
  });

  it("asks for a text by what can be seen of it: spaces cut off are not all that can't", () => {
    const schemas = code.filter((path) => path.startsWith("lib/") && !isTest(path));
    expect(places(schemas, /\.trim\(\)(\.min\(|\.length\b)/)).toEqual([]);
  });

  it("reads by statements of its own through lib/db/rows.ts alone, which checks what they answer", () => {
    const program = code.filter((path) => !isTest(path) && path !== "lib/db/rows.ts");
    expect(places(program, /\$queryRaw/)).toEqual([]);
  });

  it("reads the clock in lib/clock.ts alone", () => {
    const domain = code.filter((path) => /^(lib|app)\//.test(path) && !isTest(path));
    const elsewhere = domain.filter((path) => path !== "lib/clock.ts" && !path.startsWith("lib/db/migrate"));
    const inDomain = elsewhere.filter((path) => path.startsWith("lib/"));
    expect(places(inDomain, /\bDate\.now\(\)|\bnew Date\(\)|Temporal\.Now\b/)).toEqual([]);
  });

  it("makes the database client in lib/db alone, and acts as the program only in sign-in and jobs", () => {
    const outside = code.filter((path) => !path.startsWith("lib/db/"));
    expect(places(outside, /\bPrismaClient\b/)).toEqual([]);
    const ordinary = outside.filter((path) => /^(lib|app)\//.test(path) && !isTest(path));
    const allowed = /^lib\/(gates|identity|invites|jobs)\/|\/jobs?\.ts$/;
    expect(
      places(
        ordinary.filter((path) => !allowed.test(path)),
        /\bas(System|Jobs)\b/,
      ),
    ).toEqual([]);
  });

  it("says what happened by events alone: nothing else writes an audit row, raises an alert or rewrites a projection", () => {
    const program = code.filter((path) => /^(lib|app)\//.test(path) && !isTest(path));
    const having = (pattern: RegExp) => program.filter((path) => pattern.test(read(path)));
    expect(having(/\bauditEvent\s*\.\s*create/)).toEqual(["lib/events/emit.ts"]);
    expect(having(/\balert\s*\.\s*create/)).toEqual(["lib/alerts/mutations.ts"]);
    expect(having(/\bwithActor\b/)).toEqual(["lib/db/scope.ts", "lib/gates/run.ts"]);
  });

  it("takes dates by the date field alone: a browser's own writes them in the order of its country, not of the page", () => {
    const screens = code.filter((path) => path.startsWith("app/"));
    expect(places(screens, /type=\{?["'](date|datetime-local|month|week)["']/)).toEqual([]);
  });

  it("asks before a note is lost: whatever of the phone holds what is typed guards the leaving of its page", () => {
    const phone = code.filter((path) => path.startsWith("app/(patient)/"));
    const holding = phone.filter((path) => /\[note, setNote\] = useState|\bsay\(\{ note: /.test(read(path)));
    expect(holding.length).toBeGreaterThan(1);
    expect(holding.filter((path) => !/\buseLeaveGuard\(/.test(read(path)))).toEqual([]);
  });

  it("reads right to left as well: logical directions only", () => {
    const screens = source.filter((path) => path.startsWith("app/"));
    const classes =
      /["'`\s:](-?(ml|mr|pl|pr|left|right|scroll-ml|scroll-mr|border-l|border-r|rounded-l|rounded-r|rounded-tl|rounded-tr|rounded-bl|rounded-br)-[a-z0-9[]|text-(left|right)\b|float-(left|right)\b|border-[lr]\b)/;
    expect(
      places(
        screens.filter((path) => path.endsWith(".tsx")),
        classes,
      ),
    ).toEqual([]);
    const styles =
      /\b(margin|padding|border)-(left|right)\b|^\s*(left|right)\s*:|text-align:\s*(left|right)|float:\s*(left|right)/;
    expect(
      places(
        screens.filter((path) => path.endsWith(".css")),
        styles,
      ),
    ).toEqual([]);
  });
});

describe("components of a route", () => {
  it("stay in their segment; what two segments share lives in app/_shared", () => {
    const strays = code
      .filter((path) => path.startsWith("app/"))
      .flatMap((path) =>
        importsOf(path)
          .filter((target) => target.includes("/_components/"))
          .filter((target) => !path.startsWith(target.slice(0, target.indexOf("_components/"))))
          .map((target) => `${path} → ${target}`),
      );
    expect(strays).toEqual([]);
  });
});

function importsOf(path: string): string[] {
  return [...read(path).matchAll(/from "([^"]+)"/g)].flatMap(([, target = ""]) => {
    if (target.startsWith("@/")) return [target.slice(2)];
    return target.startsWith(".") ? [join(dirname(path), target)] : [];
  });
}

describe("commands", () => {
  /** What a fresh checkout runs before it has made the database client, which those import at once. */
  const first = ["demo", "dev", "build", "start", "db", "migrate", "check", "test", "e2e", "generate"];

  /** All that is loaded with a file before its first line runs; an `import()` waits for its turn. */
  function loadedWith(path: string, seen = new Set<string>()): Set<string> {
    if (seen.has(path)) return seen;
    seen.add(path);
    if (path.includes("/generated/") || !path.endsWith(".ts")) return seen;
    for (const statement of read(path).matchAll(
      /^(?:import|export) (?!type )(?:[\w\s{},*]+ from )?"(\.[^"]+)"/gm,
    )) {
      const target = join(dirname(path), statement[1] ?? "");
      loadedWith(/\.\w+$/.test(target) ? target : `${target}.ts`, seen);
    }
    return seen;
  }

  it("load nothing that they have yet to make", () => {
    const early = first.map((name) => `scripts/${name}.ts`);
    expect(
      early.filter((path) => [...loadedWith(path)].some((file) => file.includes("/generated/"))),
    ).toEqual([]);
    expect([...loadedWith("scripts/seed-demo.ts")]).toContain("lib/db/generated/client.ts");
  });
});

describe("migrations", () => {
  it("change rows only where forced row-level security is lifted for it: else the owner would see none", () => {
    const rewriting = source.filter(
      (path) => path.endsWith("migration.sql") && /^(UPDATE|DELETE FROM) "/m.test(read(path)),
    );
    expect(rewriting.length).toBeGreaterThan(0);
    const unlifted = rewriting.filter((path) =>
      [...read(path).matchAll(/^(?:UPDATE|DELETE FROM) ("\w+")/gm)].some(
        ([, table]) => !read(path).includes(`ALTER TABLE ${table} NO FORCE ROW LEVEL SECURITY`),
      ),
    );
    expect(unlifted).toEqual([]);
  });
});

describe("domains", () => {
  /** domain → the domains its files name, types included. Only tests stand outside. */
  const graph = new Map<string, Set<string>>();
  for (const path of code.filter((file) => /^lib\/[^/]+\//.test(file) && !isTest(file))) {
    const own = path.split("/")[1] ?? "";
    const named = graph.get(own) ?? new Set<string>();
    for (const target of importsOf(path)) {
      const [, from] = /^lib\/([^/]+)\//.exec(target) ?? [];
      if (from && from !== own) named.add(from);
    }
    graph.set(own, named);
  }

  it("do not need each other in a circle", () => {
    const left = new Map([...graph].map(([name, needs]) => [name, new Set(needs)]));
    const free = () => [...left].find(([, needs]) => [...needs].every((need) => !left.has(need)));
    for (let next = free(); next; next = free()) left.delete(next[0]);
    expect(graph.size).toBeGreaterThan(10);
    expect(
      [...left].map(([name, needs]) => `${name} → ${[...needs].filter((n) => left.has(n)).join(", ")}`),
    ).toEqual([]);
  });

  it("are acted on from outside: server actions wire a mutation to a gate and live in app/_actions alone", () => {
    expect(
      code.filter((path) => !path.startsWith("app/_actions/") && /^"use server"/m.test(read(path))),
    ).toEqual([]);
  });
});

describe("comments", () => {
  it("speak of a person as they, whoever it is", () => {
    const written = code.filter((path) => /^(app|lib)\//.test(path));
    expect(places(written, /(\/\/|\*) .*\b(she|her|hers|herself)\b/i)).toEqual([]);
  });
});

describe("endpoints", () => {
  it("answer a read by a presenter, never by what the program holds inside", () => {
    const reading = code.filter(
      (path) => path.startsWith("app/api/v1/") && read(path).includes("export const GET"),
    );
    expect(reading.length).toBeGreaterThan(2);
    expect(reading.filter((path) => !/answer\(present\w+\(/.test(read(path)))).toEqual([]);
  });
});
