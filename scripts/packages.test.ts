import { execFile } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";

/** A registry that knows of the packages what it is told to, or nothing to answer with. */
let known: object | null = null;
const registry = createServer((request, response) => {
  request.resume().on("end", () => {
    const answer = request.url === "/-/npm/v1/security/advisories/bulk" ? known : null;
    response.writeHead(answer ? 200 : 405, { "Content-Type": "application/json" });
    response.end(JSON.stringify(answer ?? {}));
  });
});
let address = "";
beforeAll(async () => {
  registry.listen(0, "127.0.0.1");
  await once(registry, "listening");
  address = `http://127.0.0.1:${(registry.address() as AddressInfo).port}/`;
});
afterAll(() => registry.close());
beforeEach(() => {
  known = null;
});

const run = (registryAt = address, script = "audit") =>
  new Promise<{ code: number; said: string; out: string }>((done) => {
    const env = { ...process.env, npm_config_registry: registryAt, npm_config_noproxy: "127.0.0.1" };
    execFile("npm", ["run", "-s", script], { env, maxBuffer: 2 ** 25 }, (error, out, err) =>
      done({ code: Number(error?.code ?? 0), said: out + err, out }),
    );
  });

test("a package with a known weakness is named with where to read of it, and fails", async () => {
  const url = "https://advisories.example/1";
  known = {
    zod: [{ id: 1, url, title: "A made-up weakness", severity: "high", vulnerable_versions: "<99", cwe: [] }],
  };
  const { code, said } = await run();
  expect(said).toContain(`✗ zod <99, high: A made-up weakness (${url})\n1 known in `);
  expect(code).toBe(1);
});

test("packages of which nothing is known pass", async () => {
  known = {};
  const { code, said } = await run();
  expect(said).toMatch(/^✓ No known weakness in \d+ packages\.\n$/);
  expect(code).toBe(0);
});

test("a registry that refuses, and one that is away, are said in words and fail nothing", async () => {
  const refused = await run();
  expect(refused.said).toMatch(/^– Not known: no registry answers .*405/);
  const away = await run("http://127.0.0.1:1/");
  expect(away.said).toMatch(/^– Not known: no registry answers .*ECONNREFUSED/);
  expect([refused.code, away.code]).toEqual([0, 0]);
});

test("the list of what Plexus is made of is CycloneDX, and has every package that is asked for", async () => {
  const { code, out } = await run(address, "sbom");
  const list = JSON.parse(out);
  expect([code, list.bomFormat, list.metadata.component.purl]).toEqual([
    0,
    "CycloneDX",
    expect.stringMatching(/^pkg:npm\/plexus@/),
  ]);
  const versions = new Set(list.components.map(({ purl }: { purl: string }) => decodeURIComponent(purl)));
  const { dependencies, devDependencies } = JSON.parse(readFileSync("package.json", "utf8"));
  const asked = Object.entries({ ...dependencies, ...devDependencies });
  expect(asked.length).toBeGreaterThan(50);
  expect(asked.filter(([name, version]) => !versions.has(`pkg:npm/${name}@${version}`))).toEqual([]);
});
