import "fake-indexeddb/auto";
import { expect, test } from "vitest";
import type { Entry } from "@/lib/outbox/entry";
import { openPhone } from "../_kept/database";
import { openStore } from "../_outbox/store";
import { clearPhoneOf } from "./clear-phone";

const reading = { deviceAt: "2026-07-14T10:00:01Z", zone: "Europe/London" };
const entry = (id: string, owner: string): Entry => ({
  ...{ id, owner, at: reading.deviceAt, kind: "log", error: null },
  item: { type: "correction", kind: "undo", id, logId: "l", ...reading },
});

test("at the end of a leave also what this build can't read is removed, and is said to be lost", async () => {
  const [store, phone] = [await openStore(), await openPhone()];
  await store.put(entry("a", "helper"));
  await store.put(entry("n", "noor"));
  const row = await phone.rows("entries").get("a");
  if (!row) throw new Error("It was put there");
  await phone.change(["entries"], (rows) => rows("entries").put({ ...row, id: "later", v: 99 }));
  expect(await clearPhoneOf("helper")).toEqual({ unsent: 2, urgent: false });
  expect(await phone.rows("entries").getAllKeys()).toEqual(["n"]);
});
