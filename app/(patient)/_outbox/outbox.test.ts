import "fake-indexeddb/auto";
import { afterEach, expect, test } from "vitest";
import type { Entry } from "@/lib/outbox/entry";
import { createOutbox } from "./outbox";

const entry = (id: string, owner: string): Entry => ({
  ...{ id, owner, at: "2026-07-14T10:00:01Z", kind: "log", error: null },
  item: {
    type: "correction",
    kind: "undo",
    id,
    logId: "l",
    deviceAt: "2026-07-14T10:00:01Z",
    zone: "Europe/London",
  },
});

const real = globalThis.fetch;
afterEach(() => {
  globalThis.fetch = real;
});

/** A server that stores all it gets, once it is let. */
function serverThatWaits() {
  const gate = { resolve: () => {}, promise: Promise.resolve() };
  gate.promise = new Promise((done) => {
    gate.resolve = done;
  });
  globalThis.fetch = async () => {
    await gate.promise;
    return Response.json({ results: [{ status: 201 }] });
  };
  return gate;
}

test("an entry stands in the outbox from the tap on, before the phone has written it", () => {
  const gate = serverThatWaits();
  const outbox = createOutbox("ruth", [], () => {});
  void outbox.add(entry("a", "ruth"));
  expect(outbox.snapshot().entries.map(({ id }) => id)).toEqual(["a"]);
  gate.resolve();
});

test("what another page of the same person sends is shown by this one while it waits, and read back after", async () => {
  Object.defineProperty(globalThis, "window", { value: new EventTarget(), configurable: true });
  Object.defineProperty(globalThis, "document", { value: new EventTarget(), configurable: true });
  const gate = serverThatWaits();
  let news = 0;
  const here = createOutbox("noor", [], () => {
    news += 1;
  });
  const stop = here.start();
  const there = createOutbox("noor", [], () => {});
  const added = there.add(entry("c", "noor"));
  await expect.poll(() => here.snapshot().entries.map(({ id }) => id)).toEqual(["c"]);
  expect(news).toBe(0);
  gate.resolve();
  await added;
  await expect.poll(() => here.snapshot().entries).toEqual([]);
  await expect.poll(() => news).toBeGreaterThan(0);
  stop();
});

test("it stands there at every moment until the server has it, whatever else reads the store meanwhile", async () => {
  const gate = serverThatWaits();
  const outbox = createOutbox("marta", [], () => {});
  let stored = false;
  const seen: { there: number; stored: boolean }[] = [];
  outbox.subscribe(() => {
    seen.push({ there: outbox.snapshot().entries.filter(({ id }) => id === "b").length, stored });
  });
  const added = outbox.add(entry("b", "marta"));
  for (let turn = 0; turn < 5; turn += 1) void outbox.pump();
  setTimeout(() => {
    stored = true;
    gate.resolve();
  }, 50);
  expect((await added).outcome).toEqual({ kind: "stored" });
  expect(seen.filter((one) => !one.stored).map(({ there }) => there)).not.toContain(0);
  expect(Math.max(...seen.map(({ there }) => there))).toBe(1);
  await expect.poll(() => outbox.snapshot().entries).toEqual([]);
});
