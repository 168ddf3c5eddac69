import { expect, test } from "vitest";
import { explain } from "./steps";

const failing = (message: string, given: object = {}) => Object.assign(new Error(message), given);

test("a failure is explained by its messages, down to the first cause", () => {
  const cause = new Error("no route");
  expect(explain(new Error("It failed", { cause }))).toBe("It failed\n  because: no route");
  expect(explain("just words")).toBe("just words");
});

test("what the system refuses is said with what to do about it", () => {
  const readOnly = failing("EROFS: read-only file system", { code: "EROFS", path: "/plexus/.next" });
  expect(explain(readOnly)).toMatch(/^\/plexus\/\.next can't be written to .* use a copy/);
  const full = failing("ENOSPC: no space left on device, write", { code: "ENOSPC", path: "/plexus/.next" });
  expect(explain(full)).toBe("The disk that holds /plexus/.next is full: make room on it.");
  for (const said of [
    failing("could not extend file", { code: "53100" }),
    failing("\nInvalid invocation:\n\nCode: `53100`. Message: `No space left on device`", { code: "P2010" }),
  ])
    expect(explain(said)).toBe("The disk of the database server is full: make room on it.");
});
