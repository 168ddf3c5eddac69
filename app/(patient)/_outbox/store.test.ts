import "fake-indexeddb/auto";
import { expect, test } from "vitest";
import type { Entry } from "@/lib/outbox/entry";
import { openPhone } from "../_kept/database";
import { opened } from "../_kept/rows";
import { keyOf } from "../_kept/seal";
import { openStore } from "./store";

const reading = { deviceAt: "2026-07-14T10:00:01Z", zone: "Europe/London" };
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

test("says that it keeps nothing where the browser's store takes no key", async () => {
  const phone = await openPhone();
  await phone.change(["keys"], (rows) => rows("keys").clear());
  const { subtle } = crypto;
  const make = subtle.generateKey;
  Object.defineProperty(subtle, "generateKey", {
    value: () => Promise.reject(new DOMException("The object could not be cloned.", "DataCloneError")),
    configurable: true,
  });
  try {
    expect((await openStore()).keeps).toBe(false);
  } finally {
    Object.defineProperty(subtle, "generateKey", { value: make, configurable: true });
  }
  expect((await openStore()).keeps).toBe(true);
});

/** Everything in the browser's databases, as text: what somebody reads who copies their files. */
async function written(): Promise<string> {
  const phone = await openPhone();
  const rows = [...(await phone.rows("entries").getAll()), ...(await phone.rows("kept").getAll())];
  const text = (value: unknown): unknown =>
    value instanceof ArrayBuffer ? new TextDecoder("latin1").decode(value) : value;
  return JSON.stringify(rows, (_key, value) => text(value));
}

test("what is written can't be read without the phone's key, which no page can read out", async () => {
  const store = await openStore();
  await store.put({ ...entry("sealed", "rana", "2026-07-14T10:00:00Z"), error: "conflict" });
  expect(await written()).toContain("rana");
  expect(await written()).not.toContain("conflict");
  expect(await written()).not.toContain("Europe/London");
  const key = await keyOf(await openPhone());
  expect(key.extractable).toBe(false);
  await expect(crypto.subtle.exportKey("raw", key)).rejects.toThrow();
});

test("a row that was put in another's place, or is of a later version, is not read, and stays", async () => {
  const store = await openStore();
  const phone = await openPhone();
  await store.put(entry("mine", "oliver", "2026-07-14T10:00:00Z"));
  const row = await phone.rows("entries").get("mine");
  if (!row) throw new Error("It was put there");
  await phone.change(["entries"], (rows) => rows("entries").put({ ...row, id: "moved" }));
  await phone.change(["entries"], (rows) => rows("entries").put({ ...row, id: "later", v: 3 }));
  expect((await store.list("oliver")).map(({ id }) => id)).toEqual(["mine"]);
  expect(store.strange("oliver")).toBe(2);
  expect(await phone.rows("entries").getAllKeysOf("oliver")).toHaveLength(3);
});

test("a card that was read is kept under a later version, so that a build from before it leaves it alone", async () => {
  const store = await openStore();
  const item = { type: "read", id: "read", card: "pain", ...reading } as const;
  await store.put({ id: "read", owner: "priya", at: reading.deviceAt, kind: "read", error: null, item });
  await store.put(entry("log", "priya", "2026-07-14T10:00:02Z"));
  expect((await store.list("priya")).map(({ id }) => id)).toEqual(["read", "log"]);
  const rows = await (await openPhone()).rows("entries").getAllOf("priya");
  expect(rows.map(({ id, v }) => [id, v])).toEqual([
    ["log", 1],
    ["read", 2],
  ]);
});

test("what an older build kept is moved, once, and nothing of it is lost", async () => {
  const old = await opened<{ entries: { key: string; row: Entry } }>("plexus-outbox", (fresh) => {
    fresh.createObjectStore("entries", { keyPath: "id" }).createIndex("owner", "owner");
  });
  const keepAsBefore = (one: Entry) => old.change(["entries"], (rows) => rows("entries").put(one));
  // The older build's page is still open, and goes on writing.
  await keepAsBefore(entry("old", "amina", "2026-07-14T10:00:00Z"));
  expect((await (await openStore()).list("amina")).map(({ id }) => id)).toEqual(["old"]);
  expect(await old.rows("entries").getAll()).toEqual([]);
  await keepAsBefore(entry("late", "amina", "2026-07-14T10:00:01Z"));
  expect((await (await openStore()).list("amina")).map(({ id }) => id)).toEqual(["old", "late"]);
  old.close();
});
