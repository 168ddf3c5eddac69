import { expect, test } from "vitest";
import { seal, unseal } from "./sealed";

const secret = "a secret of thirty-two characters";
const sealed = (content: object) => seal(content, "sums", secret, 64);

test("what is sealed comes back as it was, and says nothing to whoever carries it", () => {
  const carried = sealed({ count: 7 });
  expect(unseal(carried, "sums", secret)).toEqual({ count: 7 });
  expect(Buffer.from(carried, "base64url").toString("latin1")).not.toContain("count");
  expect(sealed({ count: 7 })).not.toBe(carried);
});

test("what is sealed to a length says nothing by its own, and what does not fit is refused", () => {
  expect(sealed({ count: 12_345 })).toHaveLength(sealed({}).length);
  expect(sealed({ name: "Zoë" })).toHaveLength(sealed({}).length);
  expect(() => sealed({ text: "x".repeat(64) })).toThrow("64");
});

test("what was changed, sealed for something else, by another secret or not at all opens nothing", () => {
  const carried = sealed({ count: 7 });
  const changed = Buffer.from(carried, "base64url");
  changed[changed.length - 1] = (changed.at(-1) ?? 0) ^ 1;
  expect(unseal(changed.toString("base64url"), "sums", secret)).toBeNull();
  expect(unseal(carried, "letters", secret)).toBeNull();
  expect(unseal(carried, "sums", `${secret}!`)).toBeNull();
  for (const text of ["", "AAAA", "not sealed at all, and longer than it has to be"])
    expect(unseal(text, "sums", secret)).toBeNull();
});
