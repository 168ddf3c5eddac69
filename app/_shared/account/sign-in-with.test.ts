import "fake-indexeddb/auto";
import { afterEach, beforeEach, expect, test } from "vitest";
import { FORM, type WireOffline } from "@/lib/offline/wire";
import { keepNoneBut } from "../../(patient)/_kept/keep-none";
import { keep, readKept } from "../../(patient)/_kept/kept";
import { signInWith } from "./sign-in-with";

const real = globalThis.fetch;
afterEach(() => {
  globalThis.fetch = real;
});

/** The endpoints of a sign-in, where the password is right or wrong. */
function serverThatSays(right: boolean, error = "CredentialsSignin") {
  globalThis.fetch = async (path) => {
    if (String(path).endsWith("/providers"))
      return Response.json({ credentials: { id: "credentials", type: "credentials" } });
    if (String(path).endsWith("/csrf")) return Response.json({ csrfToken: "token" });
    const url = `https://plexus.example/${right ? "" : `?error=${error}`}`;
    return Response.json({ url }, { status: right ? 200 : 401 });
  };
}

const before = {
  ...{ form: FORM, owner: "marta", merged: [], takenAt: new Date().toISOString(), other: null },
  ...{ charts: null, standing: null },
  ...{ help: { emergencyNumber: "999" }, today: { givenName: "Marta" } },
} as unknown as WireOffline;

beforeEach(async () => {
  await keepNoneBut(null);
  await keep(before);
});

test("whoever signs in does not get the phone of whoever was before, without a network either", async () => {
  serverThatSays(true);
  expect((await signInWith("noor", "password")).ok).toBe(true);
  expect(await readKept()).toBeNull();
});

test("a password that is wrong takes nobody's phone from them", async () => {
  serverThatSays(false);
  expect((await signInWith("noor", "password")).ok).toBe(false);
  expect((await readKept())?.helped.owner).toBe("marta");
});

test("a store that can't be opened keeps nobody from signing in", async () => {
  serverThatSays(true);
  const whole = globalThis.indexedDB;
  Object.defineProperty(globalThis, "indexedDB", { value: undefined, configurable: true });
  try {
    expect((await signInWith("noor", "password")).ok).toBe(true);
  } finally {
    Object.defineProperty(globalThis, "indexedDB", { value: whole, configurable: true });
  }
});

test("who is refused unread is told the way in, and not that the password is wrong", async () => {
  serverThatSays(false, "too-many");
  expect(await signInWith("noor", "password")).toMatchObject({
    fields: { password: "signIn.errors.limited" },
  });
  serverThatSays(false);
  expect(await signInWith("noor", "password")).toMatchObject({ fields: { password: "signIn.errors.wrong" } });
});
