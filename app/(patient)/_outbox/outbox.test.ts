import "fake-indexeddb/auto";
import { afterEach, describe, expect, test, vi } from "vitest";
import type { Entry } from "@/lib/outbox/entry";
import { CHANNEL } from "../_kept/channel";
import { openPhone } from "../_kept/database";
import { createOutbox } from "./outbox";
import { openStore } from "./store";

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
afterEach(async () => {
  globalThis.fetch = real;
  // Each page of these tests is asked for at the same moment: what arrived in the test before arrived before it.
  await (await openPhone()).change(["kept"], (rows) => rows("kept").clear());
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

/** A network that is down until it is let. */
function networkThatFails() {
  const network = { up: false, asked: 0 };
  globalThis.fetch = async () => {
    network.asked += 1;
    if (!network.up) throw new TypeError("Failed to fetch");
    return Response.json({ results: [{ status: 201 }] });
  };
  return network;
}

/** What a page has of a browser, as far as the outbox listens to it. */
function openPage(): EventTarget {
  const window = new EventTarget();
  Object.defineProperty(globalThis, "window", { value: window, configurable: true });
  Object.defineProperty(globalThis, "document", { value: new EventTarget(), configurable: true });
  return window;
}

describe("what did not arrive is sent again by itself", () => {
  test("a while after the try that failed, with no tap and no news of the network", async () => {
    const network = networkThatFails();
    const outbox = createOutbox("oliver", [], () => {});
    expect((await outbox.add(entry("d", "oliver"))).outcome).toMatchObject({ kind: "later" });
    network.up = true;
    await expect.poll(() => outbox.snapshot().entries, { timeout: 20_000 }).toEqual([]);
    expect(network.asked).toBe(2);
  });

  test("at once when the phone says that it has a network again", async () => {
    const window = openPage();
    const network = networkThatFails();
    const outbox = createOutbox("amina", [], () => {});
    await outbox.add(entry("e", "amina"));
    await expect.poll(() => outbox.snapshot().active).toBeNull();
    const stop = outbox.start();
    // Two tries have failed: the next by itself is four seconds away.
    await expect.poll(() => network.asked).toBe(2);
    await expect.poll(() => outbox.snapshot().active).toBeNull();
    network.up = true;
    window.dispatchEvent(new Event("online"));
    await expect.poll(() => network.asked, { timeout: 1_500, interval: 5 }).toBe(3);
    await expect.poll(() => outbox.snapshot().entries).toEqual([]);
    stop();
  });

  test("by the next page that is opened, which finds it in the phone's store", async () => {
    openPage();
    const network = networkThatFails();
    const store = await openStore();
    await store.put(entry("f", "una"));
    network.up = true;
    const stop = createOutbox("una", [], () => {}).start();
    await expect.poll(() => store.list("una")).toEqual([]);
    stop();
  });
});

test("of a page that comes up with nothing to send, the outbox says nothing: none of it is drawn twice", async () => {
  openPage();
  const outbox = createOutbox("hugo", [], () => {});
  let said = 0;
  outbox.subscribe(() => {
    said += 1;
  });
  const stop = outbox.start();
  await outbox.pump();
  await expect.poll(() => outbox.keeps()).toBe(true);
  await outbox.pump();
  expect(said).toBe(0);
  stop();
});

test("an entry stands in the outbox from the tap on, before the phone has written it", () => {
  const gate = serverThatWaits();
  const outbox = createOutbox("ruth", [], () => {});
  void outbox.add(entry("a", "ruth"));
  expect(outbox.snapshot().entries.map(({ id }) => id)).toEqual(["a"]);
  gate.resolve();
});

test("what another page of the same person sends is shown by this one while it waits, and read back after", async () => {
  openPage();
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

describe("a page that was on its way while something arrived from elsewhere", () => {
  /** How often a page reads back that comes up after something was sent, and after that was told to who was there. */
  async function readBack(owner: string): Promise<number> {
    openPage();
    globalThis.fetch = async () => Response.json({ results: [{ status: 201 }] });
    const told = new Promise((hear) => {
      const others = new BroadcastChannel(CHANNEL);
      others.onmessage = ({ data }) => {
        if (data !== "stored") return;
        others.close();
        hear(data);
      };
    });
    await createOutbox(owner, [], () => {}).add(entry(`sent-${owner}`, owner));
    await told;
    let read = 0;
    const page = createOutbox(owner, [], () => {
      read += 1;
    });
    const stop = page.start();
    await expect.poll(() => page.keeps()).toBe(true);
    await (await openStore()).lastSent();
    stop();
    return read;
  }

  test("reads it back, though nothing waits in the phone's store any more", async () => {
    expect(await readBack("una")).toBe(1);
  });

  test("reads nothing back that arrived before it was asked for", async () => {
    const clock = vi.spyOn(Date, "now").mockReturnValue(performance.timeOrigin - 1);
    const read = await readBack("rana").finally(() => clock.mockRestore());
    expect(read).toBe(0);
  });
});

test("a slow reading of the store does not bring back what was sent meanwhile", async () => {
  openPage();
  const gate = serverThatWaits();
  const here = createOutbox("priya", [], () => {});
  const stop = here.start();
  const there = createOutbox("priya", [], () => {});
  const added = there.add(entry("g", "priya"));
  await expect.poll(() => here.snapshot().entries.map(({ id }) => id)).toEqual(["g"]);
  await expect.poll(() => here.snapshot().active).toBeNull();

  let goOn = () => {};
  const held = new Promise<void>((done) => {
    goOn = done;
  });
  const open = crypto.subtle.decrypt.bind(crypto.subtle);
  const reading = vi.spyOn(crypto.subtle, "decrypt").mockImplementationOnce(async (...asked) => {
    await held;
    return open(...asked);
  });
  const news = new BroadcastChannel("plexus-outbox");
  news.postMessage("changed");
  await expect.poll(() => reading.mock.calls.length).toBeGreaterThan(0);
  gate.resolve();
  await added;
  await expect.poll(() => here.snapshot().entries).toEqual([]);
  const shown: number[] = [];
  here.subscribe(() => shown.push(here.snapshot().entries.length));
  goOn();
  await expect.poll(() => reading.mock.settledResults.every(({ type }) => type !== "incomplete")).toBe(true);
  await new Promise((turn) => setTimeout(turn, 0));
  expect(Math.max(0, ...shown)).toBe(0);
  reading.mockRestore();
  news.close();
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
