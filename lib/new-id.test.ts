import { expect, it } from "vitest";
import { uuid } from "./ids";
import { newId } from "./new-id";

it("makes ids that the edge accepts, without crypto.randomUUID, which plain http does not have", () => {
  const whole = globalThis.crypto;
  const bare = { getRandomValues: whole.getRandomValues.bind(whole) };
  Object.defineProperty(globalThis, "crypto", { value: bare, configurable: true });
  try {
    const ids = Array.from({ length: 1_000 }, () => newId<string>());
    expect(ids.filter((id) => uuid.safeParse(id).data !== id)).toEqual([]);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.every((id) => /^.{14}4.{4}[89ab]/.test(id))).toBe(true);
  } finally {
    Object.defineProperty(globalThis, "crypto", { value: whole, configurable: true });
  }
});
