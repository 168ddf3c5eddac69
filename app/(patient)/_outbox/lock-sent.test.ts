import "fake-indexeddb/auto";
import { afterEach, beforeEach, expect, test } from "vitest";
import { FORM, type WireOffline } from "@/lib/offline/wire";
import type { Entry } from "@/lib/outbox/entry";
import { send } from "../../_worker/send";
import { keepNoneBut } from "../_kept/keep-none";
import { keep, readKept } from "../_kept/kept";
import { createOutbox } from "./outbox";
import { openStore } from "./store";

const reading = { deviceAt: "2026-07-14T10:00:00Z", zone: "Europe/London" };
const screening = (id: string, owner: string, yes: boolean): Entry => ({
  ...{ id, owner, at: reading.deviceAt, kind: "screening", error: null },
  item: {
    ...{ ...reading, type: "screening", id, occasion: "wrong", form: "nerves", wording: "2026-11" },
    answers: [{ flag: "rf-saddle", yes, acute: null }],
  },
});
const stop = (id: string, owner: string): Entry => ({
  ...{ id, owner, at: reading.deviceAt, kind: "log", error: null },
  item: {
    ...{ ...reading, type: "log", id, prescriptionId: "p", localDate: "2026-07-14", slot: 1 },
    body: { stopRule: "S5" },
  },
});

const answer = (owner: string, givenName: string): WireOffline =>
  ({
    ...{ form: FORM, owner, merged: [], takenAt: new Date().toISOString(), other: null },
    ...{ charts: null, standing: null },
    help: { emergencyNumber: "999" },
    today: { givenName },
  }) as unknown as WireOffline;

const days = async () => (await readKept())?.days?.today.givenName ?? null;

const real = globalThis.fetch;
beforeEach(() => keepNoneBut(null));
afterEach(() => {
  globalThis.fetch = real;
});

/** Stores all it gets, and answers what it is asked for the days with this. */
function serverWith(offline: () => Response) {
  globalThis.fetch = async (path) =>
    path === "/api/v1/offline" ? offline() : Response.json({ results: [{ status: 201 }] });
}

test("days of before a yes or a serious stop are gone once it was sent, and whom to call is not", async () => {
  serverWith(() => Response.error());
  for (const entry of [screening("a", "rana", true), stop("b", "rana")]) {
    await keep(answer("rana", "before"));
    expect((await createOutbox("rana", [], () => {}).add(entry)).outcome).toEqual({ kind: "stored" });
    await expect.poll(days).toBeNull();
    expect((await readKept())?.helped.help.emergencyNumber).toBe("999");
  }
});

test("days stay where nothing that locks was sent: the page asks for them anew by itself", async () => {
  serverWith(() => Response.error());
  await keep(answer("rana", "before"));
  await createOutbox("rana", [], () => {}).add(screening("c", "rana", false));
  expect(await days()).toBe("before");
});

test("what is sent with no page open leaves the days as they are after it, or none", async () => {
  const store = await openStore();
  await keep(answer("una", "before"));
  await store.put(screening("d", "una", false));
  serverWith(() => Response.json(answer("una", "after")));
  await send();
  expect(await days()).toBe("after");
  await store.put(screening("e", "una", false));
  serverWith(() => new Response(null, { status: 503 }));
  await send();
  expect(await days()).toBeNull();
});

test("what was refused for good wakes the browser no more; what still waits does", async () => {
  const store = await openStore();
  await store.put({ ...screening("f", "noor", false), error: "conflict" });
  await send();
  await store.put(screening("g", "noor", false));
  globalThis.fetch = () => Promise.reject(new TypeError("Failed to fetch"));
  await expect(send()).rejects.toThrow("Something is left");
});
