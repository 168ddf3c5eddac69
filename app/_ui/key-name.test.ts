import { describe, expect, it } from "vitest";
import { nameOfKey } from "./key-name";

const pressed = (change: Partial<Parameters<typeof nameOfKey>[0]>) =>
  nameOfKey({ key: "", code: "", ctrlKey: false, metaKey: false, altKey: false, ...change });

describe("the name of a key that was pressed", () => {
  it("is what it types, with Ctrl or Command and Alt before it", () => {
    expect(pressed({ key: "J", code: "KeyJ" })).toBe("j");
    expect(pressed({ key: "k", code: "KeyK", metaKey: true })).toBe("Ctrl+k");
    expect(pressed({ key: "ArrowUp", code: "ArrowUp", altKey: true })).toBe("Alt+ArrowUp");
    expect(pressed({ key: "3", code: "Numpad3" })).toBe("3");
  });

  it("with Alt is the digit of the key, whatever a keyboard types with it", () => {
    expect(pressed({ key: "2", code: "Digit2", altKey: true })).toBe("Alt+2");
    expect(pressed({ key: "™", code: "Digit2", altKey: true })).toBe("Alt+2");
  });

  it("with Alt is none of the number pad's, by which Windows types characters", () => {
    expect(pressed({ key: "2", code: "Numpad2", altKey: true })).toBeNull();
  });

  it("with AltGr is no Alt of ours", () => {
    expect(pressed({ key: "²", code: "Digit2", altKey: true, ctrlKey: true })).toBe("Ctrl+Alt+²");
  });
});
