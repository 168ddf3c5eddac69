import "fake-indexeddb/auto";
import { beforeEach, describe, expect, test } from "vitest";
import { newId } from "@/lib/new-id";
import { begin, type Interview, sayNo, sayYes } from "@/lib/screenings/interview";
import { type Form, yesesOf } from "@/lib/screenings/vocabulary";
import { keepStep } from "../_consent/kept-step";
import { removeAllButYes } from "../_outbox/own-storage";
import { openStore } from "../_outbox/store";
import { keep, keepOnly, keptInterview, leftBehind, leftYes } from "./kept-interview";

/** The part of a browser's store that is used, with its keys as its own, as a browser has them. */
beforeEach(() => {
  const methods = {
    getItem: (key: string) => kept[key] ?? null,
    setItem: (key: string, value: string) => void Object.assign(kept, { [key]: value }),
    removeItem: (key: string) => void delete kept[key],
  };
  const kept: Record<string, string> = Object.create(methods);
  Object.defineProperty(globalThis, "localStorage", { value: kept, configurable: true });
});

const [rana, una] = [newId<string>(), newId<string>()];
const noTwice = sayNo(sayNo(begin("wrong", "nerves")));
const atSecond = (from: Interview = begin("wrong", "nerves")): Interview =>
  from.at === 5 ? sayYes(from) : atSecond(sayNo(from));

describe("answers that are kept on the phone", () => {
  test("go on for whoever gave them, within the hour", () => {
    keep(rana, noTwice);
    expect(keptInterview(rana, "wrong", "nerves").at).toBe(2);
    expect(keptInterview(una, "wrong", "nerves").at).toBe(0);
    const [key = ""] = Object.keys(localStorage);
    const hourAgo = { at: Date.now() - 61 * 60_000, interview: noTwice };
    localStorage.setItem(key, JSON.stringify(hourAgo));
    expect(leftYes(rana)).toBeNull();
    expect(Object.keys(localStorage)).toEqual([]);
  });

  test("are gone once nobody is signed in any more", async () => {
    keep(rana, noTwice);
    keepStep(rana, "day");
    localStorage.setItem("pictures", "still");
    await keepOnly(null);
    expect(Object.keys(localStorage)).toEqual(["pictures"]);
  });

  test("are gone at a sign-out also where the code that reads them can't be had, but for a yes", () => {
    keep(rana, noTwice);
    keepStep(rana, "day");
    keep(una, atSecond());
    keepStep(una, "day");
    localStorage.setItem("pictures", "still");
    removeAllButYes();
    expect(Object.keys(localStorage)).toHaveLength(2);
    expect(localStorage.getItem("pictures")).toBe("still");
    expect(leftYes(una)?.step).toBe("said");
  });

  test("are gone when somebody else signs in, whose own stay", async () => {
    keep(rana, noTwice);
    keep(una, noTwice);
    await keepOnly(una);
    expect(Object.keys(localStorage)).toHaveLength(1);
    expect(keptInterview(una, "wrong", "nerves").at).toBe(2);
    expect(keptInterview(rana, "wrong", "nerves").at).toBe(0);
  });

  test("hand over a yes at its second question before anything takes its place, but not to whoever goes on with it", () => {
    keep(rana, atSecond());
    const open = (form: Form) => leftBehind(rana, keptInterview(rana, "wrong", form))?.answers.at(-1);
    const yes = { flag: "rf-motor", yes: true, acute: null };
    expect(open("nerves")).toBeUndefined();
    expect(open("knee")).toEqual(yes);
    expect(leftBehind(rana, sayYes(begin("wrong", "breath")))?.step).toBe("said");
    expect(leftBehind(una, begin("wrong", "knee"))).toBeNull();
    // After an hour the same questions begin anew.
    const [key = ""] = Object.keys(localStorage);
    localStorage.setItem(key, JSON.stringify({ at: Date.now() - 61 * 60_000, interview: atSecond() }));
    expect(open("nerves")).toEqual(yes);
    keep(rana, noTwice);
    expect(open("knee")).toBeUndefined();
  });

  test("keep a yes that has no second answer where they are, where the phone has no outbox that could", async () => {
    keep(rana, atSecond());
    const whole = globalThis.indexedDB;
    Object.defineProperty(globalThis, "indexedDB", { value: undefined, configurable: true });
    try {
      await keepOnly(una);
      expect(leftYes(rana)?.step).toBe("said");
    } finally {
      Object.defineProperty(globalThis, "indexedDB", { value: whole, configurable: true });
    }
  });

  test("leave a yes behind that has no second answer yet: it waits in the outbox for whoever said it", async () => {
    keep(rana, atSecond());
    await keepOnly(una);
    expect(Object.keys(localStorage)).toEqual([]);
    const store = await openStore();
    const [entry] = await store.list(rana);
    expect(await store.list(una)).toEqual([]);
    expect(entry?.kind === "screening" && "answers" in entry.item && yesesOf(entry.item.answers)).toEqual([
      { flag: "rf-motor", yes: true, acute: null },
    ]);
  });
});
