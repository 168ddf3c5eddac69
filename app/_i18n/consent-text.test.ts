import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { CONSENT_TEXTS, CONSENT_WORDING } from "@/lib/consents/vocabulary";
import { words } from "./words";

const digestOf = (text: object) => createHash("sha256").update(JSON.stringify(text)).digest("hex");

test("the words of an edition that may have been agreed to never change: other words are a new edition", () => {
  const texts = words.consent.text;
  expect(Object.keys(texts)).toEqual(CONSENT_TEXTS.map(({ wording }) => wording));
  for (const { wording, digest } of CONSENT_TEXTS)
    expect(digestOf(texts[wording]), `The text ${wording}`).toBe(digest);
});

test("asks for the newest edition, and one changed word would show", () => {
  expect(CONSENT_TEXTS.at(-1)?.wording).toBe(CONSENT_WORDING);
  const text = words.consent.text[CONSENT_WORDING];
  expect(digestOf({ ...text, agree: `${text.agree} ` })).not.toBe(digestOf(text));
});
