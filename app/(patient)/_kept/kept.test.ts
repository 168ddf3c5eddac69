import "fake-indexeddb/auto";
import { beforeEach, expect, test } from "vitest";
import { FORM, type WireOffline } from "@/lib/offline/wire";
import { openPhone } from "./database";
import { forgetDays } from "./forget";
import { keepNoneBut } from "./keep-none";
import { keep, keptEdition, readKept } from "./kept";

const answer = (owner: string, more: Partial<WireOffline> = {}): WireOffline =>
  ({
    ...{ form: FORM, owner, merged: [], takenAt: new Date().toISOString(), other: null },
    ...{ charts: null, standing: null },
    help: {
      ...{ emergencyNumber: "999", therapist: "Hanna Lind", clinicName: "Northgate" },
      ...{ clinicPhone: null, opening: [] },
    },
    today: { givenName: "Marta" },
    ...more,
  }) as unknown as WireOffline;

beforeEach(() => keepNoneBut(null));

test("what was kept is read again, of whoever was signed in last and of nobody else", async () => {
  expect(await readKept()).toBeNull();
  await keep(answer("marta"));
  expect((await readKept())?.helped.help.emergencyNumber).toBe("999");
  expect((await readKept())?.days?.today.givenName).toBe("Marta");
  await keep(answer("noor"));
  expect((await readKept())?.helped.owner).toBe("noor");
  expect(await (await openPhone()).rows("kept").getAllKeys()).toEqual([
    ["noor", "days"],
    ["noor", "help"],
  ]);
});

test("what is kept can't be read in the browser's files", async () => {
  await keep(answer("marta"));
  const rows = await (await openPhone()).rows("kept").getAll();
  const texts = rows.map(({ box }) => ("plain" in box ? "" : new TextDecoder("latin1").decode(box.bytes)));
  expect(texts.every((text) => text.length > 50)).toBe(true);
  expect(texts.join()).not.toMatch(/Marta|Hanna|999/);
});

test("a device that was signed out elsewhere shows no days, and whom to call all the same", async () => {
  await keep(answer("marta"));
  await forgetDays();
  expect(await readKept()).toMatchObject({ days: null, helped: { help: { clinicName: "Northgate" } } });
});

test("days of another form are not read, and those under another's name can't be opened", async () => {
  await keep(answer("marta", { form: FORM + 1 }));
  expect((await readKept())?.days).toBeNull();
  await keep(answer("marta"));
  const phone = await openPhone();
  const days = await phone.rows("kept").get(["marta", "days"]);
  const help = await phone.rows("kept").get(["marta", "help"]);
  if (!days || !help) throw new Error("They were put there");
  await phone.change(["kept"], (rows) => rows("kept").put({ ...days, box: help.box }));
  expect((await readKept())?.days).toBeNull();
});

test("the cards stay until another edition comes, whatever becomes of the days, and go with whose phone it was", async () => {
  const library = { cards: [], drawings: {} };
  await keep(answer("marta", { edition: "one", library }));
  await keep(answer("marta", { edition: "one", library: null }));
  expect((await readKept())?.days?.library).toEqual(library);
  expect(await keptEdition("marta")).toBe("one");
  await forgetDays();
  expect(await keptEdition("marta")).toBe("one");
  await keep(answer("noor", { edition: "one", library: null }));
  expect((await readKept())?.days?.library).toBeNull();
  expect(await keptEdition("marta")).toBeNull();
});

test("cards of another form are asked for anew", async () => {
  await keep(answer("marta", { form: FORM + 1, edition: "one", library: { cards: [], drawings: {} } }));
  expect(await keptEdition("marta")).toBeNull();
});

test("how far the phone's clock is off is kept beside the days", async () => {
  await keep(answer("marta", { takenAt: new Date(Date.now() + 36 * 3_600_000).toISOString() }));
  expect(Math.round(((await readKept())?.days?.ahead ?? 0) / 3_600_000)).toBe(36);
});
