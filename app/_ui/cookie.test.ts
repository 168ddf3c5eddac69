import { afterEach, expect, test, vi } from "vitest";
import { keepCookie } from "./cookie";

afterEach(() => {
  vi.unstubAllGlobals();
});

test("what a page keeps of its looks goes by https alone, where the page came by it", () => {
  const kept = (protocol: string) => {
    const page = { cookie: "" };
    vi.stubGlobal("document", page);
    vi.stubGlobal("location", { protocol });
    keepCookie("theme", "dark", 1);
    return page.cookie;
  };
  expect(kept("https:")).toBe("theme=dark; path=/; max-age=86400; samesite=lax; secure");
  expect(kept("http:")).toBe("theme=dark; path=/; max-age=86400; samesite=lax");
});
