import "fake-indexeddb/auto";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { FORM, type WireOffline } from "@/lib/offline/wire";
import type { Entry } from "@/lib/outbox/entry";
import { presentRevoked } from "@/lib/outbox/wire";
import { createOutbox } from "../_outbox/outbox";
import { openStore } from "../_outbox/store";
import { openPhone } from "./database";
import { keepNoneBut } from "./keep-none";
import { keep, readKept } from "./kept";
import { NOTHING_LOST, readLost } from "./lost";
import { forgetLost, sayLost } from "./lost-said";
import { renew } from "./renew";
import { wipe, wipedBy } from "./wipe";

const reading = { deviceAt: "2026-07-14T10:00:01Z", zone: "Europe/London" };
const log = (id: string, owner: string, error: string | null = null): Entry => ({
  ...{ id, owner, at: reading.deviceAt, kind: "log", error },
  item: { type: "correction", kind: "undo", id, logId: "l", ...reading },
});
const yes = (id: string, owner: string): Entry => ({
  ...{ id, owner, at: reading.deviceAt, kind: "screening", error: null },
  item: {
    ...{ ...reading, type: "screening", id, occasion: "wrong", form: "nerves", wording: "2026-11" },
    answers: [{ flag: "rf-saddle", yes: true, acute: null }],
  },
});
const days = (owner: string): WireOffline =>
  ({
    ...{ form: FORM, owner, merged: [], takenAt: new Date().toISOString(), other: null },
    ...{ charts: null, standing: null, help: { emergencyNumber: "999" }, today: { givenName: "Marta" } },
  }) as unknown as WireOffline;

const revoked = (...owners: string[]) => Response.json(presentRevoked(owners), { status: 401 });
const waiting = async (owner: string) => (await (await openStore()).list(owner)).map(({ id }) => id);

const real = globalThis.fetch;
beforeEach(async () => {
  const phone = await openPhone();
  await phone.change(["entries"], (rows) => rows("entries").clear());
  await phone.change(["keys"], (rows) => rows("keys").clear());
  await keepNoneBut(null);
});
afterEach(() => {
  globalThis.fetch = real;
  vi.unstubAllGlobals();
});

describe("a phone that was signed out from elsewhere", () => {
  test("keeps neither days, nor whom to call, nor what it had to send, nor the key to any of it", async () => {
    const store = await openStore();
    await keep(days("marta"));
    for (const entry of [
      log("a", "marta"),
      yes("b", "marta"),
      log("c", "old-marta"),
      log("d", "marta", "late"),
    ])
      await store.put(entry);
    expect(await wipedBy(revoked("marta", "old-marta"))).toEqual(["marta", "old-marta"]);
    const phone = await openPhone();
    expect([await phone.rows("entries").count(), await phone.rows("keys").count()]).toEqual([0, 0]);
    expect((await phone.rows("kept").getAllKeys()).map(String)).toEqual([",lost"]);
    expect([await readKept(), await waiting("marta"), await waiting("old-marta")]).toEqual([null, [], []]);
  });

  test("says how much of it was never sent, what was refused not counted, until somebody signs in", async () => {
    const store = await openStore();
    await store.put(log("a", "marta"));
    await store.put(log("d", "marta", "late"));
    await wipe(["marta"]);
    expect(await readLost()).toEqual({ count: 1, yes: false });
    await store.put(yes("b", "marta"));
    await wipe(["marta"]);
    expect(await readLost()).toEqual({ count: 2, yes: true });
    await keepNoneBut(null);
    expect(await readLost()).toEqual(NOTHING_LOST);
  });

  test("says it once, where its pages and its worker hear of it at the same moment", async () => {
    const store = await openStore();
    await store.put(log("a", "marta"));
    await store.put(yes("b", "marta"));
    await Promise.all([wipe(["marta"]), wipe(["marta"]), wipedBy(revoked("marta"))]);
    expect(await readLost()).toEqual({ count: 2, yes: true });
  });

  test("keeps what somebody else had tapped on it, and the key to that", async () => {
    const store = await openStore();
    await store.put(log("a", "marta"));
    await store.put(log("n", "noor"));
    await wipe(["marta"]);
    expect(await waiting("noor")).toEqual(["n"]);
  });

  test("keeps nobody's days where the record is no longer theirs, but whom to call", async () => {
    await keep(days("marta"));
    expect((await readKept())?.days).not.toBeNull();
    await wipe([]);
    expect(await readKept()).toMatchObject({ helped: { owner: "marta" }, days: null });
  });

  test("learns it by asking for its days as well", async () => {
    await keep(days("marta"));
    globalThis.fetch = async () => revoked("marta");
    expect(await renew("marta")).toBe("gone");
    expect(await readKept()).toBeNull();
  });

  test("sends nothing more, and takes nothing for sent", async () => {
    let asked = 0;
    globalThis.fetch = async () => {
      asked += 1;
      return revoked("marta");
    };
    let stored = 0;
    const outbox = createOutbox("marta", [], () => {
      stored += 1;
    });
    const [first, second] = [outbox.add(log("a", "marta")), outbox.add(log("b", "marta"))];
    const outcomes = [(await first).outcome, (await second).outcome];
    expect(outcomes).toEqual([
      { kind: "later", because: "revoked" },
      { kind: "later", because: "revoked" },
    ]);
    await expect.poll(() => outbox.snapshot()).toMatchObject({ revoked: true, entries: [] });
    await outbox.pump();
    expect([asked, stored, await waiting("marta")]).toEqual([1, 0, []]);
  });
});

describe("a phone that was taken off a record, and acts for somebody else", () => {
  const takenOff = (...owners: string[]) =>
    Response.json(presentRevoked(owners, { stays: true }), { status: 401 });

  test("keeps the days of whom it acts for, and the key to them", async () => {
    await keep(days("marta"));
    await keep(days("leave"));
    const store = await openStore();
    await store.put(log("a", "marta"));
    await store.put(log("h", "leave"));
    expect(await wipedBy(takenOff("marta"))).toEqual(["marta"]);
    expect(await readKept()).toMatchObject({ helped: { owner: "leave" }, days: { today: {} } });
    expect([await waiting("marta"), await waiting("leave")]).toEqual([[], ["h"]]);
    expect(await readLost()).toMatchObject({ count: 1, yes: false });
    await keep(days("leave"));
    expect(await readLost(), "it stands until it was read").toMatchObject({ count: 1 });
    await forgetLost();
    expect(await readLost()).toEqual(NOTHING_LOST);
    await store.put(log("b", "marta"));
    await wipe(["marta"], { stays: true });
    expect(await sayLost()).toEqual({ count: 1, yes: false });
    await keep(days("noor"));
    expect(await readLost(), "said on the first page, it goes with who signs in next").toEqual(NOTHING_LOST);
    await store.put(log("c", "marta"));
    await wipe(["marta"], { stays: true });
    await keepNoneBut(null);
    expect(await readLost(), "nor does it outlast a sign-out").toEqual(NOTHING_LOST);
  });

  test("keeps the worker for as long as it keeps anything of others, or acts for them", async () => {
    const removed: string[] = [];
    const worker = (name: string) => ({ unregister: async () => removed.push(name) });
    vi.stubGlobal("window", globalThis);
    vi.stubGlobal("navigator", { serviceWorker: { getRegistrations: async () => [worker("w")] } });
    await keep(days("leave"));
    await wipe(["marta"], { stays: true });
    await keepNoneBut(null);
    await wipe(["marta"], { stays: true, inUse: true });
    expect(removed).toEqual([]);
    await wipe(["marta"], { stays: true });
    expect(removed).toEqual(["w"]);
    await keep(days("leave"));
    await wipe(["marta"]);
    expect(removed).toEqual(["w", "w"]);
  });

  test("goes on sending what is of others, and ends no other page of theirs", async () => {
    globalThis.fetch = async () => takenOff("marta");
    vi.stubGlobal("window", new EventTarget());
    vi.stubGlobal("document", new EventTarget());
    const outbox = createOutbox("leave", [], () => {});
    const end = outbox.start();
    expect(await outbox.add(log("h", "leave"))).toMatchObject({
      outcome: { kind: "later", because: "sign-in" },
    });
    expect(outbox.snapshot()).toMatchObject({ revoked: false, entries: [{ id: "h" }] });
    const other = createOutbox("marta", [], () => {});
    const endOther = other.start();
    await wipe(["marta"], { stays: true });
    await expect.poll(() => other.snapshot().revoked).toBe(true);
    expect(outbox.snapshot().revoked).toBe(false);
    end();
    endOther();
  });
});

test.each([
  ["a sign-in that is over", Response.json({ error: "sign-in" }, { status: 401 })],
  ["an answer that is none", new Response("<html>", { status: 401 })],
  ["a refusal that says the same", Response.json(presentRevoked(["marta"]), { status: 403 })],
])("%s removes nothing", async (_name, answer) => {
  await (await openStore()).put(log("a", "marta"));
  expect(await wipedBy(answer)).toBeNull();
  expect(await waiting("marta")).toEqual(["a"]);
});
