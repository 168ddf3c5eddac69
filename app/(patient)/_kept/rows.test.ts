import "fake-indexeddb/auto";
import { expect, test } from "vitest";
import { type Database, opened } from "./rows";

type Stores = { words: { key: string; row: { id: string; owner: string } } };

const make = (fresh: IDBDatabase) =>
  void fresh.createObjectStore("words", { keyPath: "id" }).createIndex("owner", "owner");

const idsOf = async (database: Database<Stores>) => (await database.rows("words").getAllKeys()).sort();

test("a change is written whole", async () => {
  const database = await opened<Stores>("whole", make);
  const made = await database.change(["words"], async (rows) => {
    await rows("words").put({ id: "a", owner: "marta" });
    await rows("words").put({ id: "b", owner: "rana" });
    return rows("words").count();
  });
  expect(made).toBe(2);
  expect(await database.rows("words").getAllOf("rana")).toEqual([{ id: "b", owner: "rana" }]);
  expect(await database.rows("words").getAllKeysOf("marta")).toEqual(["a"]);
  expect(await database.rows("words").get("c")).toBeUndefined();
});

test("or not at all, where something of it fails", async () => {
  const database = await opened<Stores>("none", make);
  await database.change(["words"], (rows) => rows("words").put({ id: "a", owner: "marta" }));
  const failing = database.change(["words"], async (rows) => {
    await rows("words").delete("a");
    await rows("words").put({ id: "b", owner: "rana" });
    throw new Error("It was a mistake");
  });
  await expect(failing).rejects.toThrow("It was a mistake");
  expect(await idsOf(database)).toEqual(["a"]);
  // What a browser can't write is said, and takes the rest of its change with it.
  const unwritable = { id: "c", owner: "noor", say: () => {} };
  const another = database.change(["words"], async (rows) => {
    await rows("words").delete("a");
    await rows("words").put(unwritable);
  });
  await expect(another).rejects.toThrow();
  expect(await idsOf(database)).toEqual(["a"]);
});

test("a database that another build wants to change is closed, and says so", async () => {
  let ended = 0;
  await opened<Stores>("newer", make, () => {
    ended += 1;
  });
  const asked = indexedDB.open("newer", 2);
  await new Promise((done) => {
    asked.onsuccess = done;
  });
  expect(ended).toBe(1);
  asked.result.close();
});
