import "fake-indexeddb/auto";
import { afterEach, describe, expect, test, vi } from "vitest";
import { SEND } from "@/lib/offline/pages";
import type { Entry } from "@/lib/outbox/entry";
import { createOutbox } from "./outbox";

const reading = { deviceAt: "2026-07-14T10:00:01Z", zone: "Europe/London" };
const entry = (id: string, owner: string): Entry => ({
  ...{ id, owner, at: reading.deviceAt, kind: "log", error: null },
  item: { type: "correction", kind: "undo", id, logId: "l", ...reading },
});
const yes = (id: string, owner: string): Entry => ({
  ...{ id, owner, at: reading.deviceAt, kind: "screening", error: null },
  item: {
    ...{ ...reading, type: "screening", id, occasion: "wrong", form: "nerves", wording: "2026-11" },
    answers: [{ flag: "rf-saddle", yes: true, acute: null }],
  },
});

const real = globalThis.fetch;
afterEach(() => {
  globalThis.fetch = real;
});

const idOf = (init: RequestInit | undefined): string =>
  Object.values(JSON.parse(String(init?.body))).flatMap((items) => (Array.isArray(items) ? items : []))[0].id;

describe("an answer that never comes", () => {
  test("is waited for ten seconds; then it has failed, and a yes that was said meanwhile goes first", async () => {
    const patience = new AbortController();
    const timeout = vi.spyOn(AbortSignal, "timeout").mockReturnValueOnce(patience.signal);
    const asked: string[] = [];
    globalThis.fetch = (_path, init) => {
      asked.push(idOf(init));
      if (asked.length > 1) return Promise.resolve(Response.json({ results: [{ status: 201 }] }));
      return new Promise((_answer, fail) => {
        init?.signal?.addEventListener("abort", () => fail(init.signal?.reason));
      });
    };
    const outbox = createOutbox("marta", [], () => {});
    const first = outbox.add(entry("a", "marta"));
    await expect.poll(() => asked).toEqual(["a"]);
    expect(timeout).toHaveBeenCalledWith(10_000);
    const second = outbox.add(yes("b", "marta"));
    patience.abort();
    expect((await first).outcome).toEqual({ kind: "later", because: "network" });
    expect((await second).outcome).toEqual({ kind: "stored" });
    expect(asked.slice(0, 2)).toEqual(["a", "b"]);
  });

  test("is no reason to wait for the next page: the browser is asked to send from the tap on", async () => {
    const register = vi.fn(async () => {});
    const serviceWorker = { getRegistration: async () => ({ sync: { register } }) };
    Object.defineProperty(navigator, "serviceWorker", { value: serviceWorker, configurable: true });
    globalThis.fetch = () => new Promise(() => {});
    void createOutbox("amina", [], () => {}).add(entry("c", "amina"));
    await expect.poll(() => register.mock.calls).toEqual([[SEND]]);
    Reflect.deleteProperty(navigator, "serviceWorker");
  });
});
