import { expect, test } from "vitest";
import { telOf } from "./tel";

test("the link that dials has the digits and a + in front", () => {
  expect(telOf("(020) 7946-0018")).toBe("tel:02079460018");
  expect(telOf("+44 20 7946 0018")).toBe("tel:+442079460018");
});

test("the link of a number that was kept before it was checked dials what can be dialled of it", () => {
  expect(telOf("+44 (0)20 7946 0018")).toBe("tel:+442079460018");
  expect(telOf("٠٢٠ ٧٩٤٦ ٠٠١٨")).toBe("tel:02079460018");
  expect(telOf("020 7946 0018 Mon–Fri")).toBe("tel:02079460018");
});
