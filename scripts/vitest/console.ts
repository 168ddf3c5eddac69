import { afterEach, beforeEach, expect, vi } from "vitest";

// A test that complains on the console is a failing test, unless it expects the complaint and clears it.
beforeEach(() => {
  vi.spyOn(console, "error");
  vi.spyOn(console, "warn");
});

afterEach(() => {
  const said = [...vi.mocked(console.error).mock.calls, ...vi.mocked(console.warn).mock.calls];
  vi.restoreAllMocks();
  expect(said, "unexpected console output").toEqual([]);
});
