import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { Writable } from "node:stream";
import { afterEach, expect, test, vi } from "vitest";
import { tellSignIn } from "../../lib/identity/sign-in-outcome";
import { watchJob } from "../../lib/jobs/pulse";
import { observe } from "../observe";
import { openLog, takeConsole } from "./log";
import { countUp } from "./metrics";
import type { RouteOf } from "./routes";

const PATIENT = "0190a1b2-c3d4-7e5f-8a9b-0c1d2e3f4a5b";
const routeOf: RouteOf = (path) =>
  path.startsWith("/patients/")
    ? "/patients/[patientId]"
    : path.startsWith("/_next/")
      ? "/_next/static/"
      : "other";

/** A server that is observed, asked by `ask`, and all that was written of it. */
async function observed(answer: (path: string) => number, { words = false } = {}) {
  const lines: string[] = [];
  const to = new Writable({
    write: (chunk, _, done) => {
      lines.push(...String(chunk).trim().split("\n"));
      done();
    },
  });
  const log = openLog(to);
  const metrics = countUp("1.2.3");
  const watch = observe(metrics, routeOf, words ? null : log);
  const server = createServer((request, response) =>
    watch(request, response, async () => {
      await new Promise(setImmediate);
      const status = answer(request.url ?? "");
      if (status === 500) log.error("it broke");
      response.writeHead(status).end();
    }),
  );
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const { port } = server.address() as AddressInfo;
  const ask = (path: string, headers: Record<string, string> = {}) =>
    fetch(`http://127.0.0.1:${port}${path}`, { headers });
  const read = () => lines.map((line) => JSON.parse(line));
  return { ask, read, metrics, log, close: () => new Promise((done) => server.close(done)) };
}

afterEach(() => vi.unstubAllEnvs());

test("a request has one line and one name, by its route and never by whose it is", async () => {
  const server = await observed(() => 200);
  const answer = await server.ask(`/patients/${PATIENT}?q=Rana%20Haddad`);
  await vi.waitFor(() => expect(server.read()).toHaveLength(1));
  const [line] = server.read();
  expect(line).toMatchObject({ level: "info", msg: "request", method: "GET", status: 200 });
  expect(line).toMatchObject({ route: "/patients/[patientId]", request: answer.headers.get("X-Request-Id") });
  expect(JSON.stringify(line)).not.toMatch(/Rana|Haddad|0190a1b2/);
  await server.close();
});

test("what is said while it is answered has its name", async () => {
  const server = await observed(() => 500);
  await server.ask("/patients/one");
  await vi.waitFor(() => expect(server.read()).toHaveLength(2));
  const [said, line] = server.read();
  expect(said).toMatchObject({ level: "error", msg: "it broke", request: line.request });
  expect(line).toMatchObject({ level: "error", status: 500 });
  await server.close();
});

test("a proxy's name for it is taken where a proxy is trusted, and is a name", async () => {
  const server = await observed(() => 200);
  const named = async (id: string) =>
    (await server.ask("/", { "X-Request-Id": id })).headers.get("X-Request-Id");
  expect(await named("from-a-stranger")).not.toBe("from-a-stranger");
  vi.stubEnv("PLEXUS_TRUST_PROXY", "1");
  expect(await named("from-the-proxy")).toBe("from-the-proxy");
  expect(await named("two words, and more")).toMatch(/^[0-9a-f-]{36}$/);
  await server.close();
});

test("files are counted and have no line; a person at a terminal reads none", async () => {
  const server = await observed(() => 200);
  await server.ask("/_next/static/a.js");
  await server.ask("/somewhere");
  await vi.waitFor(() => expect(server.read()).toHaveLength(1));
  expect(await server.metrics.text({})).toContain(
    'plexus_requests_total{method="GET",route="/_next/static/",status="200"} 1',
  );
  await server.close();
  const quiet = await observed(() => 200, { words: true });
  await quiet.ask("/somewhere");
  expect(quiet.read()).toEqual([]);
  await quiet.close();
});

test("a refused sign-in has a line that says from where, and each is counted", async () => {
  const server = await observed(() => 200);
  for (const outcome of ["opened", "wrong", "too-many"] as const)
    tellSignIn({ outcome, network: "203.0.113.9" });
  expect(server.read().map(({ level, outcome, network }) => [level, outcome, network])).toEqual([
    ["warn", "wrong", "203.0.113.9"],
    ["warn", "too-many", "203.0.113.9"],
  ]);
  const text = await server.metrics.text({});
  for (const outcome of ["opened", "wrong", "too-many"])
    expect(text).toContain(`plexus_sign_ins_total{outcome="${outcome}"} 1`);
  await server.close();
});

test("jobs and checks are told as they are when they are asked for", async () => {
  const metrics = countUp("1.2.3");
  const pulse = watchJob("tidying", 1_000);
  const text = await metrics.text({ database: false, disk: true });
  expect(text).toMatch(/plexus_job_seconds_since\{job="tidying"\} 0\.?\d*/);
  expect(text).toContain('plexus_job_late{job="tidying"} 0');
  expect(text).toContain('plexus_ready{check="database"} 0');
  expect(text).toContain('plexus_ready{check="disk"} 1');
  expect(text).toContain('plexus_version{version="1.2.3"} 1');
  pulse.end();
  expect(await metrics.text({})).not.toContain("tidying");
});

test("a method of a stranger's own is one kind with all others", async () => {
  const metrics = countUp("1.2.3");
  metrics.begin()({ method: "PROPFIND", route: "other", status: 405, seconds: 0.01 });
  expect(await metrics.text({})).toContain('method="other",route="other",status="405"');
});

test("the console's words are lines of the log", async () => {
  const server = await observed(() => 200);
  const kept = { ...console };
  try {
    takeConsole(server.log);
    console.error("It failed:", new Error("away"));
    console.warn("%s of %d", "one", 2);
  } finally {
    Object.assign(console, kept);
  }
  const [error, warning] = server.read();
  expect(error).toMatchObject({ level: "error", msg: expect.stringContaining("It failed: Error: away\n") });
  expect(warning).toMatchObject({ level: "warn", msg: "one of 2" });
  await server.close();
});
