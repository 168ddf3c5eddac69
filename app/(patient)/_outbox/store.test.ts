import "fake-indexeddb/auto";
import { expect, test } from "vitest";
import type { Entry } from "@/lib/outbox/entry";
import { openStore } from "./store";

const entry = (id: string, owner: string, at: string): Entry => ({
  ...{ id, owner, at, kind: "log", error: null },
  item: { type: "correction", kind: "undo", id, logId: "l", deviceAt: at, zone: "Europe/London" },
});

test("keeps entries through a new page, in the order of taps, and shows each owner their own alone", async () => {
  const first = await openStore();
  expect(first.keeps).toBe(true);
  await first.put(entry("b", "marta", "2026-07-14T10:00:01Z"));
  await first.put(entry("a", "marta", "2026-07-14T10:00:02Z"));
  await first.put(entry("c", "noor", "2026-07-14T10:00:00Z"));
  const later = await openStore();
  expect((await later.list("marta")).map((one) => one.id)).toEqual(["b", "a"]);
  expect((await later.list("noor")).map((one) => one.id)).toEqual(["c"]);
  await later.remove("b");
  await later.put({ ...entry("a", "marta", "2026-07-14T10:00:02Z"), error: "conflict" });
  expect(await first.list("marta")).toMatchObject([{ id: "a", error: "conflict" }]);
});

test("says that it keeps nothing where the browser has no store", async () => {
  const whole = globalThis.indexedDB;
  Object.defineProperty(globalThis, "indexedDB", { value: undefined, configurable: true });
  try {
    const store = await openStore();
    expect(store.keeps).toBe(false);
    await store.put(entry("x", "marta", "2026-07-14T10:00:00Z"));
    expect(await store.list("marta")).toHaveLength(1);
  } finally {
    Object.defineProperty(globalThis, "indexedDB", { value: whole, configurable: true });
  }
});
