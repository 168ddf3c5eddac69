import "fake-indexeddb/auto";
import { afterEach, describe, expect, test, vi } from "vitest";
import { SEND } from "@/lib/offline/pages";
import type { Entry } from "@/lib/outbox/entry";
import { createOutbox } from "./outbox";
import { openStore } from "./store";

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

/** A server that answers each item with what stands under its id, and notes what it was sent. */
function serverWith(answers: Record<string, { status: number; error?: string }> = {}) {
  const sent: string[] = [];
  globalThis.fetch = async (_path, init) => {
    const id = idOf(init);
    sent.push(id);
    return Response.json({ results: [answers[id] ?? { status: 201 }] });
  };
  return sent;
}

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
    await expect.poll(() => outbox.snapshot().entries, { timeout: 10_000 }).toEqual([]);
    expect(asked).toEqual(["a", "b", "a"]);
  });

  test("is no reason to wait for the next page: the browser is asked to send from the tap on", async () => {
    const register = vi.fn(async () => {});
    const serviceWorker = { getRegistration: async () => ({ sync: { register } }) };
    Object.defineProperty(navigator, "serviceWorker", { value: serviceWorker, configurable: true });
    const answers: ((answer: Response) => void)[] = [];
    globalThis.fetch = () => new Promise((answer) => answers.push(answer));
    const added = createOutbox("amina", [], () => {}).add(entry("c", "amina"));
    await expect.poll(() => register.mock.calls).toEqual([[SEND]]);
    await expect.poll(() => answers.length).toBe(1);
    answers[0]?.(Response.json({ results: [{ status: 201 }] }));
    expect((await added).outcome).toEqual({ kind: "stored" });
    Reflect.deleteProperty(navigator, "serviceWorker");
  });
});

const full = () => {
  throw new DOMException("No room.", "QuotaExceededError");
};

describe("a phone with no room", () => {
  test("shows a refusal as one, although it can't be written, and sends the entry no more", async () => {
    vi.spyOn(IDBObjectStore.prototype, "put").mockImplementation(full);
    const sent = serverWith({ d: { status: 409, error: "conflict" } });
    const outbox = createOutbox("noor", [], () => {});
    const { outcome, kept } = await outbox.add(entry("d", "noor"));
    expect([outcome, kept]).toEqual([{ kind: "refused", error: "conflict" }, false]);
    await expect.poll(() => outbox.snapshot().entries).toMatchObject([{ id: "d", error: "conflict" }]);
    await expect.poll(() => outbox.snapshot().active).toBeNull();
    await outbox.pump();
    expect(sent).toEqual(["d"]);
  });

  test("so full that a refusal fits no more over what waited: it is refused all the same", async () => {
    const sent = serverWith({ e: { status: 409, error: "conflict" } });
    const store = await openStore();
    await store.put(entry("e", "oliver"));
    vi.spyOn(IDBObjectStore.prototype, "put").mockImplementation(full);
    const outbox = createOutbox("oliver", [], () => {});
    await outbox.pump();
    await outbox.pump();
    expect(outbox.snapshot().entries).toMatchObject([{ id: "e", error: "conflict" }]);
    expect(sent).toEqual(["e"]);
  });

  test("that lets nothing be removed either sends what arrived once, and shows it no more", async () => {
    vi.spyOn(IDBObjectStore.prototype, "delete").mockImplementation(full);
    const sent = serverWith();
    const outbox = createOutbox("tom", [], () => {});
    expect((await outbox.add(entry("f", "tom"))).outcome).toEqual({ kind: "stored" });
    await expect.poll(() => outbox.snapshot().entries).toEqual([]);
    await expect.poll(() => outbox.snapshot().active).toBeNull();
    await outbox.pump();
    expect(sent).toEqual(["f"]);
  });
});

const noNetwork = () => {
  globalThis.fetch = () => Promise.reject(new TypeError("Failed to fetch"));
};

test("what is tapped behind an entry that can't be sent hears that it waits as well", async () => {
  noNetwork();
  const outbox = createOutbox("marta", [], () => {});
  const later = { outcome: { kind: "later", because: "network" }, kept: true };
  expect(await outbox.add(entry("m", "marta"))).toEqual(later);
  expect(await outbox.add(entry("n", "marta"))).toEqual(later);
  serverWith();
  await expect.poll(() => outbox.snapshot().entries, { timeout: 20_000 }).toEqual([]);
});

test("an entry of a kind that this build does not know waits alone, and what stands behind it is sent", async () => {
  const sent = serverWith();
  const unknown = { ...entry("o", "margaret"), kind: "of a later build" } as unknown as Entry;
  await (await openStore()).put(unknown);
  const outbox = createOutbox("margaret", [], () => {});
  expect((await outbox.add(entry("p", "margaret"))).outcome).toEqual({ kind: "stored" });
  expect(sent).toEqual(["p"]);
  await expect.poll(outbox.snapshot).toMatchObject({ entries: [{ id: "o", error: null }], strange: 1 });
});

describe("a phone that had no room for what waits", () => {
  test("says of nothing that it is kept, and sends it all the same", async () => {
    noNetwork();
    const outbox = createOutbox("ruth", [], () => {});
    await outbox.add(entry("i", "ruth"));
    expect(outbox.snapshot().keeps).toBe(true);
    const put = vi.spyOn(IDBObjectStore.prototype, "put").mockImplementation(full);
    expect(await outbox.add(entry("j", "ruth"))).toMatchObject({ outcome: { kind: "later" }, kept: false });
    expect(outbox.snapshot().keeps).toBe(false);
    put.mockRestore();
    const sent = serverWith();
    await expect.poll(outbox.snapshot, { timeout: 20_000 }).toMatchObject({ entries: [], keeps: true });
    expect(sent).toEqual(["i", "j"]);
  });

  test("keeps it as soon as there is room again, whatever the network does", async () => {
    noNetwork();
    const put = vi.spyOn(IDBObjectStore.prototype, "put").mockImplementation(full);
    const outbox = createOutbox("rana", [], () => {});
    await outbox.add(entry("k", "rana"));
    await expect.poll(() => outbox.snapshot().active).toBeNull();
    put.mockRestore();
    await outbox.pump();
    expect(outbox.snapshot()).toMatchObject({ entries: [{ id: "k" }], keeps: true });
    expect((await (await openStore()).list("rana")).map(({ id }) => id)).toEqual(["k"]);
  });

  test("no longer minds one that was refused, which waits for nothing", async () => {
    vi.spyOn(IDBObjectStore.prototype, "put").mockImplementation(full);
    serverWith({ l: { status: 409, error: "conflict" } });
    const outbox = createOutbox("priya", [], () => {});
    expect((await outbox.add(entry("l", "priya"))).outcome).toMatchObject({ kind: "refused" });
    await expect.poll(outbox.snapshot).toMatchObject({ entries: [{ error: "conflict" }], keeps: true });
  });
});

test("a store that can't be read any more takes nothing back: the yes that was said is sent", async () => {
  const sent = serverWith();
  const outbox = createOutbox("una", [], () => {});
  await outbox.pump();
  vi.spyOn(IDBIndex.prototype, "getAll").mockImplementation(() => {
    throw new DOMException("It was closed.", "InvalidStateError");
  });
  expect((await outbox.add(yes("g", "una"))).outcome).toEqual({ kind: "stored" });
  await expect.poll(() => outbox.snapshot().entries).toEqual([]);
  expect(sent).toEqual(["g"]);
});

test("while another page sends, this one looks again after two seconds, and not all the time", async () => {
  const sent = serverWith();
  const timers = vi.spyOn(globalThis, "setTimeout");
  let asked = 0;
  const request = async (_name: string, _how: object, work: (lock: null) => unknown) => {
    asked += 1;
    return work(null);
  };
  const locks = Object.getOwnPropertyDescriptor(navigator, "locks");
  Object.defineProperty(navigator, "locks", { value: { request }, configurable: true });
  try {
    void createOutbox("hanna", [], () => {}).add(entry("h", "hanna"));
    await expect.poll(() => timers.mock.calls.some(([, ms]) => ms === 2_000)).toBe(true);
    expect([asked, sent]).toEqual([1, []]);
  } finally {
    if (locks) Object.defineProperty(navigator, "locks", locks);
    else Reflect.deleteProperty(navigator, "locks");
  }
});
