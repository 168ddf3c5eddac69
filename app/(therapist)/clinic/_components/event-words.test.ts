import { createTranslator } from "next-intl";
import { describe, expect, it } from "vitest";
import { en } from "@/app/_i18n/en";
import { REGISTRY } from "@/lib/events/registry";
import type { EventKind } from "@/lib/events/vocabulary";
import { eventWordsIn } from "./event-words";

const words = eventWordsIn(createTranslator({ locale: "en-GB", messages: en, namespace: "clinic.audit" }));
const kinds = Object.keys(REGISTRY) as EventKind[];

/** A sentence's beginning as a person writes it: no key, and nothing of a pattern or a tag. */
const READABLE = /^\p{Lu}[\p{L}\p{N} ’-]+$/u;

describe("every kind of event", () => {
  it("is said in words, of none, one and several", () => {
    const odd = kinds.flatMap((kind) =>
      [0, 1, 2, 1200]
        .map((count) => `${kind}: ${words.event(kind, count)}`)
        .filter((said) => !READABLE.test(said.slice(kind.length + 2).replace("1,200", "1200"))),
    );
    expect(odd).toEqual([]);
  });

  it("is named by a filter without a number, each in its own words", () => {
    const labels = kinds.map((kind) => words.kind(kind));
    expect(labels.filter((label) => !READABLE.test(label) || /\d/.test(label))).toEqual([]);
    expect(labels.filter((label, at) => labels.indexOf(label) !== at)).toEqual([]);
  });

  it("says the number where it says how many", () => {
    expect(words.event("patient.search", 1)).toBe("Found 1 patient by searching");
    expect(words.event("patient.search", 3)).toBe("Found 3 patients by searching");
    expect(words.kind("patient.search")).toBe("Found patients by searching");
  });
});
