import { expect, test } from "vitest";
import { blocksOf, minutesToRead, plainLines } from "./blocks";

const plain = (text: string) => ({ text, strong: false });
const strong = (text: string) => ({ text, strong: true });

test("an empty line parts paragraphs, dashes make a list, and stars are strong", () => {
  expect(blocksOf("Sitting *long* aches.\n\n- One\n- *Two*\n\n\nThe end.")).toEqual([
    { type: "paragraph", spans: [plain("Sitting "), strong("long"), plain(" aches.")] },
    { type: "list", items: [[plain("One")], [strong("Two")]] },
    { type: "paragraph", spans: [plain("The end.")] },
  ]);
});

test("what the program fills in stands by itself in square brackets; what it doesn't know is text", () => {
  expect(blocksOf("[walking]")).toEqual([{ type: "fill", fill: "walking" }]);
  expect(blocksOf("[nothing]")).toEqual([{ type: "paragraph", spans: [plain("[nothing]")] }]);
  expect(blocksOf("See [walking]")).toEqual([{ type: "paragraph", spans: [plain("See [walking]")] }]);
});

test("nothing that is written is lost: a lone star, a dash in the text, lines of one paragraph", () => {
  expect(blocksOf("2 * 3\r\n- and more")).toEqual([
    { type: "paragraph", spans: [plain("2 * 3\n- and more")] },
  ]);
  expect(plainLines(blocksOf("**"))).toEqual(["**"]);
  expect(plainLines(blocksOf("* *"))).toEqual(["* *"]);
  expect(blocksOf(" \n\n ")).toEqual([]);
});

test("what is read aloud has no signs of its own, and what is filled in is said by whoever fills it in", () => {
  expect(plainLines(blocksOf("*Never* stop.\n\n[walking]\n\n- *A*\n- B"))).toEqual(["Never stop.", "A", "B"]);
});

test("reading takes a minute at least, and longer for more words", () => {
  expect(minutesToRead("Short", "Very short.")).toBe(1);
  expect(minutesToRead("Long", "word ".repeat(260))).toBe(2);
});
