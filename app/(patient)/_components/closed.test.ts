import { beforeEach, expect, test } from "vitest";
import { keepCookie } from "@/app/_ui/cookie";
import { close, forgetClosed, isClosed } from "./closed";

/** A document's cookies, as a browser keeps them. */
beforeEach(() => {
  const jar = new Map<string, string>();
  const set = (text: string) => {
    const [, name = "", value = "", age = ""] = /^([^=]+)=([^;]*);.*max-age=(\d+)/.exec(text) ?? [];
    if (age === "0") jar.delete(name);
    else jar.set(name, value);
  };
  const get = () => [...jar].map(([name, value]) => `${name}=${value}`).join("; ");
  Object.defineProperty(globalThis, "document", {
    value: Object.defineProperty({}, "cookie", { get, set }),
    configurable: true,
  });
  keepCookie("theme", "dark", 1);
});

test("a card is closed for as long as it says the same, and no other with it", () => {
  close("seen", "a1");
  expect(isClosed(document.cookie, "seen", "a1")).toBe(true);
  expect(isClosed(document.cookie, "seen", "a")).toBe(false);
  expect(isClosed(document.cookie, "unlocked", "a1")).toBe(false);
  close("seen", "a2");
  expect(isClosed(document.cookie, "seen", "a1")).toBe(false);
});

test("nothing of it stays once whoever closed it is signed out", () => {
  close("seen", "a1");
  close("unlocked", "a2");
  forgetClosed();
  expect(document.cookie).toBe("theme=dark");
});
