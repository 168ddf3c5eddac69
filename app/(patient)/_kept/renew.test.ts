import "fake-indexeddb/auto";
import { afterEach, beforeEach, expect, test } from "vitest";
import { FORM, type WireOffline } from "@/lib/offline/wire";
import { forgetDays } from "./forget";
import { keepNoneBut } from "./keep-none";
import { keep, readKept } from "./kept";
import { goOnRenewing, renew } from "./renew";
import { endKeeping } from "./start-keeping";

const answer = (owner: string): WireOffline =>
  ({
    ...{ form: FORM, owner, merged: [], takenAt: new Date().toISOString(), other: null },
    ...{ charts: null, standing: null },
    help: { emergencyNumber: "999" },
    today: { givenName: owner },
  }) as unknown as WireOffline;

const real = globalThis.fetch;
beforeEach(() => keepNoneBut(null));
afterEach(() => {
  globalThis.fetch = real;
});

test("where somebody else is signed in by now, theirs is kept and nothing of whoever was before", async () => {
  await keep(answer("marta"));
  globalThis.fetch = async () => Response.json(answer("noor"));
  expect(await renew("marta")).toBe("other");
  expect((await readKept())?.helped.owner).toBe("noor");
  expect((await readKept())?.days?.today.givenName).toBe("noor");
});

test("cards that this phone has are not sent again: it says which it has", async () => {
  await keep({ ...answer("marta"), edition: "a/b", library: { cards: [], drawings: {} } });
  const asked: string[] = [];
  globalThis.fetch = async (path) => {
    asked.push(String(path));
    return Response.json({ ...answer("marta"), edition: "a/b", library: null });
  };
  expect(await renew("marta")).toBe("kept");
  expect(asked).toEqual(["/api/v1/offline?learn=a%2Fb"]);
  expect((await readKept())?.days?.library).toEqual({ cards: [], drawings: {} });
});

test("nobody signed in any more: no days, and whom to call all the same", async () => {
  await keep(answer("marta"));
  globalThis.fetch = async () => new Response(null, { status: 401 });
  expect(await renew("marta")).toBe("gone");
  expect(await readKept()).toMatchObject({ days: null, helped: { help: { emergencyNumber: "999" } } });
});

test("a server that fails changes nothing of what is kept", async () => {
  await keep(answer("marta"));
  globalThis.fetch = async () => new Response(null, { status: 503 });
  expect(await renew("marta")).toBe("later");
  expect((await readKept())?.days?.today.givenName).toBe("marta");
});

test.each([
  ["of another form", { form: FORM + 1 }],
  ["that does not say whose it is", { owner: undefined, patientId: "marta" }],
])("an answer %s changes nothing of what is kept", async (_name, other) => {
  await keep(answer("marta"));
  globalThis.fetch = async () => Response.json({ ...answer("marta"), today: { givenName: "?" }, ...other });
  expect(await renew("marta")).toBe("later");
  expect(await readKept()).toMatchObject({
    helped: { owner: "marta" },
    days: { today: { givenName: "marta" } },
  });
});

test("whoever signs out is kept nothing of, and is again where the sign-out failed", async () => {
  globalThis.fetch = async () => Response.json(answer("marta"));
  await endKeeping();
  expect([await renew("marta"), await readKept()]).toEqual(["later", null]);
  goOnRenewing();
  expect(await renew("marta")).toBe("kept");
  expect((await readKept())?.helped.owner).toBe("marta");
});

test("an answer of before a yes was sent is not kept after it: it is asked for anew", async () => {
  await keep(answer("marta"));
  let asked = 0;
  globalThis.fetch = async () => {
    asked += 1;
    // The yes arrives while the first answer, read before it, is on its way.
    if (asked === 1) await forgetDays();
    return Response.json({ ...answer("marta"), today: { givenName: `answer ${asked}` } });
  };
  expect(await renew("marta")).toBe("kept");
  expect((await readKept())?.days?.today.givenName).toBe("answer 2");
});
