import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { z } from "zod";
import { CARDS } from "../education/cards.data";
import { SOURCES } from "../education/sources.data";
import { parseCatalogue } from "../exercises/catalogue";
import { canonicalJson } from "../exercises/identity";
import { BED_NOTE, INSTEAD, ON_A_BED } from "../plans/chair-and-bed.data";
import { PHASES, TEMPLATES } from "../plans/templates.data";
import { CONDITIONS, NOTE_STARTS, OTHER_LEG_WORKS, TABLE } from "../safety/contraindications.data";
import { FORMS, RED_FLAG_QUESTIONS } from "../screenings/vocabulary";
import { CONTENT } from "./vocabulary";

/** Where the numbers of the rules stand: every constant in capitals of these files, without its comment. */
const RULES = [
  ...[
    "lib/dose-logs/pain-band.ts",
    "lib/dose-logs/pain-limit.ts",
    "lib/dose-logs/settling.ts",
    "lib/screenings/due.ts",
  ],
  ...["lib/plans/tracked.ts", "lib/plans/decisions/vocabulary.ts", "lib/safety/overrides/override.ts"],
  ...["lib/adherence/count/share.ts", "lib/adherence/count/score.ts", "lib/time/local-day.ts"],
  "lib/time/log-window.ts",
  ...["lib/proposals/irritable.ts", "lib/today/taps.ts"],
  ...["lib/plans/nsaid.ts", "lib/plans/nsaid.data.ts"],
  ...readdirSync("lib/adherence/flags")
    .filter((name) => !name.includes(".test."))
    .sort()
    .map((name) => `lib/adherence/flags/${name}`),
];

const constants = (path: string): string[] =>
  [...readFileSync(path, "utf8").matchAll(/^(?:export )?const ([A-Z_]+)\b[^=]*= ([^;]+);/gm)].map(
    ([, name, value = ""]) => `${path} ${name} ${value.replace(/\s+/g, " ")}`,
  );

const asked = z.object({ question: z.record(z.string(), z.unknown()) });

/** What the program writes into a card itself. */
const filled = z.object({
  fill: z.record(z.string(), z.unknown()),
  signs: z.record(z.string(), z.unknown()),
});

/** All that a physiotherapist signs, in one value. */
const content = {
  exercises: parseCatalogue(readFileSync("lib/exercises/catalogue.yaml", "utf8")),
  templates: { PHASES, TEMPLATES, BED_NOTE, INSTEAD, ON_A_BED },
  conditions: { CONDITIONS, TABLE, OTHER_LEG_WORKS, NOTE_STARTS },
  questions: {
    ...{ RED_FLAG_QUESTIONS, FORMS },
    words: asked.parse(JSON.parse(readFileSync("app/_i18n/messages/en/redFlags.json", "utf8"))).question,
  },
  cards: {
    ...{ CARDS, SOURCES },
    words: filled.parse(JSON.parse(readFileSync("app/_i18n/messages/en/learn.json", "utf8"))),
  },
  numbers: RULES.flatMap(constants),
};

/** The way a value goes into the database: what is left out there is left out here. */
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
const digestOf = (value: unknown): string =>
  createHash("sha256")
    .update(canonicalJson(plain(value)))
    .digest("base64url");

test("the clinical content is that of its version: a change of it needs a new one in vocabulary.ts, with its digest", () => {
  const digest = digestOf(content);
  expect(digest, `The digest is now ${digest}`).toBe(CONTENT.digest);
  expect(CONTENT.version).toMatch(/^20\d\d-(0[1-9]|1[0-2])[a-z]?$/);
});

test("the digest is of every part: of exercises, templates, conditions, questions, cards and the rules' numbers", () => {
  expect(content.exercises.length).toBeGreaterThan(30);
  expect(content.numbers).toContain("lib/dose-logs/pain-band.ts TOO_MUCH 8");
  expect(content.numbers).toContain("lib/screenings/due.ts TOO_SOON_DAYS 4");
  const digests = Object.keys(content).map((part) => digestOf({ ...content, [part]: null }));
  expect(new Set([...digests, CONTENT.digest]).size).toBe(Object.keys(content).length + 1);
  const [first, ...others] = content.exercises;
  const reworded = [{ ...first, slug: `${first?.slug}-2` }, ...others];
  expect(digestOf({ ...content, exercises: reworded })).not.toBe(CONTENT.digest);
});
