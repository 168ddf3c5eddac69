import { expect, test } from "vitest";
import { text } from "./text";

test("text is what the database can keep, in any script", () => {
  for (const kept of ["", "Knie – ärger", "膝", "🦵🏽", "two\nlines\t"]) expect(text.parse(kept)).toBe(kept);
  for (const broken of ["a\0b", "\ud83e", "\uddb5 after", "🦵".slice(0, 1)]) {
    const parsed = text.trim().min(1).safeParse(broken);
    expect(parsed.error?.issues.map((issue) => issue.message)).toEqual(["characters"]);
  }
});
