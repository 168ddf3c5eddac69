import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { keptPageOf } from "@/lib/offline/pages";
import { fromCache, pageFrom } from "./answer";

const later = (ms: number, answer: Response) =>
  new Promise<Response>((done) => setTimeout(() => done(answer), ms));
const textOf = async (answer: Promise<Response>) => (await answer).text();

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const shell = async () => new Response("shell");

test("an address that the shell has a page for waits three seconds for the network", async () => {
  const soon = textOf(pageFrom("/today", later(2_900, new Response("network")), shell()));
  const late = textOf(pageFrom("/today/p1", later(3_100, new Response("network")), shell()));
  await vi.advanceTimersByTimeAsync(4_000);
  expect([await soon, await late]).toEqual(["network", "shell"]);
});

test("one that it has none for waits for as long as the network takes, and is the shell where that fails", async () => {
  const slow = textOf(pageFrom("/progress", later(20_000, new Response("network")), shell()));
  await vi.advanceTimersByTimeAsync(21_000);
  expect(await slow).toBe("network");
  const failing = Promise.reject<Response>(new TypeError("Failed to fetch"));
  expect(await textOf(pageFrom("/me", failing, shell()))).toBe("shell");
  const gateway = Promise.resolve(new Response("gateway", { status: 502 }));
  expect(await textOf(pageFrom("/me", gateway, shell()))).toBe("shell");
});

/** The first words of an answer, and then nothing more, or an end that is none. */
const begun = (end?: unknown) =>
  new Response(
    new ReadableStream({
      start(stream) {
        stream.enqueue(new TextEncoder().encode("half"));
        if (end) stream.error(end);
      },
    }),
  );

test("half a page is none: where one breaks off, or where its rest does not come, it is the shell", async () => {
  const broken = Promise.resolve(begun(new TypeError("network error")));
  expect(await textOf(pageFrom("/me", broken, shell()))).toBe("shell");
  const stalled = textOf(pageFrom("/plan", Promise.resolve(begun()), shell()));
  await vi.advanceTimersByTimeAsync(4_000);
  expect(await stalled).toBe("shell");
});

test("a page that leads to another is handed on as it is", async () => {
  const led = Response.redirect("http://localhost/sign-in");
  expect(await pageFrom("/me", Promise.resolve(led), shell())).toBe(led);
});

test("without a shell it is the network's answer, whatever that is", async () => {
  const none = Promise.resolve(undefined);
  expect(await textOf(pageFrom("/today", Promise.resolve(new Response("network")), none))).toBe("network");
});

test("a cache that can't be read has nothing, and is no reason to answer nothing", async () => {
  const broken = () => Promise.reject(new DOMException("Unexpected internal error.", "UnknownError"));
  vi.stubGlobal("caches", { open: broken });
  expect(await fromCache("own", "/offline")).toBeUndefined();
  vi.stubGlobal("caches", { open: async () => ({ match: broken }) });
  expect(await fromCache("own", "/offline")).toBeUndefined();
});

test("the shell has a page for Today, a session, the workout, the plan and the chart", () => {
  expect(["/", "/today", "/today/workout", "/today/p1", "/plan", "/body-chart"].map(keptPageOf)).toEqual([
    ...["today", "today", "workout", "turn", "plan", "chart"],
  ]);
  const others = ["/today/p1/x", "/plan/old", "/progress", "/me", "/nerve", "/session/s1", "/sign-in"];
  expect(others.map(keptPageOf).filter((page) => page !== null)).toEqual([]);
});
